using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering;

/// <summary>
/// Leaves out what is only said because something else has failed: nobody knows what a refused operation would have called, and an input
/// that a misspelt name did not reach is not to be removed.
/// </summary>
internal static class Consequences
{
    /// <param name="refused">Every operation that fails, by an error of its own or of what it calls.</param>
    public static ImmutableArray<Diagnostic> LeaveOutOf(ImmutableArray<Diagnostic> findings, ImmutableArray<DiagnosticScope> refused)
    {
        var errors = findings.Where(static d => d.Severity == Severity.Error).ToList();
        if (errors.Count == 0 && refused.IsEmpty)
        {
            return findings;
        }

        var broken = errors.Select(static d => d.Scope).OfType<DiagnosticScope>().Concat(refused).ToHashSet();

        // What concerns no single operation is about the whole document, a part of which has failed.
        return findings.RemoveAll(d => d.Descriptor.FollowsFailure && (d.Scope is null || broken.Contains(d.Scope)));
    }
}
