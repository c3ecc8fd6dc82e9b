namespace Naftiko.Compiler.Tests.Scale;

/// <summary>A query parameter of a synthetic operation.</summary>
internal sealed record SyntheticParameter(string Name, string Type, string Description);
