using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering;

/// <summary>Decides which of the things that were asked for besides the project a gateway can have.</summary>
internal static class AdditionLowering
{
    /// <param name="document">Where the document begins.</param>
    public static ImmutableArray<Addition> Lower(
        IEnumerable<Addition> wanted, ImmutableArray<Adapter> adapters, SourceSpan document, LoweringContext context)
    {
        var isReachable = adapters.Any(static adapter => adapter is not ControlAdapter && Deployment.IsReachable(adapter));
        var possible = wanted.InOrder().ToLookup(addition => isReachable || !NeedsPort(addition));
        if (possible[false].Any())
        {
            var words = string.Join(',', possible[false].Select(static addition => addition.Word()));
            context.Report(LoweringDiagnostics.NothingToDeploy, adapters.FirstOrDefault()?.Span ?? document, words);
        }

        return [.. possible[true]];
    }

    /// <summary>What it adds is of use only for a gateway that waits for callers at a port.</summary>
    private static bool NeedsPort(Addition addition) => addition switch
    {
        Addition.Compose or Addition.Kubernetes => true,
    };
}
