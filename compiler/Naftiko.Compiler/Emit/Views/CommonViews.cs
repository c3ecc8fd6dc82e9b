using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What every template of a gateway sees.</summary>
internal static class CommonViews
{
    public static IEnumerable<TemplateView> Of(GatewayTraits traits) => [Gateway(traits), ControlViews.Of(traits), HelperViews.Of(traits)];

    private static CommonView Gateway(GatewayTraits traits) => new()
    {
        Root = new Identifier($"{traits.Model.Name}.Gateway"),
        Name = new Identifier(traits.Model.Name),
        UpstreamNames = [.. traits.Model.Upstreams.Select(static u => u.Name).Order(StringComparer.Ordinal).Select(static name => new Identifier(name))],
        HasRest = traits.HasRest,
        Mcp = traits.HasMcp,
        HasTests = traits.Model.Additions.Contains(Addition.Tests),
        Version = new CSharpString(traits.Version),
        ListLifetime = traits.Mcp.Any(static a => a.Cache?.Milliseconds is not null),
        ListScope = traits.Mcp.Any(static a => a.Cache?.IsPublic is not null),
        HttpMcp = traits.HasHttpMcp,
        HasPage = traits.HasPage,
        StdioAlways = traits.AlwaysStdio,
        StdioOnRequest = traits.StdioOnRequest,
        Forwards = traits.Forwards,
        Proxies = traits.Proxies,
        OnlyProxies = traits.OnlyProxies,
        ProxyCredentials = traits.ProxiesWithCredentials,
        ProxyTrusts = traits.Model.Operations.Any(static o => o.Behaviour is Behaviour.Proxy { TrustedHeaders.IsEmpty: false }),
        ProxySecrets = traits.Model.Operations.Any(o => o.Behaviour is Behaviour.Proxy proxy && traits.SendsSecrets(proxy.Call)),
        PassesAnswers = traits.PassesAnswers,
        Responds = traits.Responds,
        ReadsAnswers = traits.ReadsAnswers,
        Maps = traits.Maps,
        Mocks = traits.Mocks,
        StageSizes = [.. traits.StageSizes.Select(StageSize)],
        HasFlows = traits.Flows,
        HealthTaken = traits.Rest.Any(static a => a.Routes.Any(static r => r is { Method: "GET", Template: "/health/live" or "/health/ready" }))
            || traits.Control is { Features.Health: true },
        SeveralMcp = traits.MapsServers,
        CallersSecrets = traits.SharesSecrets,
        CallersBearer = traits.AsksFor<CallerAuthentication.Bearer>(),
        CallersBasic = traits.AsksFor<CallerAuthentication.Basic>(),
        CallersHeader = traits.CallerKeys(KeyPlacement.Header).Any(),
        CallersQuery = traits.CallerKeys(KeyPlacement.Query).Any(),
        CallersCookie = traits.CallerKeys(KeyPlacement.Cookie).Any(),
        CallerQueries = CSharpCode.Join(", ", traits.CallerKeys(KeyPlacement.Query).Select(static key => new CSharpString(key.Name))),
        SecretFiles = traits.Model.SecretFiles().Any(),
        YamlSecrets = traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.Yaml),
        JsonSecrets = traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.Json),
        EnvSecrets = traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.DotEnv),
        Tokens = traits.TakesTokens,
        Scopes = traits.HasScopes,
        LeavesHead = traits.Rest.Any(static a => a.Routes.Any(static r => r.LeavesHead)),
        NoStore = traits.Rest.Any(static a => a.Routes.Any(static r => r.NoStore)),
        ToolScopes = traits.HasToolScopes,
        ReadsResources = traits.ReadsResources,
        HasFolders = traits.HasFolders,
        HasResources = traits.HasResources,
        HasPrompts = traits.HasPrompts,
        CompletesResources = traits.CompletesResources,
        CompletesPrompts = traits.CompletesPrompts,
        Completes = traits.CompletesResources || traits.CompletesPrompts,
        HasToolless = traits.Mcp.Any(static a => a.Tools.IsEmpty),
        HasCalls = traits.HasCalls,
        HasSkills = traits.HasSkills,
        BoundsTools = traits.BoundsTools,
        SendsSecrets = traits.Model.Operations
            .Any(o => o.Behaviour is not (Behaviour.Flow or Behaviour.Proxy) && o.Behaviour.Calls().Any(traits.SendsSecrets)),
        HasLinks = traits.Model.Upstreams.Any(static u => u.Links.Length > 0),
        LinksRoutes = traits.Model.Upstreams.Any(u => u.Links.Any(link => traits.Rest.Any(adapter => adapter.Name == link.Adapter))),
        LinksTools = traits.Model.Upstreams.Any(u => u.Links.Any(link => traits.Mcp.Any(adapter => adapter.Name == link.Adapter))),
        HasSecretPaths = traits.HasSecretPaths,
        HasTokens = traits.Has<Authentication.ClientCredentials>(),
        Hosts = [.. traits.Hosts.Select(AdapterEntry)],
        HasMembers = traits.ReadsJsonBodies,
        ReadsForms = traits.TakesForms,
        CallsTools = traits.CallsTools,
        VerifiesTools = traits.VerifiesTools,
        ChecksTools = traits.ChecksTools,
        HasParts = traits.Shared.UsesBetween(SharedMember.PartText, SharedMember.PartFile),
        HasConstantHeaders = traits.HasConstantHeaders,
        HasContentHeaders = traits.HasContentHeaders,
        WritesOverRest = traits.WritesOverRest,
        ReadsHttp = traits.WritesOverRest || traits.Shared.UsesBetween(SharedMember.InputRoute, SharedMember.InputRequiredBody),
        HasTextBodies = traits.HasTextBodies,
        ReadsFormats = traits.Formats.Any(),
        BinaryAnswers = traits.Reads<ResponseFormat.Avro>() || traits.Reads<ResponseFormat.Protobuf>(),
        ReadsAvro = traits.Reads<ResponseFormat.Avro>(),
        ReadsProtobuf = traits.Reads<ResponseFormat.Protobuf>(),
        ReadsCsv = traits.Reads<ResponseFormat.Delimited>(),
        ReadsHtml = traits.Reads<ResponseFormat.Html>(),
        ReadsXml = traits.Reads<ResponseFormat.Xml>(),
        ReadsYaml = traits.Reads<ResponseFormat.Yaml>() || traits.Reads<ResponseFormat.Markdown>(),
        FrontMatter = traits.Reads<ResponseFormat.Markdown>(),
        FormBodies = traits.Shared.UsesBetween(SharedMember.FormText, SharedMember.FormList),
    };

    private static CommonView.Stage StageSize(int size) => new()
    {
        Answers = [.. Enumerable.Range(0, size).Select(static index => new CommonView.StageAnswer { Index = index })],
    };

    public static AdapterView AdapterEntry(Adapter adapter) => new()
    {
        Name = new Identifier(adapter.Name),
        WireName = new CSharpString(adapter.Namespace),
        Port = adapter.Port,
        Host = adapter is not McpAdapter { Stdio: true },
        Type = new FixedText(adapter switch { RestAdapter => "rest", McpAdapter => "mcp", SkillAdapter => "skill", ControlAdapter => "control" }),
    };
}
