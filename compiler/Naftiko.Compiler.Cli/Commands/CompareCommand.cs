using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Cli.Surfaces;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc diff</c> of two documents: what changes for callers.</summary>
internal static class CompareCommand
{
    public static int Run(Session session, BuildSettings settings, string newer)
    {
        var (before, problem) = Compile(session, settings, settings.Document);
        var (after, otherProblem) = problem is null ? Compile(session, settings, newer) : (null, null);
        if ((problem ?? otherProblem) is { } failed)
        {
            return failed;
        }

        var changes = SurfaceComparison.Compare(Surface.Of(before!), Surface.Of(after!));
        var breaking = changes.Count(static change => change.IsBreaking);
        if (!session.IsForMachine)
        {
            foreach (var adapter in changes.GroupBy(static change => change.Adapter))
            {
                session.Answer.Line(SafeText.OneLine(adapter.Key), Tone.Strong);
                foreach (var change in adapter)
                {
                    var (word, tone) = change.IsBreaking ? ("breaking  ", Tone.Removed) : ("compatible", Tone.Plain);
                    session.Answer.Line($"  {word}  {SafeText.OneLine(change.Text)}", tone);
                }
            }
        }

        var summary = changes.Count == 0 ? "Nothing changes for callers"
            : Summary.Of(session, SeverityText.Count(breaking, "breaking change"), $"{changes.Count - breaking} compatible");
        session.Finish([], summary, json =>
        {
            json.WriteNumber("breaking", breaking);
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("adapter", change.Adapter);
                json.WriteBoolean("breaking", change.IsBreaking);
                json.WriteString("text", change.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return breaking > 0 ? ExitCode.Breaking : ExitCode.Ok;
    }

    /// <returns>The exit code where it cannot be compared.</returns>
    private static (CompiledDocument? Compiled, int? ExitCode) Compile(Session session, BuildSettings settings, string path)
    {
        var (document, problem) = Document.Open(session.Host, path, isTyped: true);
        if (document is null)
        {
            return (null, session.Finish([problem!]));
        }

        CompiledDocument compiled;
        using (new ProgressLine(session, $"Compiling {SafeText.OneLine(document.Source.Path)} …"))
        {
            compiled = document.Compile(settings.Name, settings.Compile);
        }

        return compiled.HasErrors || compiled.Model is null
            ? (null, session.Finish(compiled.Findings, Summary.Of(session, "Nothing to compare", compiled)))
            : (compiled, null);
    }
}
