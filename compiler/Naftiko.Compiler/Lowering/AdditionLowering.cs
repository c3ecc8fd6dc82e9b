using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Gateway.Testing;

namespace Naftiko.Compiler.Lowering;

/// <summary>Decides which of the things that were asked for besides the project a gateway can have.</summary>
internal static class AdditionLowering
{
    /// <param name="model">The gateway without additions.</param>
    public static ImmutableArray<Addition> Lower(IEnumerable<Addition> wanted, GatewayModel model, LoweringContext context)
    {
        var possible = wanted.InOrder().ToLookup(addition => addition switch
        {
            Addition.Compose or Addition.Kubernetes => IsDeployable(model),
            Addition.Tests => IsTested(model, context),
        });
        var undeployed = possible[false].Where(static addition => addition is Addition.Compose or Addition.Kubernetes).ToList();
        if (undeployed.Count > 0)
        {
            var words = string.Join(',', undeployed.Select(static addition => addition.Word()));
            context.Report(LoweringDiagnostics.NothingToDeploy, model.Adapters.FirstOrDefault()?.Span ?? model.Span, words);
        }

        return [.. possible[true]];
    }

    /// <summary>The gateway waits for callers at some port.</summary>
    private static bool IsDeployable(GatewayModel model) =>
        model.Adapters.Any(static adapter => adapter is not ControlAdapter && Deployment.IsReachable(adapter));

    private static bool IsTested(GatewayModel model, LoweringContext context)
    {
        var tests = GatewayTests.Of(model);
        if (model.Adapters.FirstOrDefault(static adapter => adapter is McpAdapter { Stdio: true }) is { } stdio)
        {
            context.Report(
                LoweringDiagnostics.NothingToTest,
                stdio.Span,
                $"{stdio.Namespace} talks on standard input and output, which belong to the runner in a process of tests");
            return false;
        }

        if (tests.Calls.IsEmpty)
        {
            var reason = tests.Untested is [var first, ..]
                ? $"{first.Name} cannot be called, because {first.Reason}, and nothing else can"
                : "no adapter has routes or tools";
            context.Report(LoweringDiagnostics.NothingToTest, model.Span, reason);
            return false;
        }

        foreach (var untested in tests.Untested)
        {
            context.Report(LoweringDiagnostics.Untested, untested.Span, untested.Name, untested.Reason);
        }

        return true;
    }
}
