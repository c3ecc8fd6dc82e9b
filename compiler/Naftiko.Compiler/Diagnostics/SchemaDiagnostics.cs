namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF2xxx: the document's shape, checked against <c>schema/naftiko.schema.json</c>.</summary>
public static class SchemaDiagnostics
{
    public static readonly DiagnosticDescriptor VersionMissing = new(
        "NAF2001",
        "Version is missing",
        Severity.Error,
        "The document does not say which version it is written for: the key `naftiko` or `ikanos` is missing.",
        "Begin it with `naftiko: 1.0.0-alpha3`. Accepted are {0}.");

    public static readonly DiagnosticDescriptor VersionUnknown = new(
        "NAF2002", "Version is not known", Severity.Error, "The version `{0}` is not known.", "{2} Accepted are {1}.");

    public static readonly DiagnosticDescriptor UnknownKey = new(
        "NAF2004", "Key is not known", Severity.Warning, "`{0}` is not a key of the {1}.", "{2}")
    {
        GroupMessage = "{0} keys are not known and are ignored: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor MissingKey = new(
        "NAF2005", "Key is missing", Severity.Error, "The {1} has no value for the key `{0}`.", "{2}");

    public static readonly DiagnosticDescriptor WrongType = new(
        "NAF2006", "Value has the wrong type", Severity.Error, "`{0}` must be {1}, but is {2}.", "{3}");

    public static readonly DiagnosticDescriptor UnknownType = new(
        "NAF2007", "Type is not known", Severity.Error, "`{0}` is not a known {3} of {1}.", "{2}");

    public static readonly DiagnosticDescriptor NotAllowed = new(
        "NAF2008", "Value is not allowed", Severity.Error, "`{0}` cannot be `{1}`.", "{2}");

    public static readonly DiagnosticDescriptor Spelling = new(
        "NAF2009", "Value is spelt differently", Severity.Warning, "`{0}` is read as `{1}`.", "Write `{1}`.")
    {
        GroupMessage = "{0} values are spelt differently and read as what they mean: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor Quoted = new(
        "NAF2010", "Number or boolean in quotes", Severity.Warning, "`{0}` is {1} in quotes; the quotes are ignored.", "Write `{0}: {2}`.")
    {
        GroupMessage = "{0} numbers or booleans stand in quotes, which are ignored: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor EmptyValue = new(
        "NAF2011", "Key has no value", Severity.Warning, "`{0}` has no value and is ignored.", "{1}")
    {
        GroupMessage = "{0} keys have no value and are ignored: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "NAF2012", "Number is out of range", Severity.Error, "`{0}` is {1}, which is {2}.", "Write a number {3}.");

    public static readonly DiagnosticDescriptor ForeignDocument = new(
        "NAF2014",
        "Document is written in another language",
        Severity.Error,
        "This is {0}, not a capability document.",
        "{1}");

    public static readonly DiagnosticDescriptor ShortType = new(
        "NAF2015", "Type stands in the place of a mapping", Severity.Warning, "`{0}: {1}` is read as `{0}: {{ type: {1} }}`.", "Write `{0}: {{ type: {1} }}`.")
    {
        GroupMessage = "{0} types stand where a mapping with `type` belongs, and are read as that: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor TwoLanguages = new(
        "NAF2030",
        "Document names two languages",
        Severity.Error,
        "The document begins with `naftiko` and with `ikanos`; what some of its keys mean depends on which of the two it is.",
        "Keep the one it is written for: `ikanos` if its tools and operations are mappings by name, else `naftiko`.");

    public static readonly DiagnosticDescriptor OtherWord = new(
        "NAF2031", "Key of the other language", Severity.Warning, "`{0}` is read as `{1}`, which is its name in documents that begin with `{2}`.", "{3}")
    {
        GroupMessage = "{0} keys have the names of the other language and are read as what they mean: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor NamedMapping = new(
        "NAF2032",
        "Mapping in the place of a list",
        Severity.Warning,
        "`{0}` is a mapping by name, which is read as a list; documents that begin with `naftiko` have a list.",
        "Write `- name: {1}` and so on, or begin the document with `ikanos`.")
    {
        GroupMessage = "{0} mappings by name stand where documents that begin with `naftiko` have lists, and are read as these: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor TwoWords = new(
        "NAF2033", "Key is there in both languages", Severity.Error, "The {2} has `{0}` and `{1}`, which are two names of one key.", "Keep `{0}`.");

    public static readonly DiagnosticDescriptor DoesNotFit = new(
        "NAF2013", "Value does not fit", Severity.Error, "`{0}` is written in a way no dialect knows ({1}).", "Compare it with the description of the key in your editor, or with the examples.");
}
