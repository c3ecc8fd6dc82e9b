namespace Naftiko.Compiler.Binding;

/// <summary>A capability document with every name resolved.</summary>
public sealed record BoundDocument;
