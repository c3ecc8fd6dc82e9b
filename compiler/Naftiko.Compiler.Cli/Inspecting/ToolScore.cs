using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>How well a model can use the tools: points for each, what takes them off, and what to type.</summary>
internal static class ToolScore
{
    /// <param name="findings">Those of the document, whose help is shown once for each kind.</param>
    public static void Write(Session session, GatewayModel model, IReadOnlyCollection<Diagnostic> findings)
    {
        foreach (var adapter in model.Adapters.OfType<McpAdapter>().Where(static adapter => !adapter.Tools.IsEmpty))
        {
            var bytes = adapter.Tools.Sum(ToolJson.SizeOf);
            var size = Invariant($"{bytes} bytes, about {ToolJson.EstimatedTokens(bytes)} tokens");
            session.Answer.Line(
                Invariant($"{adapter.Namespace}: {SeverityText.Count(adapter.Tools.Length, "tool")}, {size}, {adapter.Points} of 100 points"), Tone.Strong);
            session.Answer.Line();
            session.Answer.Line("points  tokens  tool", Tone.Faint);
            foreach (var tool in adapter.Tools)
            {
                session.Answer.Line(Invariant($"{tool.Points,6}  {ToolJson.EstimatedTokens(ToolJson.SizeOf(tool)),6}  {Row(tool)}"));
            }

            session.Answer.Line();
        }

        var tools = model.Adapters.OfType<McpAdapter>().SelectMany(static adapter => adapter.Tools);
        var isUntold = tools.Any(static tool => tool.Weaknesses.Any(static weakness => weakness is ToolWeakness.UntoldInputs));
        var kinds = findings
            .Where(finding => Ids.Contains(finding.Id) || (isUntold && finding.Id == LintDiagnostics.UselessDescription.Id))
            .GroupBy(static finding => finding.Id)
            .OrderBy(static kind => kind.Key, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            session.Answer.Write($"{kind.Key}, {SeverityText.Count(kind.Count(), "place")}: ", Tone.Strong);
            session.Answer.Line(SafeText.OneLine(kind.First().Help));
        }
    }

    public static void WriteJson(Utf8JsonWriter json, GatewayModel model)
    {
        json.WriteStartArray("scores");
        foreach (var adapter in model.Adapters.OfType<McpAdapter>().Where(static adapter => !adapter.Tools.IsEmpty))
        {
            json.WriteStartObject();
            json.WriteString("namespace", adapter.Namespace);
            json.WriteNumber("points", adapter.Points);
            json.WriteStartArray("tools");
            foreach (var tool in adapter.Tools)
            {
                json.WriteStartObject();
                json.WriteString("name", tool.Name);
                json.WriteNumber("points", tool.Points);
                json.WriteStartArray("misses");
                foreach (var weakness in tool.Weaknesses)
                {
                    json.WriteStringValue(Words(weakness));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static readonly HashSet<string> Ids =
    [
        LintDiagnostics.UselessToolDescription.Id, LintDiagnostics.LongToolList.Id, LintDiagnostics.UntoldInputs.Id,
        LintDiagnostics.UnboundedTool.Id, LintDiagnostics.RunTogetherName.Id, LintDiagnostics.CostlyTool.Id, LintDiagnostics.ReadOnlyHint.Id,
    ];

    private static string Row(Tool tool) =>
        tool.Weaknesses.IsEmpty ? tool.Name : $"{tool.Name}: {string.Join("; ", tool.Weaknesses.Select(Words))}";

    private static string Words(ToolWeakness weakness) => weakness switch
    {
        ToolWeakness.Untold => "its description says no more than its name",
        ToolWeakness.UntoldInputs inputs => $"nothing tells what {Listed(inputs.Inputs)} {(inputs.Inputs.Length == 1 ? "is" : "are")}",
        ToolWeakness.Unbounded unbounded => $"it destroys, and demands nothing, not even {unbounded.Input}",
        ToolWeakness.RunTogether name => $"its name is several words in one, {name.Better}",
        ToolWeakness.Costly => "it is costly",
    };

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
