namespace Naftiko.Compiler.Binding;

/// <summary>A member of an object's shape.</summary>
/// <param name="Required">Null when the document does not say.</param>
internal sealed record BoundMember(string Name, BoundShape Shape, bool? Required);
