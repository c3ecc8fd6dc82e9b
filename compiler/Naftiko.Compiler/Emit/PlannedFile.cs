using Naftiko.Compiler.Emit.Templates;

namespace Naftiko.Compiler.Emit;

/// <summary>A file to be made: where it goes, which template makes it and what that template sees.</summary>
/// <param name="View">Null: nothing but what all templates see.</param>
internal sealed record PlannedFile(string Path, string Template, TemplateView? View = null, FileOwnership Ownership = FileOwnership.Generated);
