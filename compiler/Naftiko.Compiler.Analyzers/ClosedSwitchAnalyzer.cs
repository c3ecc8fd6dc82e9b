using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Naftiko.Compiler.Analyzers;

/// <summary>
/// A switch over a closed union names every kind. A kind that somebody adds later then does not compile before everything that has to
/// know of it does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedSwitchAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Missing = new(
        "NAFC001",
        "A switch over a closed union names every kind",
        "The switch over {0} has no arm for {1}",
        "Design",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Rest = new(
        "NAFC002",
        "A switch over a closed union has no arm for the rest",
        "This arm would take every kind of {0} that is added later; name the kinds it is for",
        "Design",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Missing, Rest];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Check, OperationKind.Switch, OperationKind.SwitchExpression);
    }

    private static void Check(OperationAnalysisContext context)
    {
        if (SwitchCoverage.Of(context.Operation) is not { } coverage)
        {
            return;
        }

        if (coverage.Rest is { } rest)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rest, rest.GetLocation(), coverage.Union.Name));
        }

        var missing = coverage.Missing.Select(static kind => kind.Name).ToList();
        if (missing.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(Missing, context.Operation.Syntax.GetLocation(), coverage.Union.Name, string.Join(", ", missing)));
        }
    }
}
