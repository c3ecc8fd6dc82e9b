using Xunit.Abstractions;

namespace Naftiko.Mutants.Testing;

/// <summary>One test after the other, each theory divided into its cases.</summary>
internal sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal)
    {
        ["xunit.discovery.PreEnumerateTheories"] = true,
        ["xunit.discovery.SynchronousMessageReporting"] = true,
        ["xunit.execution.DisableParallelization"] = true,
        ["xunit.execution.SynchronousMessageReporting"] = true,
    };

    public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out var value) ? (TValue)value! : default!;

    public void SetValue<TValue>(string name, TValue value) => values[name] = value;
}
