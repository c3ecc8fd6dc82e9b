using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Values;

/// <summary>
/// A name and what follows it, each with its place in the document: <c>geo[0].lat</c>, <c>$.geo[0].lat</c>, <c>$this.shop.id</c>,
/// <c>step['odd name']</c>. Names may hold dots and dashes, so only somebody who knows them can tell where the name ends.
/// </summary>
internal sealed class ValueReference
{
    private const string This = "$this.";

    private readonly ScalarText _text;

    private ValueReference(ScalarText text, bool isPath)
    {
        _text = text;
        IsPath = isPath;
        var isQuoted = Text.Length > 3 && Text[0] == '[' && Text[1] is '\'' or '"';
        var end = isQuoted ? Text.IndexOf($"{Text[1]}]", 2, StringComparison.Ordinal) : Text.AsSpan().IndexOfAny('.', '[');
        Word = end < 0 ? Text : isQuoted ? Text[2..end] : Text[..end];
        WordLength = end < 0 ? Text.Length : isQuoted ? end + 2 : end;
    }

    /// <summary>It begins with <c>$.</c>, as a JSONPath over the results of all steps does.</summary>
    public bool IsPath { get; }

    /// <summary>The whole of it, without <c>$.</c> and <c>$this.</c>.</summary>
    public string Text => _text.Text;

    /// <summary>The first word: what the name is if it holds no dot.</summary>
    public string Word { get; }

    /// <summary>Something follows the first word.</summary>
    public bool HasTail => WordLength < Text.Length;

    public SourceSpan Span => _text.Span(0, Text.Length);

    public SourceSpan WordSpan => _text.Span(0, WordLength);

    private int WordLength { get; }

    public static ValueReference Read(ScalarText text)
    {
        var written = text.Text;
        var isThis = written.StartsWith(This, StringComparison.Ordinal);
        var isPath = !isThis && (written.StartsWith("$.", StringComparison.Ordinal) || written.StartsWith("$[", StringComparison.Ordinal));
        var skipped = isThis ? This.Length : !isPath ? 0 : written[1] == '.' ? 2 : 1;
        return new(text.Slice(skipped, written.Length - skipped), isPath);
    }

    /// <summary>The longest of some names that it begins with.</summary>
    public string? NameIn(IEnumerable<string> names) => names.Where(name => LengthOf(name) > 0).MaxBy(static name => name.Length);

    /// <summary>What follows a name; null when nothing does.</summary>
    public ValueReference? After(string name)
    {
        var start = LengthOf(name);
        start += start < Text.Length && Text[start] == '.' ? 1 : 0;
        return start < Text.Length ? new(_text.Slice(start, Text.Length - start), isPath: false) : null;
    }

    /// <summary>The place that follows a name, as a JSONPath.</summary>
    /// <returns>Null when it was reported as an error.</returns>
    public ImmutableArray<JsonSelector>? PathAfter(string name, DiagnosticBag findings)
    {
        var start = LengthOf(name);
        return start == Text.Length ? [] : JsonPathParser.ParseTail(_text.Slice(start, Text.Length - start), findings)?.Selectors;
    }

    /// <summary>A part of the place that follows a name.</summary>
    /// <param name="start">From the end of the name.</param>
    public SourceSpan SpanAfter(string name, int start, int length) => _text.Span(LengthOf(name) + start, length);

    private int LengthOf(string name)
    {
        if (Text.StartsWith(name, StringComparison.Ordinal) && (Text.Length == name.Length || Text[name.Length] is '.' or '['))
        {
            return name.Length;
        }

        return Word == name && Text.StartsWith('[') ? WordLength : 0;
    }
}
