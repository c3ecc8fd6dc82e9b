using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>What a control adapter says about script steps.</summary>
/// <param name="Off">Where it says that none may run; null: it does not.</param>
/// <param name="Limits">The keys that say what scripts may do.</param>
/// <param name="Others">The other keys that nothing in a gateway reads.</param>
internal sealed record BoundScripting(SourceSpan? Off, ImmutableArray<string> Limits, ImmutableArray<string> Others, SourceSpan Span);
