using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Naftiko.Corpus.Scenarios;

namespace Naftiko.Corpus.Running;

/// <summary>An upstream on a real socket that remembers what it was asked.</summary>
internal sealed class RecordingUpstream : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private readonly Func<ReceivedRequest, ScriptedAnswer> _answer;

    private RecordingUpstream(WebApplication application, Func<ReceivedRequest, ScriptedAnswer> answer)
    {
        _application = application;
        _answer = answer;
    }

    public string Address => _application.Urls.Single();

    /// <param name="answer">What it answers; nothing: <c>{"ok":true}</c>.</param>
    public static async Task<RecordingUpstream> StartAsync(Func<ReceivedRequest, ScriptedAnswer>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new RecordingUpstream(
            builder.Build(), answer ?? (static _ => new ScriptedAnswer(200, "application/json", """{"ok":true}""", [])));
        upstream._application.Run(upstream.AnswerAsync);
        await upstream._application.StartAsync();
        return upstream;
    }

    /// <summary>What arrived since the last time.</summary>
    public IReadOnlyList<ReceivedRequest> Take()
    {
        var taken = new List<ReceivedRequest>();
        while (_received.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var query = target.Length == 1 || target[1].Length == 0 ? [] : target[1].Split('&').Select(static pair => pair.Split('=', 2))
            .Select(static pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""));
        var request = new ReceivedRequest(
            http.Request.Method,
            target[0],
            [.. query],
            http.Request.Headers.ToDictionary(static h => h.Key, static h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
        _received.Enqueue(request);
        var answer = _answer(request);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.Type;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers.Append(name, value);
        }

        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
