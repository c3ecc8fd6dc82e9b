using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>A file of ours that a document imports, directly or through others. There is one for each file, however often it is imported.</summary>
internal sealed class ImportedFile(MappingNode root)
{
    public MappingNode Root { get; } = root;

    /// <summary>Whether something can be imported from a section. In the older language an empty list was never a mistake.</summary>
    public bool Has(string section) =>
        ImportEntry.Entries(Root, section).Any()
            || (LanguageVersions.LanguageOf(Root) == DocumentLanguage.Naftiko && ImportEntry.Holds(Root, section));
}
