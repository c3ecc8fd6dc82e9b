using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A named group of values that come from the environment.</summary>
/// <param name="Namespace">The prefix in <c>{{env.TOKEN}}</c>; empty when it has none.</param>
/// <param name="Location">A file or vault the values are kept in; null: environment variables.</param>
internal sealed record Bind(string Namespace, SpannedText? Location, ImmutableArray<BindKey> Keys, SourceSpan Span);

/// <param name="Name">How the document calls the value.</param>
/// <param name="Source">The environment variable, or the key in <see cref="Bind.Location"/>.</param>
internal sealed record BindKey(string Name, string Source, SourceSpan Span);
