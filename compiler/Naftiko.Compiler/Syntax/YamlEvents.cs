using System.Diagnostics.CodeAnalysis;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Naftiko.Compiler.Syntax;

/// <summary>The events of a YAML stream, where every failure of the reader has become a diagnostic.</summary>
internal sealed class YamlEvents
{
    private readonly YamlDotNet.Core.Parser _parser;
    private readonly SyntaxProblems _problems;
    private readonly Stack<ParsingEvent> _brackets = new();

    public YamlEvents(SourceFile file, DiagnosticBag findings)
    {
        _parser = new(new Scanner(new StringReader(file.Text), skipComments: true));
        _problems = new(file, findings);
    }

    /// <returns>False after a syntax error, which has been reported.</returns>
    public bool TryNext([NotNullWhen(true)] out ParsingEvent? next)
    {
        next = null;
        try
        {
            if (!_parser.MoveNext())
            {
                return false;
            }
        }
        catch (YamlException e)
        {
            _problems.Report(e.Message, e.Start, e.End, _brackets);
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException)
        {
            // The reader loses its state in some malformed flow collections and says so with exceptions of any kind.
            var place = _parser.Current?.End ?? Mark.Empty;
            _problems.Report("", place, place, _brackets);
            return false;
        }

        next = _parser.Current!;
        Track(next);
        return true;
    }

    private void Track(ParsingEvent current)
    {
        var isFlow = current is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        if (isFlow)
        {
            _brackets.Push(current);
        }
        else if (current is SequenceEnd or MappingEnd && _brackets.Count > 0)
        {
            // Only flow collections can stand inside flow collections, so the innermost bracket is the one that ends.
            _brackets.Pop();
        }
    }
}
