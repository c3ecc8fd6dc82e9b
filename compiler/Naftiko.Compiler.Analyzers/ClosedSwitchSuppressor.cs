using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Naftiko.Compiler.Analyzers;

/// <summary>
/// The C# compiler does not know that a union is closed, and asks for an arm for the rest of it (CS8509). Where all kinds are named
/// there is no rest.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Closed = new("NAFC101", "CS8509", "The union is closed, and the switch names every kind of it.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Closed];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken)
                    .FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } syntax
                && context.GetSemanticModel(tree).GetOperation(syntax, context.CancellationToken) is { } operation
                && SwitchCoverage.Of(operation) is { Rest: null })
            {
                // What is missing is the analyzer's to say, with its name.
                context.ReportSuppression(Suppression.Create(Closed, diagnostic));
            }
        }
    }
}
