using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>
/// The one operation, tool or resource a finding concerns. An error with a scope leaves the rest of the document intact, so that
/// <see cref="CompilationOptions.KeepGoing"/> can leave out the operation instead of refusing the document.
/// </summary>
/// <param name="Namespace">The adapter, consumed API or aggregate it belongs to.</param>
/// <param name="Name">Its name in the document; method and path of a REST operation without one.</param>
/// <param name="Span">The place of the name.</param>
public sealed record DiagnosticScope(ScopeKind Kind, string Namespace, string Name, SourceSpan Span)
{
    /// <summary>Declared by an exposed adapter, and therefore something that callers can miss.</summary>
    public bool IsExposed => Kind is ScopeKind.RestOperation or ScopeKind.Tool or ScopeKind.Resource;
}
