using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>The page that is served in development, as far as its text tells.</summary>
public sealed partial class DevelopmentPageTests
{
    private const string Route = "- {name: get-order, method: GET, call: shop.get-order}";
    private const string Tool = "- {name: get-order, description: Get an order., call: shop.get-order}";

    [Theory]
    [InlineData(true, "port: 9090", true)]
    [InlineData(true, "transport: stdio", true)]
    [InlineData(false, "port: 9090", true)]
    [InlineData(false, "transport: stdio", false)]
    public void It_is_for_adapters_with_an_address(bool rest, string transport, bool hasPage)
    {
        var files = Files(
            (rest ? Doc.Rest("/orders/{order-id}", Route) + "\n" : "") + Doc.Mcp(Tool).Replace("port: 9090", transport, StringComparison.Ordinal));

        Assert.Equal(hasPage ? 3 : 0, files.Keys.Count(static path => path.Contains("/Development", StringComparison.Ordinal)));
        Assert.Equal(hasPage, files["Generated/Gateway.g.props"].Contains("DevelopmentPage.html", StringComparison.Ordinal));
        Assert.Equal(hasPage, files["Generated/Hosting/ShopGateway.cs"].Contains("app.MapDevelopmentPage();", StringComparison.Ordinal));
        Assert.Equal(hasPage, files["Generated/README.md"].Contains("In development", StringComparison.Ordinal));
    }

    /// <summary>Documents and answers are texts of others.</summary>
    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("DOMParser")]
    [InlineData("eval(")]
    [InlineData("new Function")]
    [InlineData("Storage")]
    [InlineData("://")]
    public void It_does_without(string word) => Assert.DoesNotContain(
        word, Files(Doc.Rest("/orders/{order-id}", Route))["Generated/Hosting/DevelopmentPage.html"], StringComparison.OrdinalIgnoreCase);

    /// <summary>But for those of single operations, of which there may be a thousand.</summary>
    [Fact]
    public void It_knows_every_setting_that_the_reference_has()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route) + "\n" + Doc.Mcp(Tool));
        var page = files["Generated/Hosting/DevelopmentSettings.cs"];

        var settings = Setting.Matches(files["Generated/README.md"]).Select(static match => match.Groups[1].Value)
            .Where(static setting => !setting.Contains("<Operation>", StringComparison.Ordinal))
            .Select(static setting => setting.Replace("<Api>", "{name}", StringComparison.Ordinal).Replace("<Adapter>", "{name}", StringComparison.Ordinal))
            .ToList();

        Assert.Contains("Upstreams:{name}:Timeout", settings);
        Assert.All(settings, setting => Assert.Contains($"\"{setting}\"", page, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Files(string exposes) =>
        Emitter.Emit(Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model).ToDictionary(static file => file.Path, static file => file.Content);

    [GeneratedRegex("(?<=^\\|[^|]*)`((?:\\w+:)+[^`]+|OTEL_\\w+|PORT)`", RegexOptions.Multiline)]
    private static partial Regex Setting { get; }
}
