using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc explain</c>: shows the page of a diagnostic, or the list of all.</summary>
internal static class ExplainCommand
{
    public static int Run(Session session, string? id)
    {
        if (id is null)
        {
            foreach (var known in DiagnosticPages.Ids)
            {
                session.Answer.Write(known, Tone.Strong);
                session.Answer.Line("  " + DiagnosticPages.Title(DiagnosticPages.Find(known)!));
            }

            return ExitCode.Ok;
        }

        var wanted = Normalise(id);
        if (DiagnosticPages.Find(wanted) is not { } page)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.UnknownDiagnostic, null, wanted, Help(wanted))]);
        }

        MarkdownText.Write(session.Answer, page);
        return ExitCode.Ok;
    }

    /// <summary><c>naf3004</c> and <c>3004</c> are understood.</summary>
    private static string Normalise(string id)
    {
        var text = id.Trim().ToUpperInvariant();
        return text.Length == 4 && text.All(char.IsAsciiDigit) ? "NAF" + text : text;
    }

    private static string Help(string id)
    {
        var near = DiagnosticPages.Ids
            .Select(known => (known, Same: known.Zip(id).Count(static pair => pair.First == pair.Second)))
            .Where(candidate => id.Length == candidate.known.Length && candidate.Same >= 5)
            .OrderByDescending(candidate => candidate.known.AsSpan().CommonPrefixLength(id))
            .ThenByDescending(static candidate => candidate.Same)
            .Select(static candidate => candidate.known)
            .Take(3)
            .ToList();
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "List them all with: naftikoc explain";
    }
}
