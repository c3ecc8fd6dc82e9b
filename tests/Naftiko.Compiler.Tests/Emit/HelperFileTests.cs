using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>A gateway gets the helpers it uses and no others.</summary>
public sealed partial class HelperFileTests
{
    private const string Tool = "- {name: get-order, description: Get an order., call: shop.get-order}";
    private const string Route = "- {name: get-order, method: GET, call: shop.get-order}";

    [Fact]
    public void Without_tools_there_is_no_mcp()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route));

        Assert.DoesNotContain(files, static f => f.Path.Contains("Mcp", StringComparison.Ordinal));
        Assert.DoesNotContain(files, static f => f.Content.Contains("ModelContextProtocol.Server", StringComparison.Ordinal));
        Assert.DoesNotContain("ModelContextProtocol", Content(files, "Generated/Gateway.g.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_routes_there_is_no_rest()
    {
        var files = Files(Doc.Mcp(Tool));

        Assert.DoesNotContain(
            files, static f => f.Path.StartsWith("Generated/Shared/Rest/", StringComparison.Ordinal) || f.Path.Contains("OpenApi", StringComparison.Ordinal));
        Assert.DoesNotContain("OpenApi", Content(files, "Generated/Gateway.g.props"), StringComparison.Ordinal);
    }

    /// <summary>A credential in the URL comes back in links; another one only where it is echoed; and without one there is nothing to look for.</summary>
    [Theory]
    [InlineData("", "credentials: null", "false", "")]
    [InlineData("{type: bearer, token: '{{SHOP_TOKEN}}'}", "provider.GetRequiredKeyedService<CredentialRedactor>(\"Shop\")", "false", "")]
    [InlineData(
        "{type: apikey, key: code, value: '{{SHOP_TOKEN}}', placement: query}",
        "provider.GetRequiredKeyedService<CredentialRedactor>(\"Shop\")", "true", "\"code\"")]
    public void Answers_are_searched_for_the_credentials_of_their_upstream(string authentication, string credentials, string rewritesBodies, string queries)
    {
        var document = Doc.Of(Doc.GetOrder, Doc.Rest("/orders/{order-id}", Route));
        var files = Emitter.Emit(Lowered.From(authentication.Length == 0 ? document : document.Replace(
            "    resources:\n    - path: /orders/{order-id}\n      operations:\n      - name", $"    authentication: {authentication}\n    resources:\n    - path: /orders/{{order-id}}\n      operations:\n      - name", StringComparison.Ordinal)).Model);

        Assert.Contains(
            $"""
                            "Shop",
                            {credentials},
                            rewritesBodies: {rewritesBodies},
                            secretQueries: [{queries}]
            """,
            Content(files, "Generated/Upstreams/Shop/ShopUpstream.cs"),
            StringComparison.Ordinal);
        Assert.Equal(authentication.Length > 0, files.Any(static f => f.Path == "Generated/Hosting/GatewaySecrets.cs"));
    }

    [Fact]
    public void On_standard_input_alone_nothing_listens()
    {
        var files = Files(Doc.Mcp(Tool).Replace("port: 9090", "transport: stdio", StringComparison.Ordinal));

        Assert.DoesNotContain(files, static f => f.Path.StartsWith("Generated/Hosting/Adapter", StringComparison.Ordinal) || f.Path is "Generated/Hosting/ReadyCheck.cs" or "Generated/Hosting/GatewayExceptionHandler.cs");
        Assert.DoesNotContain("AdapterListener", Content(files, "Generated/Hosting/GatewayHost.cs"), StringComparison.Ordinal);
        Assert.Contains(
            "builder.AddMcpOverStdio(ShopMcp.Configure, listens: false);", Content(files, "Generated/Hosting/ShopGateway.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("/health/", Content(files, "README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"http\"", Content(files, "Properties/launchSettings.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapped_outputs_bring_their_helpers_and_passed_on_answers_do_not()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route));

        Assert.DoesNotContain(files, static f => f.Path is "Generated/Shared/Answer.cs" or "Generated/Shared/Upstreams/UpstreamReading.cs" or "Generated/Shared/FlowProgress.cs"
            || f.Path.StartsWith("Generated/Shared/Upstreams/Json", StringComparison.Ordinal));
        Assert.DoesNotContain("RespondAsync", Content(files, "Generated/Shared/Rest/RestCall.cs"), StringComparison.Ordinal);
    }

    /// <summary>What nobody calls, nobody should have to read: a type of a helper file, or one of its extension methods, occurs in another file.</summary>
    [Theory]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    [InlineData(true, true, "")]
    [InlineData(false, true, "transport: stdio")]
    [InlineData(true, true, "transport: stdio")]
    public void Every_helper_is_used(bool rest, bool mcp, string transport)
    {
        var exposes = (rest ? Doc.Rest("/orders/{order-id}", Route) + "\n" : "") + (mcp ? Doc.Mcp(Tool) : "");
        var files = Files(transport.Length == 0 ? exposes : exposes.Replace("port: 9090", transport, StringComparison.Ordinal));
        var code = files.Where(static f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.All(
            code.Where(static f => f.Path.StartsWith("Generated/Shared/", StringComparison.Ordinal)
                || f.Path.StartsWith("Generated/Hosting/", StringComparison.Ordinal)),
            helper => Assert.Contains(code, other => other != helper && Names(helper).Any(name => Regex.IsMatch(other.Content, $@"\b{name}\b"))));
    }

    /// <summary>What every request carries is added by the client of its API.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("    inputParameters: [{name: X-Version, in: header, value: '2'}]\n", true)]
    [InlineData("    inputParameters: [{name: version, in: query, value: '2'}]\n", false)]
    public void Headers_are_added_where_an_API_has_some_of_its_own(string inputs, bool adds)
    {
        var document = Doc.Of(Doc.GetOrder, Doc.Mcp(Tool)).Replace("- namespace: shop\n", $"- namespace: shop\n{inputs}", StringComparison.Ordinal);
        var client = Content(Emitter.Emit(Lowered.From(document).Model), "Generated/Shared/Upstreams/UpstreamClient.cs");

        Assert.Equal(adds, client.Contains("AddHeaders", StringComparison.Ordinal));
    }

    /// <summary>The arguments of a tool are JSON already; a query is text that is converted.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Only_where_there_are_routes_is_a_member_of_a_body_read_out_of_text(bool rest, bool reads)
    {
        const string Resources =
            "- {path: /a, operations: [{name: add, method: POST, inputParameters: [{name: b, in: body, type: object, properties: {n: {type: string}}}]}]}";
        var exposes = (rest ? Doc.Rest("/a", "- {name: add, method: POST, call: shop.add}") + "\n" : "")
            + Doc.Mcp("- {name: add, description: Add it., call: shop.add}");
        var files = Emitter.Emit(Lowered.From(Doc.Of(Resources, exposes)).Model);

        Assert.Equal(reads, Content(files, "Generated/Shared/Inputs/InputValue.cs").Contains(" Scalar(string expected)", StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_has_two_blank_lines_in_a_row() =>
        Assert.All(
            Files(Doc.Rest("/orders/{order-id}", Route) + "\n" + Doc.Mcp(Tool)).Where(static f => f.Path.EndsWith(".cs", StringComparison.Ordinal)),
            static f => Assert.DoesNotContain("\n\n\n", f.Content, StringComparison.Ordinal));

    private static IEnumerable<string> Names(GeneratedFile helper) =>
        ExtensionMethod.Matches(helper.Content).Select(static m => m.Groups[1].Value).Append(Path.GetFileNameWithoutExtension(helper.Path));

    [GeneratedRegex(@" (\w+)(?:<[\w, ]+>)?\(this ")]
    private static partial Regex ExtensionMethod { get; }

    private static ImmutableArray<GeneratedFile> Files(string exposes) => Emitter.Emit(Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model);

    private static string Content(ImmutableArray<GeneratedFile> files, string path) => files.Single(f => f.Path == path).Content;
}
