using System.Text;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Makes wrong documents of right ones. The same seed makes the same documents.</summary>
internal sealed partial class Mutator(int seed)
{
    /// <summary>
    /// Part of every hostile text, to find again what became of it. Names made from it are cased otherwise, so wherever it stands as it
    /// is, it was copied.
    /// </summary>
    public const string Marker = "zqX7mARK";

    private static readonly string[] Hostile =
    [
        $"*/ {Marker} /*",
        $"\"\"\" {Marker} \"\"\"",
        $"\"; {Marker}(); var x = \"",
        $"</summary> {Marker} <para>",
        $"]]> {Marker} <![CDATA[",
        $"{{{{{Marker}}}}}",
        $"{{{{ {Marker} | string.upcase }}}}",
        $"{{{Marker}}}",
        $"{{{{tools.{Marker}}}}}",
        $"@{Marker}",
        $"@\"{Marker}",
        $"$\"{{{Marker}}}",
        $"${Marker}",
        $"\n{Marker}\n",
        $"\r\n#endif {Marker}\r\n",
        $"\u2028{Marker}\u2029",
        $"\u0085#error {Marker}",
        $"\u202e{Marker}\u202c",
        $"\0{Marker}\0",
        $"\ud800{Marker}",
        $"\\u0022{Marker}\\",
        $"'{Marker}'",
        $"`{Marker}`",
        $"<!-- {Marker} -->",
        $"../../{Marker}",
        $"C:\\{Marker}",
        $"%2e%2e%2f{Marker}",
        $"Z\u0327q\u0308 {Marker} \ud83d\ude00",
        $"$..[?(@.{Marker} == 1)]",
        $"$.{Marker}[0:2][*].length()",
        $"class {Marker}",
        $"(?<{Marker}>[",
        new string('a', 300) + Marker,
        string.Concat(Enumerable.Repeat(Marker + " ", 2000)),
        "",
        " ",
        "~",
        "class",
        "CON",
        "-1",
        "99999999999999999999",
        "0x7fffffff",
        "1e999",
        "NaN",
        "true",
        "2026-05-06",
        "application/json",
        "https://[::1",
        "http://user:pass@host:99999/?q#f",
    ];

    private static readonly string[] Nodes =
    [
        "[]", "{}", "null", "[[[]]]", "{a: {b: [c, {d: e}]}}", "[1, two, {three: 3}]", "&a [*a]", "*nowhere", "!!int x", "!!binary x", "!own {a: b}", "| \n  text", "? [a]\n: b", "<<: {a: b}", "12.5", "'", "\"",
    ];

    private const string Signs = ":{}[]-#&*!|>'\"%@`,?\n\t \0";

    private readonly Random _random = new(seed);

    public string Mutate(string document)
    {
        var rounds = _random.Next(4) == 0 ? _random.Next(2, 6) : 1;
        for (var round = 0; round < rounds; round++)
        {
            document = _random.Next(10) switch
            {
                0 or 1 or 2 or 3 => ReplaceScalar(document, Quoted(Pick(Hostile))),
                4 => ReplaceScalar(document, Pick(Nodes)),
                5 => RenameKey(document),
                6 => MoveLines(document),
                7 => Reindent(document),
                8 => SwapScalars(document),
                _ => Bytes(document),
            };
        }

        return document;
    }

    /// <summary>In double quotes, so that any text is one scalar; at times bare, as an author would write it.</summary>
    private string Quoted(string text)
    {
        if (_random.Next(5) == 0)
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : c is < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private string ReplaceScalar(string document, string value)
    {
        var scalars = Scalar.Matches(document);
        if (scalars.Count == 0)
        {
            return document + value;
        }

        var target = scalars[_random.Next(scalars.Count)].Groups["value"];
        return string.Concat(document.AsSpan(0, target.Index), value, document.AsSpan(target.Index + target.Length));
    }

    private string RenameKey(string document)
    {
        var keys = Key.Matches(document);
        if (keys.Count == 0)
        {
            return document;
        }

        var target = keys[_random.Next(keys.Count)];
        var name = _random.Next(2) == 0 ? Quoted(Pick(Hostile)) : keys[_random.Next(keys.Count)].Value;
        return string.Concat(document.AsSpan(0, target.Index), name, document.AsSpan(target.Index + target.Length));
    }

    private string SwapScalars(string document)
    {
        var scalars = Scalar.Matches(document);
        return scalars.Count == 0 ? document : ReplaceScalar(document, scalars[_random.Next(scalars.Count)].Groups["value"].Value);
    }

    /// <summary>Removes, repeats or moves a few lines.</summary>
    private string MoveLines(string document)
    {
        var lines = document.Split('\n').ToList();
        var from = _random.Next(lines.Count);
        var part = lines.GetRange(from, Math.Min(_random.Next(1, 12), lines.Count - from));
        var kind = _random.Next(3);
        if (kind != 1)
        {
            lines.RemoveRange(from, part.Count);
        }

        if (kind != 0)
        {
            lines.InsertRange(_random.Next(lines.Count + 1), part);
        }

        return string.Join('\n', lines);
    }

    private string Reindent(string document)
    {
        var lines = document.Split('\n');
        var index = _random.Next(lines.Length);
        lines[index] = _random.Next(4) switch
        {
            0 => "  " + lines[index],
            1 => lines[index].TrimStart(),
            2 => "\t" + lines[index],
            _ => lines[index].Replace("- ", "  ", StringComparison.Ordinal),
        };
        return string.Join('\n', lines);
    }

    private string Bytes(string document)
    {
        var text = new StringBuilder(document);
        for (var count = _random.Next(1, 6); count > 0 && text.Length > 0; count--)
        {
            var at = _random.Next(text.Length);
            switch (_random.Next(3))
            {
                case 0:
                    text[at] = (char)_random.Next(1, 0x180);
                    break;
                case 1:
                    text.Remove(at, 1);
                    break;
                default:
                    text.Insert(at, Signs[_random.Next(Signs.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    [GeneratedRegex(@"(?<=[:,\[]\ |-\ )(?<value>'[^'\n]*'|""[^""\n]*""|[^\s\[\]{},'""][^\n,\[\]{}]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Scalar { get; }

    [GeneratedRegex(@"[A-Za-z$][\w$-]*(?=:(\s|$))", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }
}
