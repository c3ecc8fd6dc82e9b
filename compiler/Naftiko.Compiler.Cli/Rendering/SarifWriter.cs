using System.Text.Json;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning services and editors.</summary>
internal sealed class SarifWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>Begins the log with its one run. Members stand in an order in which results can be passed on before all rules are known.</summary>
    public SarifWriter(Utf8JsonWriter json)
    {
        _json = json;
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
    }

    public static string Text(IReadOnlyCollection<Diagnostic> diagnostics, int exitCode) => JsonStream.Text(json =>
    {
        var writer = new SarifWriter(json);
        writer.Add(diagnostics);
        writer.Finish(exitCode);
    });

    public void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!_indices.TryGetValue(diagnostic.Id, out var index))
            {
                _indices[diagnostic.Id] = index = _rules.Count;
                _rules.Add(diagnostic.Descriptor);
            }

            WriteResult(_json, diagnostic, index);
        }
    }

    public void Finish(int exitCode)
    {
        _json.WriteEndArray();
        WriteTool(_json, _rules);
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", exitCode != Hosting.ExitCode.Bug);
        _json.WriteNumber("exitCode", exitCode);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "naftikoc");
        json.WriteString("semanticVersion", ToolIdentity.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            if (DiagnosticPages.Find(rule.Id) is { } page)
            {
                json.WriteStartObject("help");
                json.WriteString("text", page);
                json.WriteString("markdown", page);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Help.Length > 0 ? $"{diagnostic.Message}\n{diagnostic.Help}" : diagnostic.Message);
        if (diagnostic.Span is { } span)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, span, "");
            json.WriteEndArray();
        }

        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(json, related.Span, related.Note);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceSpan span, string note)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(span.File.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Start.Line);
        json.WriteNumber("startColumn", span.Start.Column);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (note.Length > 0)
        {
            WriteText(json, "message", note);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A relative reference (RFC 3986): its segments are percent-encoded, and a drive letter cannot be taken for a scheme.</summary>
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
