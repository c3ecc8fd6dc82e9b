namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# type, written by the compiler itself and made of nothing from the document but identifiers.</summary>
internal sealed record CSharpType(string Name) : ITemplateText
{
    public CSharpType Nullable => Name.EndsWith('?') ? this : new(Name + "?");

    public static CSharpType Of(Identifier name) => new(name.ToString());

    public override string ToString() => Name;
}
