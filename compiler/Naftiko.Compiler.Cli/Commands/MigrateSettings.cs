namespace Naftiko.Compiler.Cli.Commands;

/// <param name="Output">Null: show what would change; <c>-</c>: standard output.</param>
/// <param name="Check">Only tell whether anything would change.</param>
internal sealed record MigrateSettings(string Document, string Version, string? Output, bool Check);
