namespace Naftiko.Compiler.Importing.Writing;

/// <summary>How an author writes what can be written in more than one way.</summary>
/// <param name="ListIndent">How many columns the items of a list are set off from its key.</param>
internal sealed record YamlStyle(int ListIndent)
{
    public static YamlStyle Ours { get; } = new(2);
}
