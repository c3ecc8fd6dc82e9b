namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Splits a document's name into words.</summary>
internal static class NameWords
{
    /// <summary>
    /// Splits at everything that is no letter or digit, at <c>aB</c>, at <c>1B</c> and before the last capital of <c>ABc</c>. Symbols that
    /// tell two names apart (<c>Date&lt;</c> and <c>Date&gt;</c>, <c>+1</c> and <c>-1</c>) become words, so that neither name depends on
    /// the other's presence.
    /// </summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        int? start = null;
        for (var i = 0; i < name.Length; i++)
        {
            var isWordCharacter = IsWordCharacter(name[i]);
            if (start is { } begun && (!isWordCharacter || IsBoundary(name, i)))
            {
                words.Add(name[begun..i]);
                start = null;
            }

            if (isWordCharacter)
            {
                start ??= i;
            }
            else if (Symbol(name, i) is { } word)
            {
                words.Add(word);
            }
        }

        if (start is { } last)
        {
            words.Add(name[last..]);
        }

        return words;
    }

    /// <summary>Surrogates are left out: C# takes no identifier characters from beyond the basic plane.</summary>
    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) && !char.IsSurrogate(character);

    private static bool IsBoundary(string name, int index)
    {
        var previous = name[index - 1];
        var current = name[index];
        if (!char.IsUpper(current))
        {
            return false;
        }

        return !char.IsUpper(previous) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
    }

    private static string? Symbol(string name, int index) => name[index] switch
    {
        '<' => "Less",
        '>' => "Greater",
        '+' when index == 0 => "Plus",
        '-' when index == 0 && name.Length > 1 && char.IsAsciiDigit(name[1]) => "Minus",
        _ => null,
    };
}
