using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Looks whether a control adapter promises what the gateway does not keep.</summary>
internal static class ControlChecks
{
    public static void Check(ExposedControl control, string url, LoweringContext context)
    {
        if (control.Authentication is null && !AdapterAddress.IsLoopback(url))
        {
            context.Report(LoweringDiagnostics.OpenControl, control.Address?.Span ?? control.Namespace.Span, control.Namespace.Value, url);
        }

        if (control.Scripting is { } scripting)
        {
            CheckScripts(scripting, context);
        }
    }

    private static void CheckScripts(BoundScripting scripting, LoweringContext context)
    {
        var scripts = context.Document.Exposes
            .SelectMany(static adapter => adapter.Operations)
            .Where(static operation => operation.Action is ExposedAction.Flow)
            .SelectMany(
                static operation => ((ExposedAction.Flow)operation.Action!).Steps.OfType<BoundScriptStep>(), static (operation, step) => (operation, step))
            .ToList();
        if (scripting.Off is { } off)
        {
            // What refers to one function has the same step.
            foreach (var (operation, step) in scripts.DistinctBy(static script => script.step.Name.Span))
            {
                context.Findings.Add(new(LoweringDiagnostics.ScriptsOff, step.Name.Span, step.Name.Value, operation.Name.Value)
                {
                    Related = [new(off, "switched off here")],
                });
            }
        }

        ImmutableArray<string> keys = [.. scripting.Limits, .. scripting.Others];
        if (keys.Length > 0)
        {
            var named = string.Join(", ", keys.Select(static key => $"`{key}`"));
            context.Findings.Add(new(LoweringDiagnostics.ScriptLimits, scripting.Span, named, keys.Length == 1 ? "has" : "have")
            {
                // A default or a limit of what does not exist misleads nobody.
                Severity = scripts.Count > 0 && scripting.Limits.Length > 0 ? LoweringDiagnostics.ScriptLimits.Severity : Severity.Info,
            });
        }
    }
}
