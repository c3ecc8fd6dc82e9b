using Naftiko.Mutants.Mutating;

namespace Naftiko.Mutants;

/// <summary>What became of a mutant.</summary>
/// <param name="Killer">The test that failed, or null when none did.</param>
/// <param name="Tests">How many tests reach the place.</param>
internal sealed record Outcome(Mutant Mutant, string? Killer, int Tests);
