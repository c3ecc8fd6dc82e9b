using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Finds out where in a SPARQL text its placeholders stand, so that no value can end what it is a part of.</summary>
internal sealed class SparqlTemplate
{
    // What stands for a placeholder while the text is read: a character that SPARQL has no use for.
    private const char Mark = '\uE000';

    private readonly string _text;
    private readonly List<string> _words = [];
    private readonly List<(SparqlPlace? Place, string Problem)> _places = [];

    private SparqlTemplate(string text) => _text = text;

    /// <returns>Null when it was reported as an error.</returns>
    public static ConsumedBodyNode.Sparql? Read(Template template, string operation, BindingContext context, out bool isUpdate)
    {
        var text = string.Concat(template.Parts.Select(static part => part is TemplatePart.Literal literal ? literal.Text : Mark.ToString()));
        var reader = new SparqlTemplate(text);
        reader.Read();
        isUpdate = reader._words.FirstOrDefault() is "INSERT" or "DELETE" or "LOAD" or "CLEAR" or "DROP" or "CREATE" or "ADD" or "MOVE" or "COPY" or "WITH";
        var isRight = true;
        foreach (var (placeholder, (place, problem)) in template.Placeholders.Zip(reader._places))
        {
            if (place is null)
            {
                isRight = false;
                context.Report(BindingDiagnostics.SparqlPlaceholder, placeholder.Span, placeholder.Name, operation, problem);
            }
        }

        return isRight ? new(template, [.. reader._places.Select(static found => found.Place!.Value)]) : null;
    }

    private void Read()
    {
        for (var i = 0; i < _text.Length;)
        {
            i = _text[i] switch
            {
                '#' => Skip(i, EndOfLine(i), null, "stands in a comment"),
                '"' or '\'' => Skip(i, EndOfString(i), SparqlPlace.String, ""),
                '<' when EndOfIri(i) is { } end => Skip(i, end, SparqlPlace.Iri, ""),
                Mark => Term(i),
                var letter when char.IsAsciiLetter(letter) => Word(i),
                _ => i + 1,
            };
        }
    }

    private int Skip(int start, int end, SparqlPlace? place, string problem)
    {
        _places.AddRange(Enumerable.Repeat((place, problem), _text[start..end].Count(static c => c == Mark)));
        return end;
    }

    private int Term(int i)
    {
        var isPart = (i > 0 && IsPartOfName(_text[i - 1])) || (i + 1 < _text.Length && (IsPartOfName(_text[i + 1]) || _text[i + 1] == Mark));
        _places.Add(isPart ? (null, "is a part of a name") : (SparqlPlace.Term, ""));
        return i + 1;
    }

    /// <summary>The first word that is none of the prologue tells a query from an update.</summary>
    private int Word(int i)
    {
        var end = i;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or ':'))
        {
            end++;
        }

        var word = _text[i..end].ToUpperInvariant();
        if (!word.Contains(':', StringComparison.Ordinal) && word is not ("PREFIX" or "BASE"))
        {
            _words.Add(word);
        }

        return end;
    }

    private int EndOfLine(int i) => _text.AsSpan(i).IndexOfAny('\r', '\n') is >= 0 and var length ? i + length : _text.Length;

    private int EndOfString(int i)
    {
        var quote = _text[i];
        var isLong = i + 2 < _text.Length && _text[i + 1] == quote && _text[i + 2] == quote;
        var end = isLong ? new string(quote, 3) : quote.ToString();
        for (var at = i + end.Length; at < _text.Length; at++)
        {
            if (_text[at] == '\\')
            {
                at++;
            }
            else if (_text.AsSpan(at).StartsWith(end))
            {
                return at + end.Length;
            }
        }

        return _text.Length;
    }

    /// <summary>Null: the character is the sign for "less than".</summary>
    private int? EndOfIri(int i)
    {
        for (var at = i + 1; at < _text.Length; at++)
        {
            if (_text[at] == '>')
            {
                return at + 1;
            }

            if (_text[at] <= ' ' || "<\"{}|^`\\".Contains(_text[at], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or ':' or '?' or '$' or '@' or '-' or '%' or '\\' or '"' or '\'' or '^';
}
