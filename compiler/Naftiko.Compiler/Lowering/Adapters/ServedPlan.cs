using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>An operation as an adapter serves it.</summary>
/// <param name="Adapter">The C# name of the adapter.</param>
/// <param name="Operation">The C# name of the operation.</param>
/// <param name="Tool">The name of the tool; null for a route.</param>
internal sealed record ServedPlan(string Adapter, OperationPlan Plan, string Operation, string? Tool);
