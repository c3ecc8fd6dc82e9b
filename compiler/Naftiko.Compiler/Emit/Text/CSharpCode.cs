namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# expression put together by the compiler from encoded parts: an interpolated string lets in typed text and numbers only.</summary>
internal sealed record CSharpCode : ITemplateText
{
    private readonly string _code;

    public CSharpCode(CodeInterpolation code)
    {
        _code = code.ToString();
        Namespaces = code.Namespaces;
    }

    private CSharpCode(string code, IEnumerable<string> namespaces)
    {
        _code = code;
        Namespaces = namespaces;
    }

    public IEnumerable<string> Namespaces { get; }

    /// <summary>How many columns it takes on one line.</summary>
    public int Length => _code.Length;

    public bool IsOneLine => !_code.Contains('\n', StringComparison.Ordinal);

    public static CSharpCode Join(string separator, IEnumerable<ITemplateText> parts)
    {
        var all = parts.ToList();
        var namespaces = all.SelectMany(static p => p.Namespaces).Distinct(StringComparer.Ordinal).ToList();
        return new(string.Join(separator, all.Select(static p => p.ToString())), namespaces);
    }

    /// <summary>The same code where its later lines belong further to the right. Literals have no line breaks, so only layout moves.</summary>
    public CSharpCode Indented(int columns) => new(_code.Replace("\n", "\n" + new string(' ', columns), StringComparison.Ordinal), Namespaces);

    public override string ToString() => _code;
}
