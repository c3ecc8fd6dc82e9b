using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding;

/// <summary>An answer that a REST operation is said to have, for those who read its description.</summary>
/// <param name="Status">A status, a class of them (<c>4XX</c>) or <c>default</c>, as OpenAPI spells them.</param>
internal sealed record BoundResponse(string Status, string? Description, ImmutableArray<BoundContent> Contents);

/// <param name="Shape">Null: nothing is said about it.</param>
internal sealed record BoundContent(string MediaType, bool IsBinary, BoundShape? Shape);
