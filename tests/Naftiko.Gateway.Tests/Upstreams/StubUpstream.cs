using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>
/// An upstream on a real socket. Unless told otherwise it replays the recorded traffic; a test may queue other answers, which are
/// given in order, whatever is asked. Every request is kept for assertions.
/// </summary>
internal sealed class StubUpstream : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<Answer> queued = new();
    private readonly ConcurrentQueue<ReceivedRequest> received = new();
    private volatile Answer? always;

    private StubUpstream(WebApplication application, string key)
    {
        this.application = application;
        Key = key;
    }

    public string Key { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>Everything that arrived since the last <see cref="Reset"/>, oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. received];

    /// <summary>The only request that arrived since the last <see cref="Reset"/>.</summary>
    public ReceivedRequest Request => Assert.Single(Requests);

    public static async Task<StubUpstream> StartAsync(string key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });

        var application = builder.Build();
        var upstream = new StubUpstream(application, key);
        application.Run(upstream.HandleAsync);
        await application.StartAsync();
        upstream.Address = new Uri(application.Urls.Single());
        return upstream;
    }

    /// <summary>Forgets requests and scripted answers.</summary>
    public void Reset()
    {
        queued.Clear();
        received.Clear();
        always = null;
    }

    /// <summary>Queues answers; when the queue is empty the record is replayed again.</summary>
    public void Answer(params Answer[] answers)
    {
        foreach (var answer in answers)
        {
            queued.Enqueue(answer);
        }
    }

    /// <summary>Queues recorded answers by number, whatever is asked.</summary>
    public void Serve(params int[] numbers) =>
        Answer([.. numbers.Select(number => new RecordedAnswer(RecordedTraffic.Get(number), Key))]);

    /// <summary>Answers every request in the same way when nothing is queued.</summary>
    public void AnswerAlways(Answer answer) => always = answer;

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = await ReceivedRequest.ReadAsync(context.Request, rawTarget);
        received.Enqueue(request);
        var answer = queued.TryDequeue(out var next) ? next : always ?? new ReplayAnswer(Key);
        await answer.WriteAsync(context, request);
    }
}
