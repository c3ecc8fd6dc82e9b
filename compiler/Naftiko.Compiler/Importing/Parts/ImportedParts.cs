using System.Collections.Immutable;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>A parameter of a consumed operation.</summary>
internal sealed record ImportedParameter(string Name, string Place, Shape Shape, bool Required)
{
    public string? Style { get; init; }

    public bool? Explode { get; init; }

    /// <summary>What is always sent.</summary>
    public string? Value { get; init; }
}

/// <summary>A body: its members or the whole of it among the parameters, and how it is written where that does not go without saying.</summary>
/// <param name="Format">Null: JSON made of the parameters, or none.</param>
/// <param name="Data">By the name on the wire, the name of the parameter; empty with <paramref name="Whole"/>.</param>
internal sealed record ImportedBody(ImmutableArray<ImportedParameter> Parameters, string? Format, ImmutableArray<(string Wire, string Parameter)> Data,
    string? Whole)
{
    /// <summary>The request has no body, and a method for which one is usual.</summary>
    public bool IsNone { get; init; }
}
