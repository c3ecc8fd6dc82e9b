using System.Text.Json;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>The members that every JSON answer of the tool has: all findings, not grouped, and their counts.</summary>
internal static class JsonRenderer
{
    public static void WriteFindings(Utf8JsonWriter json, IReadOnlyCollection<Diagnostic> diagnostics, int exitCode)
    {
        WriteVersion(json);
        WriteCounts(json, exitCode, FindingCounts.Of(diagnostics));
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
    }

    public static void WriteVersion(Utf8JsonWriter json) => json.WriteString("version", ToolIdentity.Version);

    public static void WriteCounts(Utf8JsonWriter json, int exitCode, FindingCounts counts)
    {
        json.WriteNumber("exitCode", exitCode);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
    }

    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("title", diagnostic.Descriptor.Title);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        if (diagnostic.Span is { } span)
        {
            WritePlace(json, span);
        }

        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("related");
            foreach (var related in diagnostic.Related)
            {
                json.WriteStartObject();
                json.WriteString("note", related.Note);
                WritePlace(json, related.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteString("file", span.File.Path);
        json.WriteNumber("line", span.Start.Line);
        json.WriteNumber("column", span.Start.Column);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column);
    }
}
