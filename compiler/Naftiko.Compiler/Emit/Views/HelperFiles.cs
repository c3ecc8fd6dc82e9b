using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that are the same for every gateway that needs them.</summary>
internal static class HelperFiles
{
    private const string CallLog = "Shared/CallLog.cs";
    private const string Formats = "Shared/Inputs/TextFormat.cs";

    public static IEnumerable<PlannedFile> Of(GatewayTraits traits) =>
        Paths(traits)
            .Where(p => p.IsNeeded && (traits.HasCalls || !IsAboutCalls(p.Path)))
            .Select(static p => new PlannedFile("Generated/" + p.Path, "Generated/" + p.Path, View(p.Path)));

    private static bool IsAboutCalls(string path) =>
        path.StartsWith("Shared/", StringComparison.Ordinal) && path != CallLog && !path.StartsWith("Shared/Skills/", StringComparison.Ordinal);

    private static TextFormatView? View(string path) => path == Formats ? FormatChecks.View() : null;

    private static IEnumerable<(string Path, bool IsNeeded)> Paths(GatewayTraits traits) =>
    [
        ("Gateway.g.props", true),
        ("GlobalUsings.cs", true),
        ("Hosting/Adapter.cs", traits.HasHosts),
        ("Hosting/AdapterGuard.cs", traits.HasHosts),
        ("Hosting/AdapterHosting.cs", traits.HasHosts),
        ("Hosting/AdapterLimits.cs", traits.HasHosts),
        ("Hosting/AdapterListener.cs", traits.HasHosts),
        ("Hosting/AdapterMatcherPolicy.cs", traits.HasHosts),
        ("Hosting/AdapterOptions.cs", traits.HasHosts),
        ("Hosting/B3TracePropagator.cs", traits.Control is { Features.Propagation: TracePropagation.B3 }),
        ("Hosting/CallerAuthentication.cs", traits.SharesSecrets),
        ("Hosting/ControlHosting.cs", traits.Control is not null),
        ("Hosting/ControlJson.cs", traits.ControlAnswers),
        ("Hosting/FlowOptions.cs", traits.Flows),
        ("Hosting/GatewayExceptionHandler.cs", traits.HasHosts),
        ("Hosting/GatewayHost.cs", true),
        ("Hosting/GatewayStatus.cs", traits.Control is { Features.Status: true }),
        ("Hosting/LingeringConnection.cs", traits.HasHosts),
        ("Hosting/LogLevels.cs", traits.Control is { Features.LogLevels: true }),
        ("Hosting/McpHosting.cs", traits.HasMcp),
        ("Hosting/McpOptions.cs", traits.HasMcp),
        ("Hosting/NoServer.cs", traits.HasMcp),
        ("Hosting/OpenApiDocument.cs", traits.HasRest),
        ("Hosting/ReadyCheck.cs", traits.HasHosts),
        ("Hosting/RecentTraces.cs", traits.Control is { Features.Traces: not null }),
        ("Hosting/SecretFile.cs", traits.Model.SecretFiles().Any()),
        ("Hosting/Settings.cs", true),
        ("Hosting/SkillHosting.cs", traits.HasSkills),
        ("Hosting/TokenAuthentication.cs", traits.TakesTokens),
        (CallLog, true),
        ("Shared/Answer.cs", traits.Responds),
        ("Shared/Concurrently.cs", traits.StageSizes.Count > 0),
        ("Shared/FlowDeadline.cs", traits.Flows),
        ("Shared/FlowProgress.cs", traits.HasMcp && traits.Flows),
        ("Shared/Operation.cs", true),
        ("Shared/ForwardOperation.cs", traits.Forwards),
        ("Shared/ProxyOperation.cs", traits.Proxies),
        ("Shared/RespondOperation.cs", traits.Responds),
        ("Shared/Inputs/BodyStep.cs", traits.Shared.Uses(SharedMember.InputNested)),
        ("Shared/Inputs/CallContext.cs", true),
        ("Shared/Inputs/CallInput.cs", true),
        ("Shared/Inputs/InputFile.cs", traits.Shared.Uses(SharedMember.PartFile)),
        ("Shared/Inputs/InputText.cs", traits.Shared.UsesBetween(SharedMember.TextOfInteger, SharedMember.TextsOfPairs)),
        ("Shared/Inputs/InputValue.cs", traits.Shared.UsesBetween(SharedMember.InputRoute, SharedMember.InputJsonBody)),
        ("Shared/Inputs/InvalidInputException.cs", true),
        ("Shared/Inputs/IPathPolicy.cs", traits.Flows),
        ("Shared/Inputs/JsonType.cs", NeedsJsonType(traits)),
        ("Shared/Inputs/MemberValue.cs", traits.Shared.UsesBetween(SharedMember.GivenText, SharedMember.GivenSegment)),
        ("Shared/Inputs/PathSegment.cs", traits.Proxies || traits.Shared.UsesAny(
            SharedMember.InputSegment, SharedMember.InputListSegment, SharedMember.StepSegment, SharedMember.GivenSegment)),
        ("Shared/Inputs/Nearest.cs", traits.HasMcp || traits.WritesOverRest || traits.Shared.Uses(SharedMember.InputOneOf)),
        (Formats, traits.Shared.Uses(SharedMember.InputFormatted)),
        ("Shared/Mcp/AnswerBudget.cs", traits.HasMcp),
        ("Shared/Mcp/FollowUps.cs", traits.HasMcp),
        ("Shared/Mcp/Completions.cs", traits.CompletesResources || traits.CompletesPrompts),
        ("Shared/Mcp/GatewayPrompt.cs", traits.HasPrompts),
        ("Shared/Mcp/GatewayResource.cs", traits.ReadsResources),
        ("Shared/Mcp/GatewayTool.cs", traits.HasMcp),
        ("Shared/Mcp/PromptArguments.cs", traits.HasPrompts),
        ("Shared/Mcp/PromptServer.cs", traits.HasPrompts),
        ("Shared/Mcp/ResourceAnswer.cs", traits.ReadsResources),
        ("Shared/Mcp/ResourceFile.cs", traits.HasFolders),
        ("Shared/Mcp/ResourceServer.cs", traits.HasResources),
        ("Shared/Mcp/ToolAnswer.cs", traits.HasMcp),
        ("Shared/Mcp/ToolError.cs", traits.HasMcp),
        ("Shared/Mcp/ToolInput.cs", traits.HasMcp),
        ("Shared/Mcp/ToolProgress.cs", traits.HasMcp && traits.Flows),
        ("Shared/Mcp/ToolResult.cs", traits.HasMcp),
        ("Shared/Mcp/ToolServer.cs", traits.HasMcp),
        ("Shared/Rest/ProxiedRequest.cs", traits.Proxies),
        ("Shared/Rest/ResponseWriter.cs", traits.HasRest),
        ("Shared/Rest/RestCall.cs", traits.HasRest),
        ("Shared/Rest/RestInput.cs", traits.HasRest),
        ("Shared/Rest/UploadedForm.cs", traits.TakesForms),
        ("Shared/Skills/Skill.cs", traits.HasSkills),
        ("Shared/Skills/SkillFile.cs", traits.HasSkills),
        ("Shared/Upstreams/AnswerBuffer.cs", traits.Formats.Any()),
        ("Shared/Upstreams/AnswerFormat.cs", traits.Formats.Any()),
        ("Shared/Upstreams/AnswerTable.cs", traits.Reads<ResponseFormat.Html>() || traits.Reads<ResponseFormat.Markdown>()),
        ("Shared/Upstreams/AvroAnswer.cs", traits.Reads<ResponseFormat.Avro>()),
        ("Shared/Upstreams/AvroBytes.cs", traits.Reads<ResponseFormat.Avro>()),
        ("Shared/Upstreams/AvroFile.cs", traits.Reads<ResponseFormat.Avro>()),
        ("Shared/Upstreams/BoundedStream.cs", traits.CallsTools),
        ("Shared/Upstreams/BodyText.cs", traits.Shared.UsesBetween(SharedMember.PlainText, SharedMember.XmlText)),
        ("Shared/Upstreams/BufferingHandler.cs", traits.Has<Authentication.Digest>()),
        ("Shared/Upstreams/ClientCredentialsAuthentication.cs", traits.Has<Authentication.ClientCredentials>()),
        ("Shared/Upstreams/ContentDecoding.cs", true),
        ("Shared/Upstreams/CredentialRedactor.cs", true),
        ("Shared/Upstreams/DelimitedAnswer.cs", traits.Reads<ResponseFormat.Delimited>()),
        ("Shared/Upstreams/HtmlAnswer.cs", traits.Reads<ResponseFormat.Html>()),
        ("Shared/Upstreams/IRegexp.cs", traits.Shared.UsesBetween(SharedMember.IRegexpMatches, SharedMember.IRegexpFinds)),
        ("Shared/Upstreams/JsonBody.cs", traits.Shared.UsesBetween(SharedMember.WriteNamedText, SharedMember.WriteConstant)),
        ("Shared/Upstreams/JsonValue.cs", traits.ReadsAnswers || traits.ReadsMembers),
        ("Shared/Upstreams/JsonValues.cs", NeedsJsonValues(traits)),
        ("Shared/Upstreams/LinkedText.cs", true),
        ("Shared/Upstreams/LinkRewriter.cs", true),
        ("Shared/Upstreams/LinkRoute.cs", true),
        ("Shared/Upstreams/Lookup.cs", traits.Shared.UsesBetween(SharedMember.LookupInOne, SharedMember.LookupPlaces)),
        ("Shared/Upstreams/MarkdownAnswer.cs", traits.Reads<ResponseFormat.Markdown>()),
        ("Shared/Upstreams/McpAnswer.cs", traits.CallsTools),
        ("Shared/Upstreams/McpCalls.cs", traits.CallsTools),
        ("Shared/Upstreams/McpConnection.cs", traits.CallsTools),
        ("Shared/Upstreams/McpOffer.cs", traits.VerifiesTools),
        ("Shared/Upstreams/McpOutput.cs", traits.ChecksTools),
        ("Shared/Upstreams/McpRefusalException.cs", traits.CallsTools),
        ("Shared/Upstreams/McpServices.cs", traits.CallsTools),
        ("Shared/Upstreams/McpTool.cs", traits.CallsTools),
        ("Shared/Upstreams/McpTransport.cs", traits.CallsTools),
        ("Shared/Upstreams/McpVerification.cs", traits.VerifiesTools),
        ("Shared/Upstreams/MediaTypes.cs", true),
        ("Shared/Upstreams/MultipartBody.cs", traits.Shared.UsesBetween(SharedMember.PartText, SharedMember.PartFile)),
        ("Shared/Upstreams/ProtobufAnswer.cs", traits.Reads<ResponseFormat.Protobuf>()),
        ("Shared/Upstreams/Repeat.cs", true),
        ("Shared/Upstreams/RequestCookies.cs", traits.HasCookieKeys),
        ("Shared/Upstreams/ResponseHeaders.cs", true),
        ("Shared/Upstreams/SparqlText.cs", traits.Shared.UsesBetween(SharedMember.SparqlString, SharedMember.SparqlTerm)),
        ("Shared/Upstreams/StepValue.cs", traits.Shared.UsesBetween(SharedMember.RequiredText, SharedMember.StepSegment)),
        ("Shared/Upstreams/TracePropagator.cs", traits.Control is not { Features.Propagation: TracePropagation.B3 }),
        ("Shared/Upstreams/UpstreamAnswer.cs", true),
        ("Shared/Upstreams/UpstreamClient.cs", true),
        ("Shared/Upstreams/UpstreamClient.Proxy.cs", traits.Proxies),
        ("Shared/Upstreams/UpstreamConnection.cs", true),
        ("Shared/Upstreams/UpstreamException.cs", true),
        ("Shared/Upstreams/UpstreamHosting.cs", true),
        ("Shared/Upstreams/UpstreamJson.cs", traits.ReadsAnswers),
        ("Shared/Upstreams/UpstreamOptions.cs", true),
        ("Shared/Upstreams/UpstreamPath.cs", !traits.OnlyProxies),
        ("Shared/Upstreams/UpstreamReading.cs", traits.ReadsAnswers),
        ("Shared/Upstreams/UpstreamRefusalException.cs", traits.ReadsAnswers),
        ("Shared/Upstreams/UpstreamRequest.cs", true),
        ("Shared/Upstreams/UpstreamResponse.cs", true),
        ("Shared/Upstreams/WebSocketRelay.cs", traits.ProxiesWithCredentials),
        ("Shared/Upstreams/XmlAnswer.cs", traits.Reads<ResponseFormat.Xml>()),
        ("Shared/Upstreams/YamlAnswer.cs", traits.Reads<ResponseFormat.Yaml>()),
        ("Shared/Upstreams/YamlEvents.cs", traits.Reads<ResponseFormat.Yaml>() || traits.Reads<ResponseFormat.Markdown>()),
    ];

    private static bool NeedsJsonValues(GatewayTraits traits) =>
        traits.Shared.Uses(SharedMember.ValueAll)
        || traits.Shared.UsesBetween(SharedMember.ValueSlice, SharedMember.ValueDescendants)
        || traits.Shared.UsesBetween(SharedMember.ValuesGet, SharedMember.ValuesCollected);

    private static bool NeedsJsonType(GatewayTraits traits) =>
        traits.Shared.UsesBetween(SharedMember.InputJsonText, SharedMember.InputJsonObjectOf)
        || traits.Shared.UsesBetween(SharedMember.ValueJsonText, SharedMember.ValueJsonObject)
        || (traits.Shared.UsesAny(SharedMember.InputList, SharedMember.InputListOf) && traits.TakesJson)
        || traits.ReadsBodyText;
}
