using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that are the same for every gateway that needs them.</summary>
internal static class HelperFiles
{
    private const string InputText = "Shared/Inputs/InputText.cs";

    /// <summary>A helper that is only called here and there: emitted when some other file does.</summary>
    public static bool IsUnused(GeneratedFile file, IEnumerable<GeneratedFile> files) =>
        file.Path == "Generated/" + InputText
        && !files.Any(static f => f.Path != "Generated/" + InputText && f.Content.Contains("InputText.", StringComparison.Ordinal));

    public static IEnumerable<PlannedFile> Of(GatewayTraits traits) =>
        Paths(traits).Where(static p => p.IsNeeded).Select(static p => new PlannedFile("Generated/" + p.Path, "Generated/" + p.Path, new TemplateView()));

    private static IEnumerable<(string Path, bool IsNeeded)> Paths(GatewayTraits traits) =>
    [
        ("Gateway.g.props", true),
        ("Hosting/AdapterHosting.cs", traits.HasHosts),
        ("Hosting/AdapterSettings.cs", traits.HasHosts),
        ("Hosting/ConcurrencyLimit.cs", traits.HasHosts),
        ("Hosting/GatewayApplication.cs", true),
        ("Hosting/GatewayBuilder.cs", true),
        ("Hosting/McpHosting.cs", traits.HasMcp),
        ("Hosting/McpSettings.cs", traits.HasHttpMcp),
        ("Hosting/OpenApiDocument.cs", traits.HasRest),
        ("Hosting/OriginGuard.cs", traits.HasHttpMcp),
        ("Hosting/PathGuard.cs", traits.HasRest),
        ("Hosting/ProblemMiddleware.cs", traits.HasHosts),
        ("Hosting/SettingsReader.cs", true),
        ("Shared/CallLog.cs", true),
        ("Shared/Answer.cs", traits.Responds),
        ("Shared/FlowProgress.cs", traits.Flows),
        ("Shared/Inputs/CallContext.cs", true),
        ("Shared/Inputs/CallInput.cs", true),
        (InputText, true),
        ("Shared/Inputs/InputValue.cs", true),
        ("Shared/Inputs/InputViolation.cs", true),
        ("Shared/Inputs/InvalidInputException.cs", true),
        ("Shared/Inputs/IPathPolicy.cs", true),
        ("Shared/Inputs/PathSegment.cs", true),
        ("Shared/Mcp/GatewayTool.cs", traits.HasMcp),
        ("Shared/Mcp/LinkTarget.cs", traits.HasLinks),
        ("Shared/Mcp/ToolAnswer.cs", traits.HasMcp),
        ("Shared/Mcp/ToolInput.cs", traits.HasMcp),
        ("Shared/Mcp/ToolProgress.cs", traits.HasMcp && traits.Flows),
        ("Shared/Mcp/ToolTable.cs", traits.HasMcp),
        ("Shared/Mcp/UpstreamError.cs", traits.HasMcp),
        ("Shared/Rest/Failures.cs", traits.HasRest),
        ("Shared/Rest/Problem.cs", traits.HasHosts),
        ("Shared/Rest/ResponseWriter.cs", traits.HasRest),
        ("Shared/Rest/RestCall.cs", traits.HasRest),
        ("Shared/Rest/RestInput.cs", traits.HasRest),
        ("Shared/Upstreams/BodyText.cs", traits.HasTemplates),
        ("Shared/Upstreams/ClientCredentialsAuthentication.cs", traits.Has<Authentication.ClientCredentials>()),
        ("Shared/Upstreams/CredentialRedactor.cs", traits.Cleans),
        ("Shared/Upstreams/DigestAuthentication.cs", traits.Has<Authentication.Digest>()),
        ("Shared/Upstreams/DigestChallenge.cs", traits.Has<Authentication.Digest>()),
        ("Shared/Upstreams/JsonBody.cs", traits.HasBodyFormat(BodyFormat.Json)),
        ("Shared/Upstreams/JsonValue.cs", traits.Responds),
        ("Shared/Upstreams/JsonValues.cs", traits.Responds),
        ("Shared/Upstreams/LinkRewriter.cs", traits.Cleans),
        ("Shared/Upstreams/LinkRoute.cs", traits.Cleans),
        ("Shared/Upstreams/ResponseCleaner.cs", traits.Cleans),
        ("Shared/Upstreams/RequestCookies.cs", traits.HasCookieKeys),
        ("Shared/Upstreams/UpstreamClient.cs", true),
        ("Shared/Upstreams/UpstreamException.cs", true),
        ("Shared/Upstreams/UpstreamHttp.cs", true),
        ("Shared/Upstreams/UpstreamJson.cs", traits.Responds),
        ("Shared/Upstreams/UpstreamOptions.cs", true),
        ("Shared/Upstreams/UpstreamPath.cs", true),
        ("Shared/Upstreams/UpstreamReading.cs", traits.Responds),
        ("Shared/Upstreams/UpstreamRefusalException.cs", traits.Responds),
        ("Shared/Upstreams/UpstreamRequest.cs", true),
    ];
}
