using Naftiko.Compiler.Importing;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>One import as it was typed.</summary>
/// <param name="Output">Null: named after the description; <c>-</c>: standard output.</param>
internal sealed record ImportSettings(string Description, string? Output, ImportOptions Options, bool Force);
