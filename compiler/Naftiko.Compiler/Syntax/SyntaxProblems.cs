using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Naftiko.Compiler.Syntax;

/// <summary>
/// Turns the YAML reader's failures into sentences about what to type. The reader tells where it gave up; why is seen in the text around
/// that place.
/// </summary>
internal sealed class SyntaxProblems(SourceFile file, DiagnosticBag findings)
{
    public void Report(string message, Mark start, Mark end, Stack<ParsingEvent> brackets)
    {
        var line = Math.Clamp((int)start.Line, 1, file.Lines.Length);
        var lastLine = Math.Clamp((int)end.Line, line, file.Lines.Length);
        if (TabLine(line, message.Contains("tab ", StringComparison.Ordinal) ? file.Lines.Length : lastLine) is { } tab)
        {
            Add(SyntaxDiagnostics.Tab, tab.Line, tab.Column, 1);
        }
        else if (message.Contains("quoted scalar", StringComparison.Ordinal) && !message.Contains("escape", StringComparison.Ordinal))
        {
            Add(SyntaxDiagnostics.QuoteNotClosed, line, (int)start.Column, 1, CharacterAt(line, (int)start.Column) == '"' ? "a double quote (`\"`)" : "a single quote (`'`)");
        }
        else if (brackets.TryPeek(out var bracket))
        {
            InBrackets(bracket, line, message.Length == 0 ? 0 : (int)start.Column);
        }
        else if (message.Contains("found invalid mapping", StringComparison.Ordinal)
            || message.Contains("could not find expected ':'", StringComparison.Ordinal))
        {
            MisplacedColon(line, (int)start.Column);
        }
        else
        {
            Other(message, line, (int)start.Column);
        }
    }

    private (int Line, int Column)? TabLine(int first, int last)
    {
        for (var number = first; number <= Math.Min(last, file.Lines.Length); number++)
        {
            var text = file.Lines[number - 1];
            var indent = text.AsSpan()[..^text.AsSpan().TrimStart(" \t").Length];
            if (indent.Length < text.Length && indent.IndexOf('\t') is >= 0 and var tab)
            {
                return (number, tab + 1);
            }
        }

        return null;
    }

    /// <param name="column">0 where the reader cannot tell.</param>
    private void InBrackets(ParsingEvent bracket, int line, int column)
    {
        var isList = bracket is SequenceStart;
        var found = CharacterAt(line, column);
        if (found == ',')
        {
            Add(SyntaxDiagnostics.NotReadable, line, column, 1, "a value is missing before this comma", "Write the value, or remove the comma");
        }
        else if (found == (isList ? '}' : ']'))
        {
            var what = isList ? "a `}` closes a list that was opened with `[`" : "a `]` closes a mapping that was opened with `{`";
            Add(SyntaxDiagnostics.NotReadable, line, column, 1, what, isList ? "Write `]`" : "Write `}`");
        }
        else if (found is '[' or '{' && column > 1 && IsInText(CharacterAt(line, column - 1)))
        {
            var (open, close) = isList ? ('[', ']') : ('{', '}');
            Add(
                SyntaxDiagnostics.NotReadable, line, column, 1, $"between `{open}` and `{close}`, text ends before a `{found}`",
                "Put the value in quotes, for example `'orders[0].id'`");
        }
        else
        {
            var (open, close, thing) = isList ? ("[", "]", "list") : ("{", "}", "mapping");
            Add(SyntaxDiagnostics.BracketNotClosed, (int)bracket.Start.Line, (int)bracket.Start.Column, 1, open, close, thing);
        }
    }

    /// <summary>What follows is not the beginning of a value.</summary>
    private static bool IsInText(char before) => !char.IsWhiteSpace(before) && before is not (',' or ':' or '[' or '{');

    /// <summary>A <c>: </c> where no key can stand: in text, behind a line without a colon, or on a line that is indented too far.</summary>
    private void MisplacedColon(int line, int column)
    {
        var text = file.Lines[line - 1];
        var before = text[..Math.Clamp(column - 1, 0, text.Length)];
        if (before.Contains(": ", StringComparison.Ordinal))
        {
            Add(SyntaxDiagnostics.ColonInText, line, column, 1);
            return;
        }

        var previous = PreviousLine(line);
        var above = previous > 0 ? Content(file.Lines[previous - 1]) : "";
        if (above.Length == 0 || above.Contains(": ", StringComparison.Ordinal) || above.EndsWith(':'))
        {
            Add(SyntaxDiagnostics.Indentation, line, Indent(text) + 1, Math.Max(1, before.Trim().Length));
            return;
        }

        var colon = above.IndexOf(':', StringComparison.Ordinal);
        var what = colon > 0 ? "a space is missing after its colon" : "a colon is missing after the key";
        var fix = colon > 0 ? $"{above[..colon]}: {above[(colon + 1)..]}" : $"{above.Split(' ')[0]}: …";
        Add(SyntaxDiagnostics.ColonMissing, previous, Indent(file.Lines[previous - 1]) + 1, above.Length, above, what, fix);
    }

    private void Other(string message, int line, int column)
    {
        if (message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            Add(SyntaxDiagnostics.ReservedCharacter, line, column, 1, CharacterAt(line, column));
            return;
        }

        var text = file.Lines[line - 1];
        var isFirstOfLine = column - 1 <= Indent(text);
        var expectsEntry = message.Contains("expected key", StringComparison.Ordinal) || message.Contains("expected '-' indicator", StringComparison.Ordinal);
        if (expectsEntry && isFirstOfLine && CharacterAt(line, column) is not ('}' or ']'))
        {
            LineOfItsOwn(line, text);
            return;
        }

        var (what, fix) = SyntaxMessages.Find(message, file.Lines[line - 1], column);
        Add(SyntaxDiagnostics.NotReadable, line, column, 1, what, fix);
    }

    private void LineOfItsOwn(int line, string text)
    {
        var content = Content(text);
        var isEntry = content.Contains(": ", StringComparison.Ordinal) || content.EndsWith(':') || content.StartsWith('-');
        if (isEntry)
        {
            Add(SyntaxDiagnostics.Indentation, line, Indent(text) + 1, content.Length);
            return;
        }

        var colon = content.IndexOf(':', StringComparison.Ordinal);
        var what = colon > 0 ? "a space is missing after its colon" : "a colon is missing after the key";
        var fix = colon > 0 ? $"{content[..colon]}: {content[(colon + 1)..]}" : $"{content.Split(' ')[0]}: …";
        Add(SyntaxDiagnostics.ColonMissing, line, Indent(text) + 1, content.Length, content, what, fix);
    }

    private int PreviousLine(int line)
    {
        for (var number = line - 1; number > 0; number--)
        {
            if (Content(file.Lines[number - 1]).Length > 0)
            {
                return number;
            }
        }

        return 0;
    }

    private static string Content(string line)
    {
        var text = line.Trim();
        var comment = text.StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? text : text[..comment]).TrimEnd();
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private char CharacterAt(int line, int column)
    {
        var text = file.Lines[line - 1];
        return column >= 1 && column <= text.Length ? text[column - 1] : '\n';
    }

    private void Add(DiagnosticDescriptor descriptor, int line, int column, int length, params ReadOnlySpan<object?> arguments)
    {
        var last = file.Lines[line - 1].Length + 1;
        var start = Math.Clamp(column, 1, last);
        findings.Report(descriptor, new(file, new(line, start), new(line, Math.Min(start + length, last))), arguments);
    }
}
