namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>What is wrong with a JSONPath.</summary>
/// <param name="Start">The first character to look at, from 0.</param>
/// <param name="What">Completes "The JSONPath cannot be read: …" or names the selector that is not supported.</param>
/// <param name="Fix">What to do, as a sentence without its full stop; empty for what is not supported.</param>
internal sealed record JsonPathProblem(int Start, int Length, string What, string Fix = "");
