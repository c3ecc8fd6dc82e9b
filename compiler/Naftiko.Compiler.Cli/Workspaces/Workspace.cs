using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>What a workspace file says: which documents make which projects, and how they are judged.</summary>
/// <param name="FullPath">The file itself; paths in it are relative to its folder.</param>
/// <param name="Output">The folder, as a full path, in which projects are made that name none of their own; null: beside each document.</param>
/// <param name="Solution">The full path of the solution file; null: no solution.</param>
/// <param name="Compile">How a document is judged that says nothing else.</param>
/// <param name="Exclude">Files and patterns that no pattern of an entry takes in.</param>
internal sealed record Workspace(
    string FullPath, string? Output, string? Solution, CompileSettings Compile, ImmutableArray<string> Exclude, ImmutableArray<WorkspaceEntry> Entries)
{
    public const string FileName = "naftikoc.yaml";

    /// <summary>What the solution file is called unless a workspace file says otherwise.</summary>
    public const string DefaultSolution = "Gateways.slnx";

    public string Folder => Path.GetDirectoryName(FullPath)!;
}

/// <summary>One document, or the documents that match a pattern.</summary>
/// <param name="Document">As written, relative to the workspace file.</param>
/// <param name="Place">Where that is written.</param>
/// <param name="Output">The project folder as a full path; for a pattern, the folder in which the projects are made.</param>
/// <param name="Compile">The settings of the workspace with the entry's own on top.</param>
internal sealed record WorkspaceEntry(string Document, SourceSpan Place, string? Output, string? Name, CompileSettings Compile);
