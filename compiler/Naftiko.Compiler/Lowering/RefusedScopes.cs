using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Lowering.Upstreams;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering;

/// <summary>The operations and tools that errors are confined to, and what calls them.</summary>
internal sealed class RefusedScopes
{
    private readonly HashSet<DiagnosticScope> _scopes = [];

    /// <summary>The names of consumed operations and of functions.</summary>
    private readonly HashSet<SourceSpan> _shared = [];

    public RefusedScopes(IEnumerable<Diagnostic> findings) => AddErrors(findings);

    public static bool IsLocalError(Diagnostic diagnostic) => diagnostic is { Severity: Severity.Error, Scope: not null };

    /// <returns>Whether there was one that was not known.</returns>
    public bool AddErrors(IEnumerable<Diagnostic> findings)
    {
        var isNew = false;
        foreach (var scope in findings.Where(IsLocalError).Select(static d => d.Scope!))
        {
            isNew |= _scopes.Add(scope);
            if (!scope.IsExposed)
            {
                _shared.Add(scope.Span);
            }
        }

        return isNew;
    }

    /// <summary>The document without what is refused; an adapter that has nothing left goes, too.</summary>
    public BoundDocument LeaveOutOf(BoundDocument document) =>
        _scopes.Count == 0 ? document : document with { Exposes = [.. document.Exposes.Select(LeaveOutOf).OfType<ExposedAdapter>()] };

    /// <summary>Every declared REST operation and tool that is refused, in document order.</summary>
    public ImmutableArray<DiagnosticScope> Exposed(BoundDocument document)
    {
        var broken = document.Exposes.SelectMany(static adapter => adapter.Operations).Where(IsRefused).Select(static operation => operation.Scope).ToHashSet();
        return [.. document.Declared.Where(scope => _scopes.Contains(scope) || broken.Contains(scope))];
    }

    private ExposedAdapter? LeaveOutOf(ExposedAdapter adapter)
    {
        ImmutableArray<ExposedOperation> rest = [.. adapter.Operations.Where(operation => !IsRefused(operation))];
        return rest.IsEmpty && adapter is not (ExposedSkills or ExposedControl or ExposedMcp { HasFixedParts: true }) ? null : adapter switch
        {
            ExposedSkills => adapter,
            ExposedRest rested => rested with { Operations = rest },
            ExposedMcp mcp => mcp with { Operations = rest },
            ExposedControl control => control,
        };
    }

    private bool IsRefused(ExposedOperation operation) =>
        _scopes.Contains(operation.Scope)
        || (operation.Function is { } function && _shared.Contains(function.Scope.Span))
        || CallCensus.CallsOf(operation.Action).Any(call => _shared.Contains(call.Operation.Name.Span));
}
