namespace Naftiko.Compiler.Output;

public enum OutputActionKind
{
    /// <summary>The file is as it should be.</summary>
    Keep,
    Create,
    Rewrite,
    Delete,

    /// <summary>A file that is the user's from then on.</summary>
    CreateScaffold,

    /// <summary>A scaffold file the user removed: it stays away unless forced.</summary>
    LeaveAway,

    /// <summary>Something that is not the compiler's is at the path. Nothing at all is written.</summary>
    Conflict,
}

/// <summary>What a build does with one path.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Before">The present text; null when there is no file.</param>
/// <param name="After">The text to be there; null when there shall be none, or when the file is not the compiler's.</param>
public sealed record OutputAction(OutputActionKind Kind, string Path, ReadOnlyMemory<byte>? Before, string? After)
{
    /// <summary>Whether the action writes to the disk.</summary>
    public bool Changes => Kind is OutputActionKind.Create or OutputActionKind.Rewrite or OutputActionKind.Delete or OutputActionKind.CreateScaffold;
}
