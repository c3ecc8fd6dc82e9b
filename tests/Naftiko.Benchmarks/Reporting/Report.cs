using System.Globalization;
using System.Text;
using Naftiko.Benchmarks.Load;

namespace Naftiko.Benchmarks.Reporting;

/// <summary>The figures as a Markdown table.</summary>
internal sealed class Report
{
    private readonly List<Row> rows = [];

    public void Add(Row row) => rows.Add(row);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load: {LoadGenerator.Best.Name}, {Options.Connections} connections\n\n");
        text.Append("| | measured | ratio | aim |\n|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Subject} | {row.Value} | {row.Ratio} | {row.Aim} |\n");
        }

        return text.ToString();
    }
}
