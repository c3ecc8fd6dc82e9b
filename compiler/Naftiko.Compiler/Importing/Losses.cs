using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing;

/// <summary>Collects what is lost or changed on the way from a description to a document, each thing once.</summary>
/// <param name="place">The line of an operation, by its title ("GET /orders").</param>
internal sealed class Losses(Func<string, SourceSpan> place)
{
    /// <summary>For those who only try something.</summary>
    public static Losses Nobody => new(static _ => default);

    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string Id, string Place, string What)> _seen = [];

    /// <param name="operation">Its title.</param>
    public void Note(LossKind kind, string operation, string what, params ReadOnlySpan<object?> more)
    {
        var descriptor = Descriptor(kind);
        if (_seen.Add((descriptor.Id, operation, what)))
        {
            _found.Add(new Diagnostic(descriptor, place(operation), [operation, what, .. more]) { Subject = operation.Length > 0 ? operation : what });
        }
    }

    public ImmutableArray<Diagnostic> Report() => [.. _found];

    private static DiagnosticDescriptor Descriptor(LossKind kind) => kind switch
    {
        LossKind.Cut => ImportingDiagnostics.Cut,
        LossKind.Merged => ImportingDiagnostics.Merged,
        LossKind.OneSided => ImportingDiagnostics.OneSided,
        LossKind.Unfit => ImportingDiagnostics.Unfit,
        LossKind.LeftOut => ImportingDiagnostics.LeftOut,
        LossKind.Narrowed => ImportingDiagnostics.Narrowed,
        LossKind.Encoding => ImportingDiagnostics.Encoding,
        LossKind.Shortened => ImportingDiagnostics.Shortened,
        LossKind.Renamed => ImportingDiagnostics.Renamed,
        LossKind.Credential => ImportingDiagnostics.CredentialParameter,
        LossKind.Constant => ImportingDiagnostics.Constant,
        LossKind.Scheme => ImportingDiagnostics.Scheme,
        LossKind.NoRoute => ImportingDiagnostics.NoRoute,
    };
}
