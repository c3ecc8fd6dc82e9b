namespace Naftiko.Compiler.Syntax;

/// <param name="Size">Nodes of the value, itself included, with every alias in it written out.</param>
/// <param name="Height">Levels of the value; 1 for a scalar.</param>
internal sealed record Anchor(SyntaxNode Node, long Size, int Height);
