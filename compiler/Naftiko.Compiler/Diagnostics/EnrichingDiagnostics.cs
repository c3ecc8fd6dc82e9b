namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF505x: descriptions that add to a document.</summary>
public static class EnrichingDiagnostics
{
    public static readonly DiagnosticDescriptor NothingMatches = new(
        "NAF5050", "Description is of something else", Severity.Error,
        "No operation of the document is in the description: {0}, {1}.",
        "Name the description of an API that the document consumes; methods are compared, and paths with or without that of the address.");

    public static readonly DiagnosticDescriptor SeveralApis = new(
        "NAF5051", "Description fits several APIs", Severity.Error,
        "The description has operations of several APIs of the document: {0}.",
        "Say which one it is of: --api {1}");

    public static readonly DiagnosticDescriptor UnknownApi = new(
        "NAF5052", "Document does not consume that API", Severity.Error,
        "The document consumes no API with the namespace `{0}`.",
        "{1}");

    public static readonly DiagnosticDescriptor Conflict = new(
        "NAF5053", "Document and description differ", Severity.Warning,
        "`{0}` of {1} is `{2}` in the document and `{3}` in the description; the document stays as it is.",
        "Find out which of them is right, and correct the other one.")
    {
        GroupMessage = "Document and description differ at {0} places; the document stays as it is: {1}.",
    };

    public static readonly DiagnosticDescriptor NotDescribed = new(
        "NAF5054", "Operation is not in the description", Severity.Info,
        "`{0}` is not in the description: it has no `{1}`.",
        "Correct method or path if the API has it under another one.")
    {
        GroupMessage = "{0} operations are not in the description: {1}.",
    };

    public static readonly DiagnosticDescriptor NotOffered = new(
        "NAF5055", "API takes more than the document offers", Severity.Info,
        "The API takes more for `{0}` than the document has: {1}.",
        "Add what callers should be able to say below `inputParameters`; nothing that is optional is added by itself.")
    {
        GroupMessage = "For {0} operations the API takes more than the document has: {1}.",
    };

    public static readonly DiagnosticDescriptor RequiredUnsaid = new(
        "NAF5056", "Required value is not marked", Severity.Warning,
        "The API cannot do without {0}, and the document does not say so.",
        "Write `required: true` at the tool's input. A mark at the consumed parameter would make every unmarked input of a tool optional.")
    {
        GroupMessage = "The API cannot do without {0} values that the document does not mark: {1}.",
    };

    public static readonly DiagnosticDescriptor HasOverlay = new(
        "NAF5058", "Document has an overlay", Severity.Error,
        "`{0}` has an overlay, `{1}`, which adds to it whenever it is compiled: what it says already would be added twice.",
        "Say --overlay to add to the overlay; or remove it first.");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "NAF5057", "What is described cannot be added", Severity.Warning,
        "What the description says of `{0}` is left out, because the document would then have an error: {1}.",
        "Add what you need by hand.")
    {
        GroupMessage = "What the description says of {0} operations is left out, because the document would then have errors: {1}.",
    };
}
