using System.Collections.Immutable;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>What a document can begin with.</summary>
public static class LanguageVersions
{
    private static readonly ImmutableArray<string> Older = ["0.4", "0.5", "1.0.0-alpha1", "1.0.0-alpha2", "1.0.0-alpha3"];

    private static readonly ImmutableArray<string> Newer =
        ["1.0.0-alpha4", "1.0.0-beta1", "1.0.0-beta2", "1.0.0-beta3", "1.0.0-beta4", "1.0.0-beta5", "1.0.0-beta6", "1.0.0-beta7"];

    /// <summary>For messages, after "Accepted are".</summary>
    internal const string Accepted =
        "0.4, 0.5, 1.0.0-alpha1, 1.0.0-alpha2 and 1.0.0-alpha3 of `naftiko`, and 1.0.0-alpha4 and 1.0.0-beta1 to 1.0.0-beta7 of `ikanos`";

    /// <summary>Each version, the newest last.</summary>
    public static ImmutableArray<string> All => [.. Older, .. Newer];

    public static string Newest => Newer[^1];

    public static string RootKey(this DocumentLanguage language) => language switch
    {
        DocumentLanguage.Naftiko => "naftiko",
        DocumentLanguage.Ikanos => "ikanos",
    };

    /// <summary>The language that has a version; null for a version that nobody knows.</summary>
    public static DocumentLanguage? LanguageOf(string version) =>
        Older.Contains(version) ? DocumentLanguage.Naftiko : Newer.Contains(version) ? DocumentLanguage.Ikanos : null;

    /// <summary>The language of a document whose version has been checked.</summary>
    public static DocumentLanguage LanguageOf(MappingNode root) =>
        root.Find(RootKey(DocumentLanguage.Ikanos)) is null ? DocumentLanguage.Naftiko : DocumentLanguage.Ikanos;

    internal static string NewestOf(DocumentLanguage language) => language == DocumentLanguage.Ikanos ? Newer[^1] : Older[^1];
}
