using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>Reads <c>NAF8001=error</c>.</summary>
internal static class SeverityArgument
{
    private static readonly Dictionary<string, Severity?> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["info"] = Severity.Info, ["off"] = null,
    };

    /// <returns>Null when the text was read into <paramref name="severities"/>.</returns>
    public static Diagnostic? Read(string text, ImmutableSortedDictionary<string, Severity?>.Builder severities)
    {
        if (text.Split('=') is not [{ Length: > 0 } written, var word])
        {
            return new(CommandLineDiagnostics.SeverityMalformed, null, text, "NAF8001", "error");
        }

        var id = written.Trim().ToUpperInvariant();
        if (DiagnosticCatalog.Find(id) is not { } descriptor)
        {
            return new(CommandLineDiagnostics.SeverityUnknownId, null, written, Help(id));
        }

        if (!Words.TryGetValue(word.Trim(), out var severity))
        {
            return new(CommandLineDiagnostics.SeverityMalformed, null, text, id, SpellChecker.Suggest(word.Trim(), Words.Keys) ?? "error");
        }

        if (descriptor.Severity == Severity.Error)
        {
            return new(CommandLineDiagnostics.SeverityFixed, null, id, descriptor.Title);
        }

        severities[id] = severity;
        return null;
    }

    /// <summary>The first digit tells the stage, and is rarely what was mistyped.</summary>
    private static string? Near(string id) =>
        SpellChecker.Suggest(id, DiagnosticCatalog.Ids.Where(known => id.Length > 3 && known[3] == id[3])) ?? SpellChecker.Suggest(id, DiagnosticCatalog.Ids);

    private static string Help(string id) => Near(id) is { } near
        ? $"Did you mean {near} ({DiagnosticCatalog.Find(near)!.Title})? List them all with: naftikoc explain"
        : "List them all with: naftikoc explain";
}
