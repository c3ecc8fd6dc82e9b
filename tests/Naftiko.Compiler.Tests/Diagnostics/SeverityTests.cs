using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Diagnostics;

public sealed class SeverityTests
{
    /// <summary>NAF4002 (a warning and deviation), NAF3008 (an error).</summary>
    private static readonly string Text = Doc.Whole(
        Doc.GetOrder,
        Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}\n- {name: b, description: Fails., call: shop.none}"));

    private static readonly string Warned = Doc.Whole(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}"));

    [Theory]
    [InlineData(Severity.Info)]
    [InlineData(Severity.Error)]
    public void A_warning_gets_the_severity_asked_for(Severity severity)
    {
        var result = Compile(Warned, "NAF4002", severity);

        Assert.Equal(severity, Assert.Single(result.Diagnostics, static d => d.Id == "NAF4002").Severity);
        Assert.Equal(severity == Severity.Error, result.Files.IsEmpty);
    }

    [Fact]
    public void A_warning_can_be_turned_off() => Assert.DoesNotContain(Compile(Warned, "NAF4002", null).Diagnostics, static d => d.Id == "NAF4002");

    [Fact]
    public void Strictness_weighs_more()
    {
        var result = Compile(Warned, "NAF4002", null, strict: true);

        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics, static d => d.Id == "NAF4002").Severity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Severity.Warning)]
    public void An_error_stays_an_error(Severity? severity)
    {
        var result = Compile(Text, "NAF3008", severity);

        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics, static d => d.Id == "NAF3008").Severity);
    }

    [Theory]
    [InlineData("", Severity.Info)]
    [InlineData("address: 0.0.0.0, ", Severity.Error)]
    public void What_is_toned_down_where_it_does_not_matter_stays_so(string address, Severity expected)
    {
        var text = Doc.Whole(Doc.GetOrder, $"- {{type: mcp, {address}port: 1, namespace: m, tools: [{{name: get-order, description: Gets an order., call: shop.get-order}}]}}")
            .Replace("    namespace: shop\n", "    namespace: shop\n    authentication: {type: bearer, token: '{{env.T}}'}\n", StringComparison.Ordinal);

        var result = Compile(text, "NAF8001", Severity.Error);

        Assert.Equal(expected, Assert.Single(result.Diagnostics, static d => d.Id == "NAF8001").Severity);
    }

    [Fact]
    public void Every_choice_shows_in_the_fingerprint()
    {
        string[] all =
        [
            new CompilationOptions().Fingerprint,
            new CompilationOptions { Strict = true }.Fingerprint,
            new CompilationOptions { KeepGoing = true }.Fingerprint,
            new CompilationOptions { Additions = [Addition.Compose] }.Fingerprint,
            new CompilationOptions { Additions = [Addition.Kubernetes] }.Fingerprint,
            Options("NAF8001", Severity.Error).Fingerprint,
            Options("NAF8001", null).Fingerprint,
            Options("NAF8002", null).Fingerprint,
        ];

        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    private static CompilationOptions Options(string id, Severity? severity) =>
        new() { Severities = new CompilationOptions().Severities.Add(id, severity) };

    private static CompilationResult Compile(string text, string id, Severity? severity, bool strict = false) =>
        Compilation.Compile(new SourceFile("test.yaml", text), Options(id, severity) with { Strict = strict });
}
