namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF3019 to NAF3022 and NAF313x: the files a document imports.</summary>
public static class ImportDiagnostics
{
    public static readonly DiagnosticDescriptor NotReadable = new(
        "NAF3019",
        "Imported file cannot be read",
        Severity.Error,
        "The imported file `{0}` cannot be read: {1}.",
        "Write the path of a YAML file, relative to the folder of the file that imports it.");

    public static readonly DiagnosticDescriptor Cycle = new(
        "NAF3020",
        "Files import each other",
        Severity.Error,
        "Importing `{0}` leads back to a file that is being read already: {1}.",
        "Move what both files need into a third one.");

    public static readonly DiagnosticDescriptor NamespaceMissing = new(
        "NAF3021",
        "Imported namespace is not in the file",
        Severity.Warning,
        "`{0}` has no API with the namespace `{1}`; what it has is taken instead: {2}.",
        "Write `import: {3}`.")
    {
        GroupMessage = "{0} imports name an API that the file does not have, and take what it has: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ConsumesNothing = new(
        "NAF3022",
        "Imported file consumes nothing",
        Severity.Error,
        "`{0}` has neither `consumes` nor `capability.consumes`, so nothing can be imported from it.",
        "Add a list of APIs to the file, or remove the import.");

    public static readonly DiagnosticDescriptor NotOurs = new(
        "NAF3131",
        "Imported file is not a Naftiko document",
        Severity.Error,
        "The imported file `{0}` is not a Naftiko document: it does not begin with the key `naftiko`.",
        "Name the file that holds the API; if this is it, begin it with `naftiko: 1.0.0-alpha3`.");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "NAF3132",
        "Imports are nested too deeply",
        Severity.Error,
        "Importing `{0}` would nest more than {1} files.",
        "Import the file that holds the API directly.");
}
