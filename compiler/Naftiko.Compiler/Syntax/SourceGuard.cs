using System.Buffers;
using System.Globalization;
using System.Text;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>Refuses what is not worth giving to a YAML reader.</summary>
internal static class SourceGuard
{
    public const int MaxMebibytes = 64;

    private const int Mebibyte = 1 << 20;

    /// <summary>YAML 1.2, section 5.1: no C0 control but tab and line breaks, no DEL.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static c => (char)c).Except(['\t', '\n', '\r']), '\u007F']);

    public static bool Check(SourceFile file, DiagnosticBag findings)
    {
        var start = new SourceSpan(file, new(1, 1), new(1, 1));
        if (Bytes(file.Text) is var bytes && bytes > MaxMebibytes * (long)Mebibyte)
        {
            var size = ((double)bytes / Mebibyte).ToString("0.#", CultureInfo.InvariantCulture);
            findings.Report(SyntaxDiagnostics.TooLarge, start, size, MaxMebibytes);
            return false;
        }

        var control = file.Text.AsSpan().IndexOfAny(Controls);
        if (control < 0)
        {
            return true;
        }

        var help = file.Text[control] == '\0'
            ? "Pass naftikoc a text file in UTF-8; this one looks like a binary or a UTF-16 file"
            : "Remove the character, or write it as an escape in double quotes";
        findings.Report(SyntaxDiagnostics.NotText, Place(file, control), (int)file.Text[control], help);
        return false;
    }

    private static long Bytes(string text) => text.Length * 3L <= MaxMebibytes * (long)Mebibyte ? text.Length : Encoding.UTF8.GetByteCount(text);

    private static SourceSpan Place(SourceFile file, int index)
    {
        var before = file.Text.AsSpan(0, index);
        var line = before.Count('\n') + 1;
        var column = index - before.LastIndexOf('\n');
        return new(file, new(line, column), new(line, column + 1));
    }
}
