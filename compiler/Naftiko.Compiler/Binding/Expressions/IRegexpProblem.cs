using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <param name="Range">Where in the pattern.</param>
/// <param name="What">Completes "The pattern cannot be read: …".</param>
/// <param name="Fix">What to do, as a sentence without its full stop.</param>
internal sealed record IRegexpProblem(TextRange Range, string What, string Fix);
