using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Manual;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc explain</c>: shows a page of the manual or the page of a diagnostic, or lists all of them.</summary>
internal static class ExplainCommand
{
    public static int Run(Session session, string? subject)
    {
        if (subject is null)
        {
            List(session, Cookbook.Topics);
            session.Answer.Line();
            foreach (var known in DiagnosticPages.Ids)
            {
                session.Answer.Write(known, Tone.Strong);
                session.Answer.Line("  " + DiagnosticPages.Title(DiagnosticPages.Find(known)!));
            }

            return ExitCode.Ok;
        }

        var wanted = subject.Trim();
        var page = DiagnosticPages.Find(Id(wanted));
        switch (page is null ? Cookbook.Find(wanted) : [])
        {
            case [var topic]:
                page = topic.Page;
                break;
            case [_, ..] topics:
                session.Answer.Line($"There are {topics.Length} pages about {wanted}; read one with naftikoc explain and its name:");
                List(session, topics);
                return ExitCode.Ok;
        }

        if (page is null)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.UnknownDiagnostic, null, wanted, Help(wanted))]);
        }

        MarkdownText.Write(session.Answer, page);
        return ExitCode.Ok;
    }

    private static void List(Session session, ImmutableArray<Topic> topics)
    {
        var width = topics.Max(static topic => topic.Name.Length) + 2;
        foreach (var topic in topics)
        {
            session.Answer.Write(topic.Name.PadRight(width), Tone.Strong);
            session.Answer.Line(topic.Title);
        }
    }

    /// <summary><c>naf3004</c> and <c>3004</c> are understood.</summary>
    private static string Id(string subject)
    {
        var text = subject.ToUpperInvariant();
        return text.Length == 4 && text.All(char.IsAsciiDigit) ? "NAF" + text : text;
    }

    private static string Help(string subject)
    {
        var id = Id(subject);
        var near = DiagnosticPages.Ids
            .Select(known => (known, Same: known.Zip(id).Count(static pair => pair.First == pair.Second)))
            .Where(candidate => id.Length == candidate.known.Length && candidate.Same >= 5)
            .OrderByDescending(candidate => candidate.known.AsSpan().CommonPrefixLength(id))
            .ThenByDescending(static candidate => candidate.Same)
            .Select(static candidate => candidate.known)
            .Take(3)
            .ToList();
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?"
            : SpellChecker.Suggest(subject, Cookbook.Words) is { } word ? $"Did you mean: naftikoc explain {word}"
            : "List them all with: naftikoc explain";
    }
}
