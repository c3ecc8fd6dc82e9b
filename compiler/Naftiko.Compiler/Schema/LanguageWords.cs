namespace Naftiko.Compiler.Schema;

/// <summary>What the two languages call the same thing. Where a block of the schema has both words, they are two words for one key.</summary>
/// <param name="Older">In documents that begin with <c>naftiko</c>.</param>
/// <param name="Newer">In documents that begin with <c>ikanos</c>.</param>
internal sealed record LanguageWords(string Older, string Newer)
{
    public static readonly LanguageWords Label = new("label", "display");

    public static readonly LanguageWords Functions = new("functions", "flows");

    public static readonly LanguageWords Target = new("targetName", "target");

    public static readonly LanguageWords File = new("location", "from");

    private static readonly LanguageWords[] All = [Label, Functions, Target, File];

    public string In(DocumentLanguage language) => language switch
    {
        DocumentLanguage.Naftiko => Older,
        DocumentLanguage.Ikanos => Newer,
    };

    /// <summary>The two words of which a key of a block is one; null for a key that both languages call the same.</summary>
    public static LanguageWords? Find(string key, SchemaBlock block) =>
        Array.Find(All, words => (words.Older == key || words.Newer == key) && block.Has(words.Older) && block.Has(words.Newer));
}
