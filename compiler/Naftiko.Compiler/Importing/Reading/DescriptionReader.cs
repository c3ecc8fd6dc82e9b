using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>Reads a description: the text by our own readers, which know lines, its meaning by the library.</summary>
internal static partial class DescriptionReader
{
    public static Description? Read(SourceFile file, ImportOptions options, DiagnosticBag findings)
    {
        var tree = DescriptionTree.Parse(file);
        findings.AddRange(tree.Diagnostics);
        if (tree.Value is not { } root || !KnowsVersion(root, findings) || findings.HasErrors)
        {
            return null;
        }

        var json = Bundle.Of(root, options, findings);
        return findings.HasErrors ? null : Read(json, root, findings);
    }

    private static Description? Read(JsonObject json, MappingNode root, DiagnosticBag findings)
    {
        var start = root.Entries[0].Key.Span;
        try
        {
            var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
            var result = new OpenApiJsonReader().Read(json, new Uri("file:///description"), settings);
            if (result.Document is not { } document)
            {
                findings.Report(ImportingDiagnostics.Unreadable, start, result.Diagnostic?.Errors.FirstOrDefault()?.Message.TrimEnd('.') ?? "it is empty");
                return null;
            }

            foreach (var error in result.Diagnostic?.Errors ?? [])
            {
                Report(error, root, findings);
            }

            return new(document, root);
        }
#pragma warning disable CA1031 // The library throws what it meets: FormatException, ArgumentException, its own.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            findings.Report(ImportingDiagnostics.Unreadable, start, e.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.'));
            return null;
        }
    }

    private static void Report(OpenApiError error, MappingNode root, DiagnosticBag findings)
    {
        var pointer = error.Pointer ?? (PlaceInText().Match(error.Message) is { Success: true } match ? match.Value : "#/");
        var node = DescriptionTree.Nearest(root, pointer.TrimStart('#'));
        var message = error.Message.ReplaceLineEndings(" ").TrimEnd('.');
        findings.Add(new Diagnostic(ImportingDiagnostics.NotAsSpecified, node == root ? root.Entries[0].Key.Span : Line(node), message) { Subject = message });
    }

    /// <summary>A part of a description can be thousands of lines.</summary>
    private static SourceSpan Line(SyntaxNode node) => node is MappingNode { Entries: [var first, ..] } ? first.Key.Span : node.Span;

    private static bool KnowsVersion(MappingNode root, DiagnosticBag findings)
    {
        var entry = root.Find("openapi") ?? root.Find("swagger") ?? root.Find("swaggerVersion");
        if (entry is null)
        {
            var span = root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.Span;
            findings.Report(
                ImportingDiagnostics.NotADescription, span,
                root.Find("naftiko") is null
                    ? "Name a file with `openapi: 3.x` or `swagger: '2.0'` at its root."
                    : "This is a capability document already; build it: naftikoc build " + span.File.Path);
            return false;
        }

        var version = (entry.Value as ScalarNode)?.Value ?? "";
        var isKnown = entry.Key.Value == "openapi" ? Known3().IsMatch(version) : entry.Key.Value == "swagger" && version is "2.0" or "2";
        if (!isKnown)
        {
            findings.Report(ImportingDiagnostics.UnknownVersion, entry.Value.Span, entry.Key.Value == "openapi" ? "OpenAPI" : "Swagger", version);
        }

        return isKnown;
    }

    [GeneratedRegex(@"^3\.[0-2](\.\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Known3();

    [GeneratedRegex(@"#/\S*", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceInText();
}
