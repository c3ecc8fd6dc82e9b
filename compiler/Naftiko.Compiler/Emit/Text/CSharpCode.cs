namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# expression put together by the compiler from encoded parts: an interpolated string lets in typed text and numbers only.</summary>
internal sealed record CSharpCode : ITemplateText
{
    private readonly string _code;

    public CSharpCode(CodeInterpolation code) => _code = code.ToString();

    private CSharpCode(string code) => _code = code;

    /// <summary>How many columns it takes on one line.</summary>
    public int Length => _code.Length;

    public static CSharpCode Join(string separator, IEnumerable<ITemplateText> parts) =>
        new(string.Join(separator, parts.Select(static p => p.ToString())));

    /// <summary>The same code where its later lines belong further to the right. Literals have no line breaks, so only layout moves.</summary>
    public CSharpCode Indented(int columns) => new(_code.Replace("\n", "\n" + new string(' ', columns), StringComparison.Ordinal));

    public override string ToString() => _code;
}
