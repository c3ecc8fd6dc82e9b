namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF504x: documents that are rewritten for another version of the language.</summary>
public static class MigrationDiagnostics
{
    public static readonly DiagnosticDescriptor CannotSay = new(
        "NAF5040", "Version cannot say this", Severity.Error, "`{0}` cannot be said in version {1}.", "{2}");

    public static readonly DiagnosticDescriptor CannotTakeApart = new(
        "NAF5041",
        "Entry cannot be rewritten",
        Severity.Error,
        "`{0}` in `{1}` is written with an anchor, an alias or a tag, and cannot become an item of a list.",
        "Write it out, without `&`, `*` and `!`.");

    public static readonly DiagnosticDescriptor StaysList = new(
        "NAF5042",
        "List stays a list",
        Severity.Info,
        "`{0}` stays a list: one of its items has no name or that of another one, or is written in a way that cannot be taken apart without losing something.",
        "Give each item a name of its own to have a mapping; lists are read in every version.")
    {
        GroupMessage = "{0} lists stay lists, because an item has no name, has that of another one or cannot be taken apart: {1}.",
    };

    public static readonly DiagnosticDescriptor ImportStays = new(
        "NAF5043",
        "Imported file is not rewritten",
        Severity.Info,
        "The imported file `{0}` stays as it is; files of either language can be imported.",
        "Rewrite it as well, where other programs read it: naftikoc migrate {0}")
    {
        GroupMessage = "{0} imported files stay as they are: {1}.",
    };

    public static readonly DiagnosticDescriptor GatewayDiffers = new(
        "NAF5044",
        "Rewritten document makes another gateway",
        Severity.Warning,
        "The rewritten document makes other files than this one: {0}.",
        "Look at what a build of it changes, naftikoc diff, before you keep it.")
    {
        GroupMessage = "The rewritten document makes other files than this one: {1}.",
    };

    public static readonly DiagnosticDescriptor NotCompared = new(
        "NAF5045",
        "Document has errors",
        Severity.Warning,
        "The document has errors, so that nobody can tell whether the rewritten one makes the same gateway.",
        "Show them with: naftikoc check {0}")
    {
        GroupMessage = "The document has errors, so that nobody can tell whether the rewritten one makes the same gateway: {1}.",
    };

    public static readonly DiagnosticDescriptor NoLongerBuilds = new(
        "NAF5046",
        "Rewritten document does not build",
        Severity.Error,
        "The rewritten document would not build any more: {0}, {1}",
        "Write what that is about in another way, and try again; if nothing is wrong with it, this is a mistake of the compiler.");

    public static readonly DiagnosticDescriptor WouldOverwrite = new(
        "NAF5047",
        "Another file is in the way",
        Severity.Error,
        "{0} exists, and is not the document that is rewritten.",
        "Name a file that does not exist, or the document itself.");

    public static readonly DiagnosticDescriptor NotCurrent = new(
        "NAF5048",
        "Document is not written for the version",
        Severity.Error,
        "{0} is not written for {1}.",
        "Rewrite it: naftikoc migrate {0} --to {2} -o {0}");
}
