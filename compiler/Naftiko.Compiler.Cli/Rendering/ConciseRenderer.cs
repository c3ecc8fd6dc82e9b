using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>One line per finding in MSBuild's canonical form, which editors and build servers recognise.</summary>
internal static class ConciseRenderer
{
    private const string ToolName = "naftikoc";

    public static void Write(TextOutput output, IEnumerable<DiagnosticGroup> groups)
    {
        foreach (var group in groups)
        {
            var first = group.First;
            var origin = first.Span is { } span ? $"{span.File.Path}({span.Start.Line},{span.Start.Column})" : ToolName + " ";
            var others = HumanRenderer.OtherPlaces(group);
            output.Write(SafeText.OneLine(origin) + ": ");
            output.Write($"{first.Severity.Word()} {first.Id}", first.Severity.Tone());
            output.Line(SafeText.OneLine($": {group.Message}{(others.Length > 0 ? $" (also at {others})" : "")}"));
        }
    }
}
