using Naftiko.Compiler.Text;

namespace Naftiko.Compiler;

/// <summary>What became of reading a file that a document imports.</summary>
/// <param name="File">Null when it could not be read.</param>
/// <param name="Problem">Why it could not, as the end of a sentence: "it is a folder"; empty when it could.</param>
/// <param name="Identity">Tells the file from all others however its path is written: a link and what it leads to are one file.</param>
public sealed record ImportedText(SourceFile? File, string Problem, string Identity)
{
    public static ImportedText Missing { get; } = Unreadable("there is no such file");

    public static ImportedText Of(SourceFile file, string? identity = null) => new(file, "", identity ?? file.Path);

    public static ImportedText Unreadable(string problem) => new(null, problem, "");
}
