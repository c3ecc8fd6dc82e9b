using Microsoft.AspNetCore.Mvc.WebApiCompatShim;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Azure.WebJobs.Host.Config;
using RealUpstream.Host;

// The Functions host reduced to what the Durable Task extension needs of it: the WebJobs host that runs the sample app, the web hook
// under which the extension's HTTP API is reached, and the check of the extension's key.
const string HttpApi = "/runtime/webhooks/durabletask";

var builder = WebApplication.CreateBuilder(args);
var keys = new SystemKeys(
    builder.Configuration["SystemKey"] ?? throw new InvalidOperationException("SystemKey is not set."),
    builder.Configuration["OtherSystemKey"] ?? throw new InvalidOperationException("OtherSystemKey is not set."));
var health = new InstanceHealth();
var purges = new PurgeLog();

builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
builder.Services.AddSingleton(health);
builder.Services.AddMvc().AddWebApiConventions();
#pragma warning disable CS0618 // Not meant for anybody but the Functions host, which this program stands in for.
builder.Services.AddSingleton<IWebHookProvider>(new WebHooks(HttpApi, keys.DurableTask));
#pragma warning restore CS0618
builder.Host.ConfigureWebJobs(jobs => jobs.AddDurableTask(options =>
{
    options.HubName = "GatewayTestHub";
    options.StorageProvider["connectionName"] = "Storage";
    options.StorageProvider["partitionCount"] = 1;
    // New work is looked for this often at least; the default of thirty seconds saves money that an emulator does not ask for.
    options.StorageProvider["maxQueuePollingInterval"] = "00:00:00.100";
    // For functions in other languages; it would take a port of its own.
    options.LocalRpcEndpointEnabled = false;
}));

var app = builder.Build();
IAsyncConverter<HttpRequestMessage, HttpResponseMessage> extension =
    app.Services.GetServices<IExtensionConfigProvider>().OfType<DurableTaskExtension>().Single();

// For the driver, which sits where no gateway is in the way.
app.MapPost("/driver/heal/{instance}", health.Heal);
app.MapGet("/driver/purges", () => purges.Received);

app.Map(HttpApi + "/{**path}", async http =>
{
    if (keys.Refuse(http.Request) is { } refusal)
    {
        http.Response.StatusCode = refusal;
        return;
    }

    if (http.Request.Method == HttpMethods.Delete && http.Request.Path == HttpApi + "/instances")
    {
        await purges.ReceiveAsync(http.Request);
    }

    using var request = new HttpRequestMessageFeature(http).HttpRequestMessage;
    using var answer = await extension.ConvertAsync(request, CancellationToken.None);
    await HttpAnswer.WriteAsync(answer, http.Response);
});

await app.RunAsync();
