namespace Naftiko.Compiler.Cli.Commands;

/// <summary>What was typed to enrich a document.</summary>
/// <param name="Output">Null: the document itself; <c>-</c>: standard output.</param>
/// <param name="Overlay">To the file beside the document, which stays as it is.</param>
/// <param name="Api">Null: whichever the description fits.</param>
internal sealed record EnrichSettings(string Document, string Description, string? Output, string? Api, bool Outputs, bool Overlay, bool Check, bool DryRun);
