namespace Naftiko.Compiler.Emit.Templates;

/// <summary>
/// Sorts the using directives of a rendered file. Templates list those they need in any order, because where the project's own
/// namespaces belong depends on its name.
/// </summary>
internal static class UsingDirectives
{
    private const string Keyword = "using ";
    private const string Header = "#nullable enable\n";

    public static string Sort(string text)
    {
        var start = text.StartsWith(Keyword, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Keyword, StringComparison.Ordinal) + 1;
        var end = start;
        while (IsDirective(text, end))
        {
            end = text.IndexOf('\n', end) + 1;
        }

        if (end == start)
        {
            // Of the place for them one blank line remains.
            return text.Replace(Header + "\n\n", Header + "\n", StringComparison.Ordinal);
        }

        var sorted = text[start..end].TrimEnd('\n').Split('\n')
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static line => Namespace(line) is "System" || Namespace(line).StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(static line => Namespace(line).Replace('.', '\u0001'), StringComparer.OrdinalIgnoreCase);
        return string.Concat(text.AsSpan(0, start), string.Join('\n', sorted) + "\n", text.AsSpan(end));
    }

    // A using statement inside a method is indented; one in a top-level program is not, but declares a variable.
    private static bool IsDirective(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Keyword, 0, Keyword.Length) != 0)
        {
            return false;
        }

        var line = text.AsSpan(at, text.IndexOf('\n', at) - at);
        return !line.Contains('=') && !line.Contains('(');
    }

    private static string Namespace(string line) => line[Keyword.Length..^1];
}
