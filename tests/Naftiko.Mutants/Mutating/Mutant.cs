using Microsoft.CodeAnalysis.Text;

namespace Naftiko.Mutants.Mutating;

/// <summary>One small wrong change of one place.</summary>
/// <param name="Path">The file, from the root of the repository or of a gateway.</param>
/// <param name="Member">The type and member it is in.</param>
/// <param name="Before">The code of the place, on one line.</param>
/// <param name="After">What is written instead; for a condition <c>true</c> or <c>false</c>, for a statement nothing.</param>
/// <param name="Occurrence">Counts equal changes of equal code in one member.</param>
internal sealed record Mutant(string Path, string Member, MutantForm Form, string Before, string After, int Occurrence, TextSpan Span, int Line)
{
    /// <summary>Stays the same when other code changes, so that the sample stays, too.</summary>
    public string Key => $"{Path}|{Member}|{Before} -> {After}|{Occurrence}";

    /// <summary><see cref="After"/> with its lines.</summary>
    public string Replacement { get; init; } = "";

    /// <summary>Whether the code runs once in a process, before a mutant can be chosen.</summary>
    public bool IsStatic { get; init; }
}
