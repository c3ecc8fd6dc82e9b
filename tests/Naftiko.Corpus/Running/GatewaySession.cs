using System.Text;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>One gateway from start to stop: every route and tool is called twice. The model is used for the names of settings only.</summary>
internal sealed class GatewaySession(CorpusDocument document, GatewayModel model, RecordingUpstream upstream)
{
    private readonly IReadOnlyList<WrittenApi> _apis = [.. ConsumedApis.Of(document).Select(WrittenApi.Read)];
    private readonly List<string> _problems = [];

    public int Calls { get; private set; }

    public IReadOnlyList<string> Problems => _problems;

    public async Task RunAsync(GatewayAssembly assembly)
    {
        await using var gateway = await RunningGateway.StartAsync(assembly, [.. Settings()]);
        var written = LostValues.Complete([.. WrittenCall.All(Yaml.Parse(document.Text), _apis)], _apis).ToList();
        foreach (var adapter in model.Adapters)
        {
            using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8, UseCookies = false };
            using var client = new HttpClient(handler) { BaseAddress = gateway.Address(adapter.Name) };
            var calls = written.Where(c => c.Adapter == adapter.Namespace).ToList();
            await (adapter is RestAdapter ? RestAsync(client, calls, adapter) : McpAsync(client, calls));
        }
    }

    /// <summary>Every upstream has a path of its own on the stub, so that a call to the wrong one shows.</summary>
    private IEnumerable<string> Settings() =>
    [
        "--Logging:LogLevel:Default=None",
        .. model.Adapters.Select(static adapter => $"--Adapters:{adapter.Name}:Url=http://127.0.0.1:0"),
        .. model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={upstream.Address}{BasePath(api.Namespace)}"),
        .. Secrets.Settings(document),
    ];

    private string BasePath(string api)
    {
        var index = _apis.TakeWhile(a => a.Namespace != api).Count();
        return $"/api{index}{_apis[index].BasePath}";
    }

    private async Task RestAsync(HttpClient client, List<WrittenCall> calls, Adapter adapter)
    {
        var caller = new RestCaller(client, GatewayDescription.Parse(await client.GetStringAsync("openapi.json")));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in calls.Where(c => seen.Add($"{c.Method} {c.Path}")))
        {
            if (caller.Find(call.Method, call.Path) is not { } route)
            {
                _problems.Add($"{call.Method} {call.Path} is not described by {adapter.Namespace}");
                continue;
            }

            foreach (var arguments in Rounds(call))
            {
                Judge(call, arguments, await caller.CallAsync(call.Method, route.Path, route.Operation, arguments));
            }
        }

        if (caller.Routes.Count() != seen.Count)
        {
            _problems.Add($"{adapter.Namespace} describes {caller.Routes.Count()} routes, the document {seen.Count}");
        }
    }

    private async Task McpAsync(HttpClient client, List<WrittenCall> calls)
    {
        var caller = new ToolCaller(client);
        var tools = await caller.ListAsync();
        if (tools.Count != calls.Count)
        {
            _problems.Add($"{tools.Count} tools are listed, the document has {calls.Count}");
            return;
        }

        foreach (var (tool, call) in tools.Zip(calls))
        {
            foreach (var arguments in Rounds(call))
            {
                Judge(call, arguments, await caller.CallAsync(tool, arguments));
            }
        }
    }

    /// <summary>Everything is called twice: with every input, and with those only that nothing works without.</summary>
    private static IEnumerable<Arguments> Rounds(WrittenCall call)
    {
        yield return new(onlyRequired: false, PlaceOf);
        yield return new(onlyRequired: true, PlaceOf);

        string? PlaceOf(string name) => Placeholders.Key(name) == "continuationtoken"
            ? "header"
            : call.Operation.Parameters.FirstOrDefault(p => p.Place is "header" or "cookie"
                && Placeholders.Key(name).StartsWith(Placeholders.Key(call.Source(p.Name)), StringComparison.Ordinal))?.Place;
    }

    private void Judge(WrittenCall call, Arguments arguments, string? complaint)
    {
        Calls++;
        var name = $"{call.Adapter} {call.Method} {call.Path}{(arguments.OnlyRequired ? " (required inputs only)" : "")}".Replace(
            "  ", " ", StringComparison.Ordinal);
        var received = upstream.Take();
        if (complaint is not null)
        {
            _problems.Add($"{name}: {complaint} (with {arguments})");
        }
        else if (received is not [var request])
        {
            _problems.Add($"{name}: {received.Count} upstream requests, expected 1");
        }
        else
        {
            _problems.AddRange(new RequestCheck(call, BasePath(call.Operation.Api), arguments, request).Problems().Select(problem => $"{name}: {problem} ({request})"));
        }
    }
}
