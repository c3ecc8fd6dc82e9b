namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF3019 to NAF3022, NAF313x and NAF3200 to NAF3203: the files a document imports.</summary>
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

    public static readonly DiagnosticDescriptor SectionMissing = new(
        "NAF3022",
        "Imported file lacks what is imported",
        Severity.Error,
        "`{0}` has nothing under `{1}` or `capability.{1}`, so nothing can be imported from there.",
        "Add the entries to the file, name another file, or remove the import.");

    public static readonly DiagnosticDescriptor NotOurs = new(
        "NAF3131",
        "Imported file is not a Naftiko document",
        Severity.Error,
        "The imported file `{0}` is not a Naftiko document: it does not begin with the key `naftiko` or `ikanos`.",
        "Name the file that holds what is imported; if this is it, begin it as this document begins.");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "NAF3132",
        "Imports are nested too deeply",
        Severity.Error,
        "Importing `{0}` would nest more than {1} files.",
        "Import the file that holds the API directly.");

    public static readonly DiagnosticDescriptor ImportInImport = new(
        "NAF3200",
        "Shared file imports another",
        Severity.Error,
        "`{0}` is there for documents to import, and imports `{1}` itself; files that begin with `ikanos` cannot do both.",
        "Import `{1}` in the document, under `{2}`.");

    public static readonly DiagnosticDescriptor EntryMissing = new(
        "NAF3201",
        "Imported name is not in the file",
        Severity.Error,
        "`{0}` has nothing with the namespace `{1}` under `{2}`.",
        "{3}");

    public static readonly DiagnosticDescriptor ImportTwice = new(
        "NAF3202",
        "Namespace is imported twice",
        Severity.Error,
        "Two entries of `{1}` have the namespace `{0}` in this document, and at least one is imported.",
        "Give one of them another name with `as`, or remove it.");

    public static readonly DiagnosticDescriptor SharedFile = new(
        "NAF3203",
        "File is shared by documents",
        Severity.Error,
        "This file holds `{0}` for documents to import{1}, and makes no gateway by itself.",
        "Build a document that imports it, with `{0}: [{{ import: {2}, from: ./{3} }}]`{4}.");
}
