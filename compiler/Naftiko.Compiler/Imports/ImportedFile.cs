using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>A file of ours that a document imports, directly or through others. There is one for each file, however often it is imported.</summary>
internal sealed record ImportedFile(MappingNode Root)
{
    public bool Equals(ImportedFile? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
