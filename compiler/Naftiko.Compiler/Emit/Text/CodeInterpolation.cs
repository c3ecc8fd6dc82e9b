using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Keeps plain strings out of C# code: what is interpolated must be encoded already.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder _code = new(literalLength + (formattedCount * 16));
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Those of all parts.</summary>
    public IEnumerable<string> Namespaces => _namespaces;

    public void AppendLiteral(string literal) => _code.Append(literal);

    public void AppendFormatted(ITemplateText? text)
    {
        _code.Append(text?.ToString());
        _namespaces.UnionWith(text?.Namespaces ?? []);
    }

    public void AppendFormatted(int number) => _code.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _code.ToString();
}
