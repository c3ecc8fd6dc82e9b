using System.Globalization;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# name, or several with dots between them. The model promises valid ones; anything else is a defect of the compiler.</summary>
internal sealed record Identifier : ITemplateText
{
    private readonly string _name;

    /// <exception cref="ArgumentException"><paramref name="name"/> is not a C# identifier.</exception>
    public Identifier(string name)
    {
        if (!name.Split('.').All(IsIdentifier))
        {
            throw new ArgumentException($"'{name}' is not a C# name.", nameof(name));
        }

        _name = name;
    }

    public override string ToString() => _name;

    private static bool IsIdentifier(string name) => name.Length > 0 && IsStart(name[0]) && name.All(IsPart);

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsPart(char c) => IsStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber;
}
