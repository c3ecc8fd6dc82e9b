using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Keeps plain strings out of C# code: what is interpolated must be encoded already.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeInterpolation(int literalLength, int formattedCount)
{
    private readonly StringBuilder _code = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _code.Append(literal);

    public void AppendFormatted(ITemplateText? text) => _code.Append(text?.ToString());

    public void AppendFormatted(int number) => _code.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _code.ToString();
}
