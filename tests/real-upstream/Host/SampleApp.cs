using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Newtonsoft.Json.Linq;

namespace RealUpstream.Host;

/// <summary>Functions as a customer writes them. Public, because the WebJobs host finds them by reflection.</summary>
public sealed class SampleApp(InstanceHealth health)
{
    [FunctionName("Sequence")]
    public static async Task<string[]> Sequence([OrchestrationTrigger] IDurableOrchestrationContext context) =>
    [
        await context.CallActivityAsync<string>("Greet", "Tokyo"),
        await context.CallActivityAsync<string>("Greet", "Seattle"),
        await context.CallActivityAsync<string>("Greet", "London"),
    ];

    [FunctionName("Greet")]
    public static string Greet([ActivityTrigger] string city) => $"Hello {city}!";

    [FunctionName("Echo")]
    public static JToken? Echo([OrchestrationTrigger] IDurableOrchestrationContext context) => context.GetInput<JToken>();

    [FunctionName("WaitForApproval")]
    public static async Task<JToken> WaitForApproval([OrchestrationTrigger] IDurableOrchestrationContext context)
    {
        context.SetCustomStatus(new { stage = "waiting", forEvent = "Approval" });
        return await context.WaitForExternalEvent<JToken>("Approval");
    }

    [FunctionName("Timer")]
    public static async Task<string> Timer([OrchestrationTrigger] IDurableOrchestrationContext context)
    {
        await context.CreateTimer(context.CurrentUtcDateTime.AddSeconds(3), CancellationToken.None);
        return "rang";
    }

    [FunctionName("FailsUntilHealed")]
    public static Task<string> FailsUntilHealed([OrchestrationTrigger] IDurableOrchestrationContext context) =>
        context.CallActivityAsync<string>("Fragile", context.InstanceId);

    [FunctionName("Fragile")]
    public string Fragile([ActivityTrigger] string instance) =>
        health.IsHealed(instance) ? $"{instance} is well" : throw new InvalidOperationException("Not healed yet.");
}
