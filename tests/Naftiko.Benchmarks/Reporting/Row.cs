namespace Naftiko.Benchmarks.Reporting;

/// <param name="Subject">What was measured.</param>
/// <param name="Value">The figure, with its unit.</param>
/// <param name="Ratio">The figure against the one it is compared with; empty when it stands alone.</param>
/// <param name="Aim">What it should be; empty when there is no aim.</param>
internal sealed record Row(string Subject, string Value, string Ratio = "", string Aim = "");
