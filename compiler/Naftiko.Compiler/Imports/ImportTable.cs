using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>Which file each import of a document, and of the files it imports, leads to. Following it ends: cycles have been taken out.</summary>
internal sealed class ImportTable
{
    private readonly Dictionary<MappingNode, ImportedFile> _files = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MappingNode, ImportedText> _schemas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MappingNode, ImportedText> _prompts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MappingNode, ImportedFolder> _folders = new(ReferenceEqualityComparer.Instance);

    /// <summary>Each file once, in the order in which they were come upon.</summary>
    public IEnumerable<ImportedFile> Files => _files.Values.Distinct();

    /// <summary>The file of an entry <c>{ import, location }</c> or <c>{ import, from }</c>; null when it could not be had, which has been reported.</summary>
    public ImportedFile? Find(MappingNode import) => _files.GetValueOrDefault(import);

    /// <summary>The file that tells how the answers of an operation are encoded, or why it could not be had; null when none is named.</summary>
    public ImportedText? FindSchema(MappingNode operation) => _schemas.GetValueOrDefault(operation);

    public void AddSchema(MappingNode operation, ImportedText file) => _schemas[operation] = file;

    /// <summary>The files of a skill or a resource, or why they could not be had; null when it names no folder.</summary>
    public ImportedFolder? FindFolder(MappingNode owner) => _folders.GetValueOrDefault(owner);

    public void AddFolder(MappingNode owner, ImportedFolder folder) => _folders[owner] = folder;

    /// <summary>The text of a prompt, or why it could not be had; null when it names no file.</summary>
    public ImportedText? FindPrompt(MappingNode prompt) => _prompts.GetValueOrDefault(prompt);

    public void AddPrompt(MappingNode prompt, ImportedText file) => _prompts[prompt] = file;

    public void Add(MappingNode import, ImportedFile file) => _files.Add(import, file);
}
