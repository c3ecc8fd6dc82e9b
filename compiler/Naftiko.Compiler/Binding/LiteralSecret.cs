using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A credential that is written in the document.</summary>
/// <param name="Key">The setting that takes its place; empty when there is none.</param>
/// <param name="Text">Kept for one purpose: to find it in what would be shown. Empty when it may be shown.</param>
internal sealed record LiteralSecret(string Key, string Text, SourceSpan Span);
