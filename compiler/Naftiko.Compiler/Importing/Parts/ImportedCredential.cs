using System.Collections.Immutable;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>How a request is authenticated. Equal keys: the same credential.</summary>
/// <param name="Fields">What stands below <c>authentication</c>; secrets as the names of binds in braces.</param>
/// <param name="Secrets">The binds.</param>
internal sealed record ImportedCredential(string Key, ImmutableArray<(string Key, object Value)> Fields, ImmutableArray<string> Secrets)
{
    public static ImportedCredential None { get; } = new("", [], []);
}
