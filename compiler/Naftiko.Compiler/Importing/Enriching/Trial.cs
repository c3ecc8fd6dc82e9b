using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Finds the changes after which the compiler would refuse what it took before.</summary>
internal sealed class Trial
{
    private readonly SourceFile _document;
    private readonly DocumentEdits _edits;
    private readonly CompilationOptions _options;
    private readonly int _errors;
    private readonly List<(int Part, string Reason)> _bad = [];

    public Trial(SourceFile document, DocumentEdits edits, CompilationOptions options)
    {
        (_document, _edits, _options) = (document, edits, options);
        _errors = Errors(document.Text).Length;
    }

    /// <summary>The parts that were refused, each with what the compiler said.</summary>
    public IReadOnlyList<(int Part, string Reason)> Bad => _bad;

    /// <summary>The parts that can be made together.</summary>
    public ImmutableSortedSet<int> Good(ImmutableArray<int> parts)
    {
        var good = parts.ToImmutableSortedSet();
        var errors = Errors(_edits.Apply(good));
        if (errors.Length <= _errors)
        {
            return good;
        }

        if (parts.Length == 1)
        {
            _bad.Add((parts[0], errors[^1].Message));
            return [];
        }

        var middle = parts.Length / 2;
        good = Good(parts[..middle]).Union(Good(parts[middle..]));
        return Errors(_edits.Apply(good)).Length <= _errors ? good : [];
    }

    private ImmutableArray<Diagnostic> Errors(string text) =>
    [
        .. Compilation.Compile(new SourceFile(_document.Path, text), _options, static _ => []).Diagnostics.Where(static d => d.Severity == Severity.Error),
    ];
}
