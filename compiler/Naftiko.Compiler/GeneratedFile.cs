namespace Naftiko.Compiler;

/// <summary>Who may write a file of the output.</summary>
public enum FileOwnership
{
    /// <summary>Rewritten by every build and recorded in the lock file.</summary>
    Generated,

    /// <summary>Created once; from then on the user's.</summary>
    Scaffold,
}

/// <summary>One file of the gateway project.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Content">The text: LF line endings and a final newline.</param>
public sealed record GeneratedFile(string Path, string Content, FileOwnership Ownership);
