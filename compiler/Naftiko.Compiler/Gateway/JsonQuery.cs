using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>A path inside a filter.</summary>
/// <param name="Source">Where it begins, if it does not begin at the value that is tested, and what it selects there.</param>
/// <param name="FromRoot">It begins with <c>$</c> and not with <c>@</c>.</param>
public sealed record JsonQuery(JsonSource Source, bool FromRoot)
{
    internal ImmutableArray<JsonSelector> Path => Source.Path;
}
