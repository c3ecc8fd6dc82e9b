using System.Text;
using System.Text.Json.Nodes;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Reading;
using Naftiko.Corpus.Running;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Scenarios;

/// <summary>One gateway that plays its scenario. The model is used for names of settings, and for the paths of base addresses.</summary>
/// <param name="gateway">What listens; null: the gateway speaks on its standard streams only.</param>
internal sealed class ScenarioSession(GatewayModel model, RecordingUpstream upstream, RunningGateway? gateway, StdioGateway? stdio)
{
    public static async Task<IReadOnlyList<string>> RunAsync(
        CorpusDocument document, GatewayModel model, MemoryStream image, IEnumerable<string> libraries, Scenario scenario)
    {
        // Files with secrets are looked for from here, as if the gateway was started beside its document.
        var folder = Path.GetDirectoryName(document.Path)!;
        Directory.SetCurrentDirectory(folder);
        await using var upstream = await RecordingUpstream.StartAsync(request => Answer(scenario, request));
        string[] settings =
        [
            "--Logging:LogLevel:Default=None",
            .. model.Adapters.Select(static adapter => $"--Adapters:{adapter.Name}:Url=http://127.0.0.1:0"),
            .. model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={upstream.Address}/{api.Namespace}{PathOf(api.BaseAddress)}"),
            .. scenario.Settings,
        ];
        try
        {
            if (model.Adapters.All(static adapter => adapter is McpAdapter { Stdio: true }))
            {
                using var stdio = await StdioGateway.StartAsync(image.ToArray(), libraries, folder, settings);
                return await new ScenarioSession(model, upstream, null, stdio).PlayAsync(scenario);
            }

            image.Position = 0;
            await using var gateway = await RunningGateway.StartAsync(GatewayAssembly.Load(image), settings);
            return await new ScenarioSession(model, upstream, gateway, null).PlayAsync(scenario);
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or System.Reflection.TargetInvocationException)
        {
            return [$"it does not run: {exception.GetBaseException().Message}"];
        }
    }

    private async Task<IReadOnlyList<string>> PlayAsync(Scenario scenario)
    {
        var problems = new List<string>();
        foreach (var call in scenario.Calls)
        {
            using var client = Client(call);
            var problem = call.Kind == "rest" ? await RequestAsync(client!, call)
                : await McpAsync(client is null ? stdio!.SendAsync : new ToolCaller(client).SendAsync, call);
            var received = upstream.Take();
            if (problem is not null)
            {
                problems.Add($"{call}: {problem}");
            }

            problems.AddRange(Judge(call, received).Select(wrong => $"{call}: {wrong}"));
        }

        return problems;
    }

    /// <returns>Null: there is only the gateway's standard streams.</returns>
    private HttpClient? Client(ScenarioCall call)
    {
        if (gateway is null)
        {
            return null;
        }

        var adapter = model.Adapters.First(adapter => call.Adapter.Length == 0
            ? call.Kind == "rest" ? adapter is RestAdapter : adapter is McpAdapter
            : adapter.Namespace == call.Adapter);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = gateway.Address(adapter.Name) };
        foreach (var (name, value) in call.Headers)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        return client;
    }

    private static async Task<string?> RequestAsync(HttpClient client, ScenarioCall call)
    {
        var line = call.Target.Split(' ', 2);
        using var request = new HttpRequestMessage(new(line[0]), line[1].TrimStart('/'));
        if (call.With is JsonValue text && text.TryGetValue<string>(out var plain))
        {
            request.Content = new StringContent(plain);
        }
        else if (call.With is { } body)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode != call.Status
            ? $"{(int)response.StatusCode} {answer}, expected {call.Status}"
            : Compare(call, answer, isFailed: !response.IsSuccessStatusCode);
    }

    private static async Task<string?> McpAsync(Func<string, JsonObject, Task<JsonNode>> send, ScenarioCall call)
    {
        var isTool = call.Kind == "tool";
        JsonNode answer;
        try
        {
            answer = isTool
                ? await send("tools/call", new JsonObject { ["name"] = call.Target, ["arguments"] = call.With?.DeepClone() ?? new JsonObject() })
                : await send(call.Target, call.With?.DeepClone().AsObject() ?? []);
        }
        catch (InvalidOperationException refused)
        {
            return call.Fails is { } reason && refused.Message.Contains(reason, StringComparison.Ordinal) ? null : refused.Message;
        }

        if (answer["result"] is not { } result)
        {
            return Compare(call, (answer["error"] ?? answer).ToJsonString(), isFailed: true);
        }

        var isError = result["isError"]?.GetValue<bool>() == true;
        var shown = !isTool ? result.ToJsonString()
            : (isError ? null : result["structuredContent"]?.ToJsonString()) ?? result["content"]?[0]?["text"]?.GetValue<string>() ?? result.ToJsonString();
        return Compare(call, shown, isError);
    }

    /// <param name="answer">What the caller got.</param>
    private static string? Compare(ScenarioCall call, string answer, bool isFailed)
    {
        if (call.Fails is { } reason)
        {
            return isFailed && answer.Contains(reason, StringComparison.Ordinal) ? null : $"{answer}, expected a failure with \"{reason}\"";
        }

        if (isFailed && call.Kind != "rest")
        {
            return $"failed with {answer}";
        }

        if (call.Has is { } part && !answer.Contains(part, StringComparison.Ordinal))
        {
            return $"{answer}, expected to contain \"{part}\"";
        }

        if (call.Gives is not { } expected || (expected is YamlScalarNode { Value: { } text } && answer == text))
        {
            return null;
        }

        var json = Scenario.Json(expected);
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(answer), json) ? null : $"{answer}, expected {json?.ToJsonString()}";
        }
        catch (System.Text.Json.JsonException)
        {
            return $"{answer}, expected {json?.ToJsonString()}";
        }
    }

    private static IEnumerable<string> Judge(ScenarioCall call, IReadOnlyList<ReceivedRequest> received)
    {
        if (call.Sends is null)
        {
            yield break;
        }

        var left = received.ToList();
        foreach (var expected in call.Sends)
        {
            var same = left.Where(request => LineOf(request) == expected.Line).ToList();
            if (same.Count == 0)
            {
                yield return $"{expected.Line} was not sent ({(left.Count == 0 ? "nothing was" : string.Join(", ", left.Select(LineOf)))})";
                continue;
            }

            // Of several with one line, the one that is as expected in all.
            var request = same.FirstOrDefault(request => expected.Judge(request) is null) ?? same[0];
            left.Remove(request);
            if (expected.Judge(request) is { } wrong)
            {
                yield return wrong;
            }
        }

        foreach (var request in left)
        {
            yield return $"{LineOf(request)} was sent, too";
        }
    }

    private static ScriptedAnswer Answer(Scenario scenario, ReceivedRequest request)
    {
        var line = LineOf(request);
        return scenario.Answers.GetValueOrDefault(line) ?? scenario.Answers.GetValueOrDefault(line.Split('?')[0]) ?? ScriptedAnswer.Nothing;
    }

    /// <summary>The name of the API, the method, and the path as it went over the wire.</summary>
    private static string LineOf(ReceivedRequest request)
    {
        var parts = request.Path.TrimStart('/').Split('/', 2);
        var query = string.Join('&', request.Query.Select(static pair => $"{pair.Key}={pair.Value}"));
        return $"{parts[0]} {request.Method} /{parts.ElementAtOrDefault(1)}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static string PathOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";
}
