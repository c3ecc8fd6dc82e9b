using System.Collections.Concurrent;

namespace RealUpstream.Host;

/// <summary>The instances for which the activity <see cref="SampleApp.Fragile"/> works; it fails for all others.</summary>
public sealed class InstanceHealth
{
    private readonly ConcurrentDictionary<string, bool> healed = new(StringComparer.Ordinal);

    public bool IsHealed(string instance) => healed.ContainsKey(instance);

    public void Heal(string instance) => healed[instance] = true;
}
