using System.Globalization;

namespace Naftiko.Benchmarks.Reporting;

/// <summary>What a figure should reach.</summary>
/// <param name="IsLeast">More is better; otherwise less is.</param>
/// <param name="Value">The bound, which itself is good enough.</param>
/// <param name="Unit">What follows the bound.</param>
internal sealed record Aim(bool IsLeast, double Value, string Unit)
{
    public static Aim AtLeast(double value, string unit = "") => new(true, value, unit);

    public static Aim AtMost(double value, string unit = "") => new(false, value, unit);

    public bool IsMetBy(double figure) => IsLeast ? figure >= Value : figure <= Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? "≥" : "≤")} {Value:0.##}{Unit}");
}
