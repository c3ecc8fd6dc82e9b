using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Shows what becomes of a batch: what is wrong with each document and a line about it, and a table at the end.</summary>
internal static class BatchReport
{
    private const string Unknown = "–";

    public static void WriteResult(Session session, BatchResult result, BatchRow row)
    {
        if (session.IsForMachine)
        {
            return;
        }

        // Warnings of many documents are more than anybody reads: they are counted, and check shows those of one.
        session.Show(session.IsDetailed || session.Options.Format == OutputFormat.GitHub
            ? result.Findings
            : [.. result.Findings.Where(static d => d.Severity == Severity.Error || d.Descriptor == CommandLineDiagnostics.NameTaken)]);
        if (!session.IsQuiet)
        {
            session.Answer.Line(Line(session, result, row), row.ExitCode == ExitCode.Ok ? Tone.Plain : Tone.Error);
        }
    }

    public static void WriteTable(Session session, IReadOnlyCollection<BatchRow> rows)
    {
        if (session.IsForMachine || session.IsQuiet || rows.Count == 0)
        {
            return;
        }

        session.Answer.Line();
        var hasProjects = rows.Any(static row => row.Root is not null);
        TextTable.Write(
            session.Answer,
            ["Document", .. hasProjects ? (string[])["Project"] : [], ">Operations", ">Tools", ">Errors", ">Warnings", "Result"],
            rows.Select(row => Cells(session, row, hasProjects)),
            session.Host.OutIsTerminal ? session.Host.Width : null);
        session.Answer.Line();
    }

    /// <summary>The document's part of the answer: no findings, which stand together at the top.</summary>
    public static void WriteJson(Utf8JsonWriter json, Session session, BatchRow row, BatchResult result)
    {
        json.WriteStartObject();
        json.WriteString("document", row.Document);
        json.WriteString("result", row.Word);
        if (row.IsSkipped)
        {
            json.WriteString("reason", row.Skipped);
        }

        json.WriteNumber("exitCode", row.ExitCode);
        json.WriteNumber("errors", row.Errors);
        json.WriteNumber("warnings", row.Warnings);
        BuildCommand.WriteJson(json, session, result.Item.Settings, result.Outcome);
        json.WriteEndObject();
    }

    private static string Line(Session session, BatchResult result, BatchRow row)
    {
        var project = row.Root is null ? "" : $" → {session.Host.Show(row.Root)}";
        var compiled = result.Outcome.Compiled;
        string[] parts =
        [
            $"{row.Word,-11} {row.Document}{project}",
            row.Skipped,
            compiled is null ? "" : SatisfactionReport.Text(compiled),
            compiled is null ? "" : SatisfactionReport.LeftOut(compiled),
            row.Errors == 0 ? "" : SeverityText.Count(row.Errors, "error"),
            row.Warnings == 0 ? "" : SeverityText.Count(row.Warnings, "warning"),
            row.IsSkipped ? "" : string.Create(CultureInfo.InvariantCulture, $"{result.Elapsed.TotalSeconds:0.00} s"),
        ];
        return SafeText.OneLine(string.Join(" · ", parts.Where(static part => part.Length > 0)));
    }

    private static string[] Cells(Session session, BatchRow row, bool hasProjects)
    {
        string[] project = hasProjects ? [row.Root is null ? Unknown : session.Host.Show(row.Root)] : [];
        return
        [
            row.Document,
            .. project,
            row.Satisfaction is { } operations ? Of(operations.RoutesWorking, operations.RoutesDeclared) : Unknown,
            row.Satisfaction is { } tools ? Of(tools.ToolsWorking, tools.ToolsDeclared) : Unknown,
            row.IsSkipped ? Unknown : Text(row.Errors),
            row.IsSkipped ? Unknown : Text(row.Warnings),
            row.IsSkipped ? $"skipped: {row.Skipped}" : row.Word,
        ];

        static string Of(int working, int declared) => string.Create(CultureInfo.InvariantCulture, $"{working}/{declared}");

        static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
    }
}
