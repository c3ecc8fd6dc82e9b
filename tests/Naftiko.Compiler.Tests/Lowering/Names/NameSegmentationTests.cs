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
