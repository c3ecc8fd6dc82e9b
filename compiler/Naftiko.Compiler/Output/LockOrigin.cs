using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Output;

/// <summary>What an output folder was made from.</summary>
/// <param name="Tool">The version of naftikoc.</param>
/// <param name="Schema">The version of the specification it reads.</param>
/// <param name="Name">The C# name of the gateway; a later build of the folder keeps it.</param>
/// <param name="Document">The file name of the document.</param>
/// <param name="Warnings">How many warnings the document has, so that a build with nothing to do can still tell.</param>
/// <param name="Inputs">The document and its imports, relative to the document's folder, with their <see cref="ContentHash.OfDocument"/>.</param>
public sealed record LockOrigin(
    string Tool, string Schema, string Name, string Document, int Warnings, ImmutableSortedDictionary<string, string> Inputs)
{
    /// <summary>What the folder was given besides the project itself; a later build of the folder keeps to it.</summary>
    public ImmutableArray<Addition> Additions { get; init; } = [];
}
