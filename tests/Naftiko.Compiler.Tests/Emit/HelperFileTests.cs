using System.Collections.Immutable;
using Naftiko.Compiler.Emit;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>A gateway gets the helpers it uses and no others.</summary>
public sealed class HelperFileTests
{
    private const string Tool = "- {name: get-order, description: Get an order., call: shop.get-order}";
    private const string Route = "- {name: get-order, method: GET, call: shop.get-order}";

    [Fact]
    public void Without_tools_there_is_no_mcp()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route));

        Assert.DoesNotContain(files, static f => f.Path.Contains("/Mcp", StringComparison.Ordinal));
        Assert.DoesNotContain(files, static f => f.Content.Contains("ModelContextProtocol.Server", StringComparison.Ordinal));
        Assert.DoesNotContain("ModelContextProtocol", Content(files, "Generated/Gateway.g.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_routes_there_is_no_rest()
    {
        var files = Files(Doc.Mcp(Tool));

        Assert.DoesNotContain(files, static f => f.Path is "Generated/Hosting/PathGuard.cs" or "Generated/Shared/Rest/RestCall.cs" or "Generated/Hosting/OpenApiDocument.cs");
        Assert.DoesNotContain(files, static f => f.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal));
        Assert.DoesNotContain("OpenApi", Content(files, "Generated/Gateway.g.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_credential_in_the_url_nothing_is_cleaned()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route));

        Assert.DoesNotContain(files, static f => f.Path.Contains("Cleaner", StringComparison.Ordinal) || f.Path.Contains("Redactor", StringComparison.Ordinal) || f.Path.Contains("Link", StringComparison.Ordinal));
        Assert.DoesNotContain("AutomaticDecompression", Content(files, "Generated/Shared/Upstreams/UpstreamHttp.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_standard_input_alone_nothing_listens()
    {
        var files = Files(Doc.Mcp(Tool).Replace("port: 9090", "transport: stdio", StringComparison.Ordinal));

        Assert.DoesNotContain(files, static f => f.Path is "Generated/Hosting/AdapterHosting.cs" or "Generated/Hosting/OriginGuard.cs" or "Generated/Shared/Rest/Problem.cs");
        Assert.DoesNotContain("WebApplication", Content(files, "Generated/Hosting/GatewayBuilder.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("/health/", Content(files, "README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"http\"", Content(files, "Properties/launchSettings.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapped_outputs_bring_their_helpers_and_passed_on_answers_do_not()
    {
        var files = Files(Doc.Rest("/orders/{order-id}", Route));

        Assert.DoesNotContain(files, static f => f.Path is "Generated/Shared/Answer.cs" or "Generated/Shared/Upstreams/JsonValue.cs" or "Generated/Shared/FlowProgress.cs");
        Assert.DoesNotContain("RespondAsync", Content(files, "Generated/Shared/Rest/RestCall.cs"), StringComparison.Ordinal);
    }

    private static ImmutableArray<GeneratedFile> Files(string exposes) => Emitter.Emit(Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model);

    private static string Content(ImmutableArray<GeneratedFile> files, string path) => files.Single(f => f.Path == path).Content;
}
