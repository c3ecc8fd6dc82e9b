namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>What is wrong with a JSONPath.</summary>
/// <param name="Start">The first character to look at, from 0.</param>
/// <param name="What">Completes the sentence of the diagnostic for its <paramref name="Kind"/>.</param>
/// <param name="Fix">What to do, as a sentence without its full stop.</param>
internal sealed record JsonPathProblem(JsonPathProblemKind Kind, int Start, int Length, string What, string Fix);
