namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF1xxx: the text is no YAML document, or not one a capability can be read from.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor NotReadable = new(
        "NAF1001", "YAML cannot be read", Severity.Error, "The YAML cannot be read from here on: {0}.", "{1}.");

    public static readonly DiagnosticDescriptor Tab = new(
        "NAF1002",
        "Tab used for indentation",
        Severity.Error,
        "This line is indented with a tab, which YAML does not allow.",
        "Replace the tab with spaces, two for each level.");

    public static readonly DiagnosticDescriptor ColonMissing = new(
        "NAF1003", "Colon missing after a key", Severity.Error, "`{0}` is neither a key with a value nor a list item: {1}.", "Write `{2}`.");

    public static readonly DiagnosticDescriptor QuoteNotClosed = new(
        "NAF1004",
        "Quote is not closed",
        Severity.Error,
        "The string that begins with {0} here is never closed.",
        "Add {0} at its end, or remove the quote at its beginning. Inside single quotes an apostrophe is written twice.");

    public static readonly DiagnosticDescriptor BracketNotClosed = new(
        "NAF1005", "Bracket is not closed", Severity.Error, "The `{0}` opened here is never closed.", "Add `{1}` where the {2} ends.");

    public static readonly DiagnosticDescriptor Indentation = new(
        "NAF1006",
        "Indentation does not match",
        Severity.Error,
        "The indentation of this line matches no line above it.",
        "Align it with the keys or list items it belongs to; everything inside a key is indented by two spaces more than the key.");

    public static readonly DiagnosticDescriptor ColonInText = new(
        "NAF1007",
        "Colon inside unquoted text",
        Severity.Error,
        "A second `: ` stands in this line; YAML takes it for another key.",
        "Put the value in quotes: `key: \"text: more text\"`.");

    public static readonly DiagnosticDescriptor ReservedCharacter = new(
        "NAF1008", "Character cannot begin a value", Severity.Error, "`{0}` cannot begin a value in YAML.", "Put the value in quotes.");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "NAF1011",
        "Key occurs twice",
        Severity.Error,
        "The key `{0}` occurs twice in this mapping; the first is in line {1}.",
        "Remove one of the two, or join what is in them.");

    public static readonly DiagnosticDescriptor KeyNotText = new(
        "NAF1012", "Key is not a string", Severity.Error, "A key must be a string, but this one is {0}.", "{1}");

    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "NAF1013",
        "Several documents in one file",
        Severity.Error,
        "A second YAML document begins here; a file holds one capability.",
        "Move it to a file of its own, or remove the `---` line if it belongs to the first one.");

    public static readonly DiagnosticDescriptor UnknownTag = new(
        "NAF1014", "YAML tag is not known", Severity.Error, "The YAML tag `{0}` has no meaning in a capability.", "Remove the tag. If the text itself begins with `!`, put it in quotes.");

    public static readonly DiagnosticDescriptor Empty = new(
        "NAF1015", "Document is empty", Severity.Error, "The document is empty.", "Begin with `naftiko: 1.0.0-alpha2`, or let `naftikoc init` write a first document.");

    public static readonly DiagnosticDescriptor RootNotMapping = new(
        "NAF1016", "Document is not a mapping", Severity.Error, "The document is {0}; a capability is a mapping with the keys `naftiko`, `info` and `capability`.", "{1}.");

    public static readonly DiagnosticDescriptor NotText = new(
        "NAF1017", "File is not text", Severity.Error, "The file holds the control character U+{0:X4}; it is not YAML text.", "{1}.");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "NAF1018", "Document is too large", Severity.Error, "The document has {0} MiB; at most {1} MiB are read.", "Split it into several capabilities, or move consumed APIs to files that it imports.");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "NAF1019", "Document is nested too deeply", Severity.Error, "The document is nested deeper than {0} levels here.", "Look for a bracket that is never closed; a capability needs about 20 levels.");

    public static readonly DiagnosticDescriptor UnknownAnchor = new(
        "NAF1020", "Alias names no anchor", Severity.Error, "No `&{0}` stands before this alias `*{0}`.", "{1}");

    public static readonly DiagnosticDescriptor AliasesExplode = new(
        "NAF1021",
        "Aliases expand to too much",
        Severity.Error,
        "With this alias the document expands to more than {0} values.",
        "Write out what is needed instead of repeating lists of aliases inside each other.");

    public static readonly DiagnosticDescriptor AliasInsideItself = new(
        "NAF1022", "Anchor contains itself", Severity.Error, "The alias `*{0}` stands inside the value it repeats.", "Put the anchor `&{0}` on the part that should be repeated.");

    public static readonly DiagnosticDescriptor MergeNotMapping = new(
        "NAF1023",
        "Merge key without a mapping",
        Severity.Error,
        "The merge key `<<` takes in the keys of a mapping, but this is {0}.",
        "Give it an alias of a mapping (`<<: *name`) or a list of such aliases.");
}
