using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class NameSegmentationTests
{
    [Theory]
    [InlineData("startorchestrationwithid", "StartOrchestrationWithId", "Start orchestration with explicit instance ID")]
    [InlineData("purgeinstances", "PurgeInstances", "Purge multiple histories", "/runtime/webhooks/durabletask/instances")]
    [InlineData("purgeinstance", "PurgeInstance", "Purge one history", "/instances/{instanceId}")]
    [InlineData("listentities", "ListEntities", "Lists every entity")]
    [InlineData("raiseevent", "RaiseEvent", "/raiseEvent/{eventName}")]
    [InlineData("drivesdriveitemsgetdriveitem", "DrivesDriveItemsGetDriveItem", "/drives/{drive-id}/items/{driveItem-id}")]
    [InlineData("getv1users2", "GetV1Users2", "/v1/users")]
    [InlineData("listclientsecretsforapplication", "ListClientSecretsForApplication", "/apps/{appId}/credentials", "of an application")]
    [InlineData("frobnicatex", "Frobnicatex", "Frobnicate the thing")]
    [InlineData("island", "Island", "The island is land in the sea")]
    [InlineData("listinstances", "ListInstances", "/instances/listinstances")]
    [InlineData("settings", "Settings", "Read the settings")]
    [InlineData("list-instances", "ListInstances")]
    [InlineData("getHTTPStatus", "GetHttpStatus")]
    public void A_run_of_letters_is_taken_apart_with_its_own_words(string name, string expected, params string[] ownTexts) =>
        Assert.Equal(expected, NameMaker.Segment(name, ownTexts));

    /// <summary>A path says <c>widgets</c> where a name says <c>widget</c>, and the other way round.</summary>
    [Theory]
    [InlineData("purgewidget", "PurgeWidget", "/widgets")]
    [InlineData("purgewidgets", "PurgeWidgets", "/widget")]
    [InlineData("purgefactory", "PurgeFactory", "/factories")]
    [InlineData("purgefactories", "PurgeFactories", "/factory")]
    [InlineData("purgeglas", "Purgeglas", "/glass")]
    [InlineData("purgebu", "Purgebu", "/bus")]
    [InlineData("purgebus", "PurgeBus", "/bus")]
    [InlineData("purgecars", "Purgecars", "/car")]
    [InlineData("purgedock", "PurgeDock", "/docks")]
    [InlineData("purgedocks", "PurgeDocks", "/dock")]
    [InlineData("purgex", "Purgex", "/x")]
    [InlineData("purgeok", "PurgeOk", "/ok")]
    [InlineData("purge7", "Purge7", "/widgets")]
    public void One_and_many_of_a_thing_are_one_word(string name, string expected, string ownText) =>
        Assert.Equal(expected, NameMaker.Segment(name, [ownText]));

    /// <summary>No description has to say what <c>get</c> or <c>for</c> is.</summary>
    [Fact]
    public void The_words_that_names_are_full_of_are_known() => Assert.All(
        ApiWords.All,
        static word => Assert.Equal(NameMaker.Pascal(word) + "Widget", NameMaker.Segment(word + "widget", ["/widget"])));

    [Theory]
    [InlineData("getwidgetbyid", "GetWidgetById")]
    [InlineData("getwidgeturl", "GetWidgetUrl")]
    [InlineData("listwidgetsofuser", "ListWidgetsOfUser")]
    [InlineData("addalltowidget", "AddAllToWidget")]
    [InlineData("bulkimportwidgetsintoservice", "BulkImportWidgetsIntoService")]
    public void A_name_of_words_that_names_are_full_of_is_taken_apart(string name, string expected) =>
        Assert.Equal(expected, NameMaker.Segment(name, ["/widgets"]));

    [Fact]
    public void Fewer_and_longer_words_win()
    {
        Assert.Equal("GetWorksheets", NameMaker.Segment("getworksheets", ["work sheets", "worksheets"]));
    }

    [Fact]
    public void A_very_long_name_is_taken_apart_and_shortened_at_a_word()
    {
        var name = string.Concat(Enumerable.Repeat("workbookworksheets", 12));

        var identifier = NameMaker.Segment(name, ["/workbook/worksheets"]);

        Assert.Matches("^(Workbook|Worksheets)+X[0-9a-f]{6}$", identifier);
    }
}
