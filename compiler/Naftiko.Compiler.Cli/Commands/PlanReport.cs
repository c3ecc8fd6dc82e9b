using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>Shows a plan: as a list of paths, as a diff, as JSON.</summary>
internal static class PlanReport
{
    public static void WriteList(TextOutput output, OutputPlan plan, bool isIntent)
    {
        foreach (var action in plan.Actions.Where(static a => a.Kind is not OutputActionKind.Keep))
        {
            output.Line($"{Verb(action.Kind, isIntent),-16} {SafeText.OneLine(action.Path)}");
        }
    }

    public static void WriteDiff(TextOutput output, OutputPlan plan)
    {
        foreach (var action in plan.Actions.Where(static a => a.Changes || a.Kind == OutputActionKind.Conflict))
        {
            WriteDiff(output, Diff(action));
        }
    }

    /// <param name="diff">In the unified format.</param>
    public static void WriteDiff(TextOutput output, string diff)
    {
        foreach (var line in diff.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.Line(SafeText.SourceLine(line), line[0] switch { '+' => Tone.Added, '-' => Tone.Removed, '@' => Tone.Faint, _ => Tone.Plain });
        }
    }

    public static void WriteJson(Utf8JsonWriter json, Session session, string root, OutputPlan plan, bool withDiff)
    {
        json.WriteStartObject("output");
        json.WriteString("folder", session.Host.Show(root));
        json.WriteBoolean("current", plan.IsCurrent);
        json.WriteStartArray("changes");
        foreach (var action in plan.Actions.Where(static a => a.Kind is not OutputActionKind.Keep))
        {
            json.WriteStartObject();
            json.WriteString("path", action.Path);
            json.WriteString("action", Verb(action.Kind, isIntent: true));
            if (withDiff)
            {
                json.WriteString("diff", Diff(action));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Diff(OutputAction action) =>
        UnifiedDiff.Write(action.Path, action.Before is { } before ? Encoding.UTF8.GetString(before.Span) : null, action.After);

    private static string Verb(OutputActionKind kind, bool isIntent) => kind switch
    {
        OutputActionKind.Create => isIntent ? "create" : "created",
        OutputActionKind.Rewrite => isIntent ? "rewrite" : "rewrote",
        OutputActionKind.Delete => isIntent ? "delete" : "deleted",
        OutputActionKind.CreateScaffold => isIntent ? "create-once" : "created (yours)",
        OutputActionKind.LeaveAway => "leave-away",
        OutputActionKind.Conflict => "conflict",
        _ => "keep",
    };
}
