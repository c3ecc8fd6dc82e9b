using System.Collections.Frozen;
using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What a gateway needs: decides which helpers are emitted and which parts of them.</summary>
internal sealed class GatewayTraits
{
    private static readonly FrozenSet<string> ContentHeaders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-MD5", "Content-Range", "Content-Type",
        "Expires", "Last-Modified");

    private readonly Dictionary<(string Upstream, string Operation), UpstreamOperation> _requests;
    private readonly Dictionary<string, Operation> _operations;

    public GatewayTraits(GatewayModel model)
    {
        Model = model;
        Rest = [.. model.Adapters.OfType<RestAdapter>()];
        Mcp = [.. model.Adapters.OfType<McpAdapter>()];
        Control = model.Adapters.OfType<ControlAdapter>().FirstOrDefault();
        Skills = [.. model.Adapters.OfType<SkillAdapter>()];
        Calls = [.. model.Operations.SelectMany(static o => o.Behaviour.Calls())];
        _requests = model.Upstreams
            .SelectMany(static u => u.Operations, static (u, o) => (u, o))
            .ToDictionary(static m => (m.u.Name, m.o.Identifier), static m => m.o);
        _operations = model.Operations.ToDictionary(static o => o.Identifier, StringComparer.Ordinal);
    }

    public GatewayModel Model { get; }

    /// <summary>What clients are told.</summary>
    public string Version => Model.Version ?? "1.0.0";

    /// <summary>The members of the helpers that are called.</summary>
    public SharedMembers Shared { get; } = new();

    /// <summary>How many calls run side by side, for every number that occurs.</summary>
    public SortedSet<int> StageSizes { get; } = [];

    public ImmutableArray<RestAdapter> Rest { get; }

    public ImmutableArray<McpAdapter> Mcp { get; }

    /// <summary>A gateway has at most one.</summary>
    public ControlAdapter? Control { get; }

    /// <summary>The control adapter has something to say in JSON.</summary>
    public bool ControlAnswers => Control?.Features is { Health: true } or { Status: true } or { Traces: not null } or { LogLevels: true };

    public ImmutableArray<SkillAdapter> Skills { get; }

    public bool HasSkills => Skills.Length > 0;

    public ImmutableArray<UpstreamCall> Calls { get; }

    /// <summary>The adapters that listen on a port.</summary>
    public IEnumerable<Adapter> Hosts => Model.Adapters.Where(static a => a is not McpAdapter { Stdio: true });

    /// <summary>The adapter that gets the only port of a platform; control does not where there is another one.</summary>
    public Adapter? FirstHost => Hosts.FirstOrDefault(static a => a is not ControlAdapter) ?? Hosts.FirstOrDefault();

    public bool HasHosts => Hosts.Any();

    public bool HasRest => Rest.Length > 0;

    public bool HasMcp => Mcp.Length > 0;

    /// <summary>In development, some adapter has a page to look at and try what it serves.</summary>
    public bool HasPage => HasRest || HasHttpMcp;

    public bool HasHttpMcp => Mcp.Any(static a => !a.Stdio);

    /// <summary>The adapter that talks on standard input and output: the one declared so, else the first when asked to.</summary>
    public McpAdapter? StdioAdapter => Mcp.FirstOrDefault(static a => a.Stdio) ?? Mcp.FirstOrDefault();

    public bool AlwaysStdio => StdioAdapter is { Stdio: true };

    /// <summary>The argument <c>--stdio</c> makes a difference.</summary>
    public bool StdioOnRequest => HasMcp && HasHosts;

    /// <summary>Callers can have something done; otherwise there is only something to look at.</summary>
    public bool HasCalls => Model.Operations.Length > 0 || Model.Upstreams.Length > 0 || HasMcp;

    public bool Forwards => Model.Operations.Any(static o => o.Behaviour is Behaviour.Forward);

    /// <summary>Some requests go on to an API as they are.</summary>
    public bool Proxies => Model.Operations.Any(static o => o.Behaviour is Behaviour.Proxy);

    /// <summary>Nothing is called but by what goes on as it is.</summary>
    public bool OnlyProxies => Proxies && Model.Operations.All(static o => o.Behaviour is Behaviour.Proxy || !o.Behaviour.Calls().Any());

    /// <summary>Some of that goes to an API with a credential, so that what comes back is searched.</summary>
    public bool ProxiesWithCredentials => Model.Operations.Select(static o => o.Behaviour).OfType<Behaviour.Proxy>()
        .Any(proxy => Credentials(Model.Upstreams.First(u => u.Name == proxy.Call.Upstream)).Any());

    /// <summary>Routes pass answers of APIs on.</summary>
    public bool PassesAnswers => HasRest && (Forwards || Proxies);

    public bool Responds => Model.Operations.Any(static o => o.Behaviour is not (Behaviour.Forward or Behaviour.Proxy));

    /// <summary>Some operation makes its answer of what its upstreams answer.</summary>
    public bool ReadsAnswers => Maps || Flows;

    public bool Mocks => Model.Operations.Any(static o => o.Behaviour is Behaviour.Mock);

    /// <summary>Some operation makes its answer of one call.</summary>
    public bool Maps => Model.Operations.Any(static o => o.Behaviour is Behaviour.Map);

    /// <summary>Some value is read out of an object that the caller gives.</summary>
    public bool ReadsMembers =>
        Model.Operations.SelectMany(static o => o.Behaviour.Values()).Any(static value => value is ValueExpression.InputMember);

    public bool Flows => Model.Operations.Any(static o => o.Behaviour is Behaviour.Flow);

    public bool HasSecretPaths => Model.Upstreams.Any(static u => u.Operations.Any(static o => o.HidesPath));

    public bool Has(InputPlace place) => Model.Operations.Any(o => o.Inputs.Any(i => i.Place == place));

    public bool Has<TAuthentication>() => Model.Upstreams.Any(static u => u.Authentication is TAuthentication);

    /// <summary>Some adapter asks its callers for a secret.</summary>
    public bool SharesSecrets => Model.Adapters.Any(static a => a.Authentication.Secrets().Any());

    /// <summary>Some adapter asks its callers for tokens.</summary>
    public bool TakesTokens => AsksFor<CallerAuthentication.Tokens>();

    /// <summary>Some route, tool or resource needs scopes of its own.</summary>
    public bool HasScopes => HasToolScopes || Rest.Any(static a => a.Routes.Any(static r => r.Scopes.Length > 0));

    public bool HasToolScopes => Mcp.Any(static a => a.Tools.Any(static t => t.Scopes.Length > 0) || a.Reads().Any(static r => r.Scopes.Length > 0));

    /// <summary>Some MCP adapter has resources that calls are made for.</summary>
    public bool ReadsResources => Mcp.Any(static a => a.Reads().Any());

    /// <summary>Some MCP adapter has files as resources.</summary>
    public bool HasFolders => Mcp.Any(static a => a.Folders().Any());

    public bool HasResources => ReadsResources || HasFolders;

    public bool HasPrompts => Mcp.Any(static a => a.Prompts.Length > 0);

    /// <summary>Clients can have what they read completed.</summary>
    public bool CompletesResources => Mcp.Any(static a => a.Reads().Any(static r => r.Values.Length > 0));

    /// <summary>Clients can have the arguments of prompts completed.</summary>
    public bool CompletesPrompts => Mcp.Any(static a => a.Prompts.Any(static p => p.Arguments.Any(static v => v.Values.Length > 0)));

    /// <summary>The document bounds the bytes that some tool or resource returns.</summary>
    public bool BoundsTools =>
        Mcp.Any(static a => a.Tools.Any(static t => t.MaxBinarySize is not null) || a.Reads().Any(static r => r.MaxBinarySize is not null));

    /// <summary>An endpoint of an MCP adapter knows its server: there are several, or it looks tools up.</summary>
    public bool MapsServers => Mcp.Length > 1 || HasToolScopes;

    public bool AsksFor<TAuthentication>() => Model.Adapters.Any(static a => a.Authentication is TAuthentication);

    /// <summary>The keys that callers send, of one placement.</summary>
    public IEnumerable<ApiKey> CallerKeys(KeyPlacement placement) => Model.Adapters
        .SelectMany(static a => a.Authentication is CallerAuthentication.ApiKeys keys ? keys.Keys : [])
        .Where(key => key.Placement == placement);

    public bool HasCookieKeys =>
        Model.Upstreams.Any(static u => u.Authentication is Authentication.ApiKeys keys && keys.Keys.Any(static k => k.Placement == KeyPlacement.Cookie));

    /// <summary>A tool takes a whole body that may come as text with JSON in it.</summary>
    public bool ReadsBodyText => HasMcp && Model.Operations.Any(static o => o.Body is { IsChecked: false });

    public bool HasTextBodies => Model.Operations.Any(static o => o.Body is { IsText: true, IsChecked: false });

    /// <summary>Some operation takes its inputs out of the JSON in the body of a request.</summary>
    public bool ReadsJsonBodies => Model.Operations.Any(static o => o.ReadsJson);

    /// <summary>Some route takes a form with files.</summary>
    public bool TakesForms => Rest.Any(adapter => adapter.Routes.Any(route => Find(route.Operation).TakesFiles));

    /// <summary>Inputs may be JSON and not only text: to be asked when all code has been made.</summary>
    public bool TakesJson => HasMcp || ReadsJsonBodies
        || Shared.UsesAny(SharedMember.InputOr, SharedMember.InputJsonListOf, SharedMember.InputJsonObjectOf);

    /// <summary>Some route is no mere question. What is forwarded has no inputs that could be misspelt.</summary>
    public bool WritesOverRest => Rest.Any(static a => a.Routes.Any(static r => !r.IsForwarded && !MethodKinds.IsSafe(r.Method)));

    /// <summary>Some upstream is an MCP server.</summary>
    public bool CallsTools => Model.Upstreams.Any(static u => u.Server is not null);

    /// <summary>Some MCP server is asked for its tools before the gateway is ready.</summary>
    public bool VerifiesTools => Model.Upstreams.Any(static u => u.Server is { IsVerified: true });

    /// <summary>What some tool answers is compared with what the document says.</summary>
    public bool ChecksTools => Model.Upstreams.Any(static u => u.Operations.Any(static o => o.Tool is { Output: not null }));

    public bool HasConstantHeaders => Model.Upstreams.Any(static u => u.Headers.Length > 0);

    /// <summary>Some header is one that .NET keeps with the body.</summary>
    public bool HasContentHeaders => Parameters.Where(static p => p.Place == ParameterPlace.Header).Select(static p => p.Name)
        .Concat(Model.Upstreams.SelectMany(static u => u.Headers.Concat(u.Operations.SelectMany(static o => o.Headers))).Select(static h => h.Name))
        .Any(static name => ContentHeaders.Contains(name));

    public IEnumerable<UpstreamParameter> Parameters => Model.Upstreams.SelectMany(static u => u.Operations).SelectMany(static o => o.Parameters);

    public UpstreamOperation OperationOf(UpstreamCall call) => _requests[(call.Upstream, call.Operation)];

    /// <summary>Some value or header of the request is a secret.</summary>
    public bool SendsSecrets(UpstreamCall call) => call.Arguments.Any(static argument => argument.Value.Secrets().Any())
        || OperationOf(call).Headers.Any(static header => header.Value.Settings().Any());

    /// <summary>The formats besides JSON in which answers are read.</summary>
    public IEnumerable<ResponseFormat> Formats => Model.Operations
        .Where(static o => o.Behaviour is not (Behaviour.Forward or Behaviour.Proxy))
        .SelectMany(static o => o.Behaviour.Calls())
        .Select(call => OperationOf(call).Format)
        .OfType<ResponseFormat>();

    /// <summary>The formats of an upstream's answers that a file says more about, one for each file.</summary>
    public IEnumerable<ResponseFormat> Schemas(Upstream upstream) => Model.Operations
        .Where(static o => o.Behaviour is not (Behaviour.Forward or Behaviour.Proxy))
        .SelectMany(static o => o.Behaviour.Calls())
        .Where(call => call.Upstream == upstream.Name)
        .Select(call => OperationOf(call).Format)
        .Where(static format => format is ResponseFormat.Avro { Schema: not null } or ResponseFormat.Protobuf)
        .OfType<ResponseFormat>()
        .Distinct();

    public bool Reads<TFormat>()
        where TFormat : ResponseFormat => Formats.OfType<TFormat>().Any();

    public Operation Find(string identifier) => _operations[identifier];

    /// <summary>Every secret that goes to an upstream, each once.</summary>
    public IEnumerable<string> Credentials(Upstream upstream) => upstream.Credentials(Calls);

    /// <summary>The adapter calls an upstream with a credential.</summary>
    public bool UsesCredentials(Adapter adapter)
    {
        var upstreams = Model.Upstreams.Where(u => Credentials(u).Any()).Select(static u => u.Name).ToHashSet(StringComparer.Ordinal);
        var operations = adapter switch
        {
            RestAdapter rest => rest.Routes.Select(static r => r.Operation),
            SkillAdapter => [],
            McpAdapter mcp => mcp.Operations(),
            ControlAdapter => [],
        };
        return operations.SelectMany(o => Find(o).Behaviour.Calls()).Any(c => upstreams.Contains(c.Upstream));
    }

    public SecretSetting Secret(string key) => Model.Settings.First(s => s.Key == key);
}
