namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF325x: files that change a document from outside.</summary>
public static class OverlayDiagnostics
{
    public static readonly DiagnosticDescriptor NotOverlay = new(
        "NAF3250", "File is not an overlay", Severity.Error,
        "`{0}` lies beside the document under the name of an overlay and is none: {1}.",
        "Begin it with `overlay: 1.0.0`, and list below `actions` what to change: `- {{target: $.info, update: {{label: Orders}}}}`. Or rename the file.");

    public static readonly DiagnosticDescriptor ActionIncomplete = new(
        "NAF3251", "Action of an overlay cannot be carried out", Severity.Error,
        "This action {0}.",
        "Write `- {{target: <JSONPath>, update: {{…}}}}` to add or change keys, or `- {{target: <JSONPath>, remove: true}}`.");

    public static readonly DiagnosticDescriptor NothingSelected = new(
        "NAF3252", "Action of an overlay selects nothing", Severity.Warning,
        "`{0}` changes nothing: the document has nothing at `{1}`.",
        "{2}")
    {
        GroupMessage = "{0} actions of the overlay select nothing: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor TargetIsText = new(
        "NAF3253", "Overlay updates a text", Severity.Error,
        "`{0}` selects a single value, and only mappings and lists can be updated.",
        "Name the mapping that the value is in, and write its key below `update`.");

    public static readonly DiagnosticDescriptor UpdateOfMapping = new(
        "NAF3254", "Overlay merges something else into a mapping", Severity.Error,
        "`{0}` selects a mapping, and the update is {1}.",
        "Write the keys to add or change below `update`.");

    public static readonly DiagnosticDescriptor UnknownKey = new(
        "NAF3255", "Key of an overlay is not known", Severity.Error,
        "`{0}` is not a key of {1}.",
        "{2}");
}
