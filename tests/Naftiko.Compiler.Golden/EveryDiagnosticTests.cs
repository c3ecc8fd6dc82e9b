using System.Reflection;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Golden;

/// <summary>Everything the compiler can say about a document is said in some golden case, where a reader of the change can judge it.</summary>
public sealed partial class EveryDiagnosticTests
{
    private static readonly string[] Declared =
    [
        .. typeof(DiagnosticDescriptor).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(DiagnosticDescriptor).Namespace)
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)
            .Where(static id => IsAboutDocuments().IsMatch(id))
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>What no small text file can show, and why.</summary>
    private static readonly Dictionary<string, string> NotShown = new(StringComparer.Ordinal)
    {
        ["NAF1018"] = "needs a document of more than 64 MiB",
        ["NAF2013"] = "stands in for rules of the schema without a message of their own, and the schema has none",
        ["NAF3002"] = "is a net below the schema, which says the same as NAF2006",
        ["NAF3005"] = "is a net below the schema, which says the same as NAF2007",
        ["NAF3006"] = "is a net below the schema, which says the same as NAF2007",
        ["NAF3014"] = "is a net below the schema, which says the same as NAF2007",
        ["NAF3015"] = "is a net below the schema, which says the same as NAF2008",
        ["NAF3031"] = "is a net below the schema, which says the same as NAF2007",
        ["NAF3042"] = "needs the option --expose",
        ["NAF3043"] = "needs the option --expose",
        ["NAF3060"] = "is a net below the schema, which says the same as NAF2008",
        ["NAF3132"] = "needs more than 32 files",
        ["NAF3226"] = "needs a link, or a file of more than 1 MiB",
        ["NAF3231"] = "is a net below the schema, which says the same as NAF2008",
        ["NAF3235"] = "is a net below the schema, which says the same as NAF2009",
        ["NAF3149"] = "needs a folder outside of the case",
        ["NAF3146"] = "needs a file that is not text",
        ["NAF4023"] = "is a net below the mapping of names and schemas; no document is known that falls into it",
        ["NAF8008"] = "needs a hundred tools",
    };

    [Fact]
    public void Every_diagnostic_about_a_document_is_in_a_golden_case()
    {
        var shown = Shown();

        Assert.Equal("", string.Join(", ", Declared.Except(shown).Except(NotShown.Keys)));
    }

    [Fact]
    public void What_is_listed_as_not_shown_is_declared_and_not_shown()
    {
        var shown = Shown();

        Assert.Equal("", string.Join(", ", NotShown.Keys.Except(Declared.Except(shown))));
    }

    private static HashSet<string> Shown() => GoldenCase.Names()
        .Select(static name => new GoldenCase(name).Diagnostics)
        .Where(File.Exists)
        .SelectMany(static path => Complaint().Matches(File.ReadAllText(path)))
        .Select(static match => match.Groups["id"].Value)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^NAF[12348]\d{3}$")]
    private static partial Regex IsAboutDocuments();

    /// <summary>A line of <see cref="AnnotatedSource"/>; an id in the document's own text is none.</summary>
    [GeneratedRegex(@"^(?:!| *\^+) (?<id>NAF\d{4}) (?:Error|Warning|Info)\b", RegexOptions.Multiline)]
    private static partial Regex Complaint();
}
