using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Newtonsoft.Json;

namespace RealUpstream.Host;

/// <summary>The entity of the sample app. Public, because the WebJobs host finds it by reflection.</summary>
[JsonObject(MemberSerialization.OptIn)]
public sealed class Counter
{
    [JsonProperty("value")]
    public int Value { get; set; }

    [FunctionName(nameof(Counter))]
    public static Task Run([EntityTrigger] IDurableEntityContext context) => context.DispatchAsync<Counter>();

    public void Add(int amount) => Value += amount;

    public void Reset() => Value = 0;
}
