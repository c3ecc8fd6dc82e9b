using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>A whole path and why it is the one that is meant.</summary>
/// <param name="Reason">A clause for the message.</param>
internal sealed record ItemEvidence(PathTemplate Path, string Reason);
