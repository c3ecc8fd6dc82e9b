namespace Naftiko.Benchmarks.Reporting;

/// <param name="Subject">What was measured.</param>
/// <param name="Measured">The figure as it is read, with its unit and what it is made of.</param>
/// <param name="Figure">The figure as it is compared with the aim.</param>
/// <param name="Aim">What it should be; null when there is no aim.</param>
internal sealed record Row(string Subject, string Measured, double Figure = 0, Aim? Aim = null)
{
    public bool IsMissed => Aim?.IsMetBy(Figure) == false;

    public string Verdict => Aim is null ? "" : IsMissed ? "**MISSED**" : "met";
}
