namespace Naftiko.Compiler.Gateway;

/// <summary>
/// A local variable an operation reads an input into, and the parameter of its flow. An input that two places want as different kinds
/// has two.
/// </summary>
/// <param name="Identifier">The C# name, unique in the operation and its flow.</param>
/// <param name="Input">The <see cref="OperationInput.Identifier"/> of what is read.</param>
/// <param name="IsOptional">The value may be absent, so that the variable takes null.</param>
/// <param name="IsFilter">A destructive call concerns less with it than without it.</param>
public sealed record InputLocal(string Identifier, string Input, ValueKind Kind, bool IsOptional, bool IsFilter);
