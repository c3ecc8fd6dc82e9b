using System.Globalization;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>A POST that is hinted as read-only: whether it is one is said by the verb of its name.</summary>
public sealed class ReadingCallTests
{
    [Theory]
    [InlineData("accounts-get", "/accounts/get", true)]
    [InlineData("search-availability", "/v2/bookings", true)]
    [InlineData("searchavailability", "/search/availability", true)]
    [InlineData("execute-query", "/tooling", true)]
    [InlineData("query-timeseries", "/timeseries", true)]
    [InlineData("list-domains", "/", true)]
    [InlineData("calculate-order", "/orders", true)]
    [InlineData("validate-monitor", "/monitor", true)]
    [InlineData("simulate-route", "/routes", true)]
    [InlineData("aggregates", "/logs/search", true)]
    [InlineData("create-playlist", "/me/playlists", false)]
    [InlineData("successful-create-job-query", "/jobs/query", false)]
    [InlineData("replaces-all-items", "/items", false)]
    [InlineData("send-message", "/messages/list", false)]
    [InlineData("playlists", "/me/playlists", false)]
    public void A_verb_tells_whether_a_POST_reads(string operation, string path, bool isReading)
    {
        var lowered = Compile($"- {{path: {path}, operations: [{{name: {operation}, method: POST}}]}}", operation, "readOnly: true, destructive: false, idempotent: true");

        Assert.Equal(isReading, lowered.Tools.Single().Hints.ReadOnly);
        Assert.Equal(isReading ? 0 : 1, lowered.Diagnostics.Count(static d => d.Id == "NAF8002"));
        Assert.Equal(isReading, lowered.Tools.Single().Hints.Idempotent);
    }

    /// <summary>Each verb decides, whatever the path says.</summary>
    [Theory]
    [InlineData(
        "{0}-things", "/things", true,
        "get list search query find lookup fetch retrieve read show view describe count calculate compute estimate preview "
        + "validate check aggregate select analyze analyse compare suggest autocomplete evaluate explain filter browse detect "
        + "classify summarize simulate")]
    [InlineData(
        "{0}-things", "/things/list", false,
        "add edit patch set put post cancel revoke send publish upload import register activate deactivate enable disable approve "
        + "reject archive restore reset rename move merge start stop terminate suspend resume submit pay charge refund capture "
        + "transfer invite assign grant subscribe unsubscribe copy clone save write rotate run trigger book reserve confirm close "
        + "open")]
    [InlineData("list-{0}-things", "/things/list", false, "create insert update upsert delete remove destroy purge replace modify")]
    public void The_verbs_that_read_and_those_that_write(string name, string path, bool isReading, string verbs) => Assert.All(verbs.Split(' '), verb =>
    {
        var operation = string.Format(CultureInfo.InvariantCulture, name, verb);

        var lowered = Compile(
            $"- {{path: {path}, operations: [{{name: {operation}, method: POST}}]}}", operation, "readOnly: true, destructive: false, idempotent: true");

        Assert.Equal(isReading, lowered.Tools.Single().Hints.ReadOnly);
    });

    [Fact]
    public void A_DELETE_that_is_hinted_as_read_only_is_published_as_what_it_is()
    {
        var lowered = Compile("- {path: /orders, operations: [{name: list-orders, method: DELETE}]}", "list-orders", "readOnly: true, destructive: false");

        Assert.Equal(new ToolHints(false, true, true, true), lowered.Tools.Single().Hints);
        Assert.Contains("a DELETE, `list-orders`, which writes", lowered.Only("NAF8002").Message, StringComparison.Ordinal);
    }

    private static Lowered Compile(string resources, string operation, string hints) =>
        Lowered.From(Doc.Of(resources, Doc.Mcp($"- {{name: thing, description: Does one thing., call: shop.{operation}, hints: {{{hints}}}}}")));
}
