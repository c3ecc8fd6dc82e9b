using System.Globalization;
using System.Text;
using Naftiko.Benchmarks.Load;

namespace Naftiko.Benchmarks.Reporting;

/// <summary>The figures as a Markdown table, and below it how many aims they miss.</summary>
internal sealed class Report
{
    private readonly List<Row> rows = [];
    private readonly List<string> failures = [];

    public void Add(Row row) => rows.Add(row);

    /// <summary>Notes a benchmark that came to no end, so that its rows are not missing without a word.</summary>
    public void AddFailure(string benchmark) => failures.Add(benchmark);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load: {LoadGenerator.Best.Name}, {Options.Connections} connections\n\n");
        text.Append("| | measured | aim | |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Subject} | {row.Measured} | {row.Aim} | {row.Verdict} |\n");
        }

        foreach (var failure in failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{failure}` | not measured: it failed | | **FAILED** |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{rows.Count(row => row.Aim is not null && !row.IsMissed)} aims met, {rows.Count(row => row.IsMissed)} missed.\n");
        return text.ToString();
    }
}
