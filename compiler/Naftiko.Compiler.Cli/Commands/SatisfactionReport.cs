using System.Text.Json;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>Tells how much of a document can succeed, and what was left out of it.</summary>
internal static class SatisfactionReport
{
    private const int NamesShown = 5;

    /// <summary>"14 of 14 tools and 13 of 14 operations can succeed"; empty when that is not known.</summary>
    public static string Text(CompiledDocument compiled)
    {
        if (compiled.Satisfaction is not { Declared: > 0 } satisfaction)
        {
            return "";
        }

        string[] parts =
        [
            .. Part(satisfaction.ToolsWorking, satisfaction.ToolsDeclared, "tool"),
            .. Part(satisfaction.ResourcesWorking, satisfaction.ResourcesDeclared, "resource"),
            .. Part(satisfaction.RoutesWorking, satisfaction.RoutesDeclared, "operation"),
        ];
        return string.Join(" and ", parts) + " can succeed";
    }

    /// <summary>"left out: cancel-order, list-items and 3 more"; empty when nothing was.</summary>
    public static string LeftOut(CompiledDocument compiled)
    {
        if (compiled.LeftOut.IsEmpty)
        {
            return "";
        }

        var names = string.Join(", ", compiled.LeftOut.Take(NamesShown).Select(static scope => scope.Name));
        var more = compiled.LeftOut.Length > NamesShown ? $" and {compiled.LeftOut.Length - NamesShown} more" : "";
        return SafeText.OneLine($"left out: {names}{more}");
    }

    public static void WriteJson(Utf8JsonWriter json, CompiledDocument compiled)
    {
        if (compiled.Satisfaction is not { } satisfaction)
        {
            return;
        }

        json.WriteStartObject("satisfaction");
        Write("tools", satisfaction.ToolsDeclared, satisfaction.ToolsWorking);
        Write("operations", satisfaction.RoutesDeclared, satisfaction.RoutesWorking);
        if (satisfaction.ResourcesDeclared > 0)
        {
            Write("resources", satisfaction.ResourcesDeclared, satisfaction.ResourcesWorking);
        }

        json.WriteEndObject();
        json.WriteStartArray("leftOut");
        foreach (var scope in compiled.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("kind", scope.Kind switch
            {
                ScopeKind.Tool => "tool",
                ScopeKind.Resource => "resource",
                ScopeKind.RestOperation or ScopeKind.ConsumedOperation or ScopeKind.Function => "operation",
            });
            json.WriteString("adapter", scope.Namespace);
            json.WriteString("name", scope.Name);
            json.WriteNumber("line", scope.Span.Start.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Write(string name, int declared, int working)
        {
            json.WriteStartObject(name);
            json.WriteNumber("declared", declared);
            json.WriteNumber("working", working);
            json.WriteEndObject();
        }
    }

    private static IEnumerable<string> Part(int working, int declared, string noun) =>
        declared == 0 ? [] : [$"{working} of {SeverityText.Count(declared, noun)}"];
}
