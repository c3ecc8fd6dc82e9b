namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>A type of a project uses a type.</summary>
/// <param name="Path">The file, relative to the project, with slashes.</param>
/// <param name="By">The name of the outermost type that uses it; empty above all types.</param>
/// <param name="Assembly">Where the type is declared.</param>
/// <param name="Folder">The folder of the library it is declared in; empty for others.</param>
internal sealed record SymbolUse(string Path, string By, string Assembly, string Folder, string Type)
{
    public bool IsOurs => Assembly == "Naftiko.Compiler";

    /// <summary>The folder of the file; empty for the library's own.</summary>
    public string User => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public override string ToString() => $"{Path} uses {Type} of {(IsOurs ? Folder : Assembly)}";

    /// <summary>The first part of a folder, which is a stage of the compiler.</summary>
    public static string Stage(string folder) => folder.Split('/')[0];
}
