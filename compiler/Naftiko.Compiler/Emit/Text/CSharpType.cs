namespace Naftiko.Compiler.Emit.Text;

/// <summary>A C# type, written by the compiler itself and made of nothing from the document but identifiers.</summary>
/// <param name="Namespace">What a file must import for it; null: every file sees it.</param>
internal sealed record CSharpType(string Name, string? Namespace = null) : ITemplateText
{
    public static CSharpType JsonElement { get; } = new("JsonElement", "System.Text.Json");

    public CSharpType Nullable => Name.EndsWith('?') ? this : this with { Name = Name + "?" };

    public IEnumerable<string> Namespaces => Namespace is null ? [] : [Namespace];

    public static CSharpType ListOf(CSharpType item) => item with { Name = $"IReadOnlyList<{item.Name}>" };

    public static CSharpType Of(Identifier name) => new(name.ToString());

    public override string ToString() => Name;
}
