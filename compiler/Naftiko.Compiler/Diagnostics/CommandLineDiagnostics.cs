namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF7xxx: what was typed, what it names, and running what was built.</summary>
public static class CommandLineDiagnostics
{
    public static readonly DiagnosticDescriptor DocumentMissing = new(
        "NAF7001", "The document does not exist", Severity.Error,
        "There is no file {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor DocumentIsFolder = new(
        "NAF7002", "A folder was given instead of a document", Severity.Error,
        "{0} is a folder, not a capability document.",
        "{1}");

    public static readonly DiagnosticDescriptor DocumentUnreadable = new(
        "NAF7003", "The document cannot be read", Severity.Error,
        "{0} cannot be read: {1}.",
        "Check that you may read {0} and that no other program holds it open.");

    public static readonly DiagnosticDescriptor DocumentNotText = new(
        "NAF7004", "The document is not a text file", Severity.Error,
        "{0} is not UTF-8 text: {1}.",
        "Name a YAML document; if this is one, save it as UTF-8 in your editor.");

    public static readonly DiagnosticDescriptor DocumentTooLarge = new(
        "NAF7005", "The document is too large", Severity.Error,
        "{0} has {1} MiB; a capability document may have up to {2} MiB.",
        "Split it into several documents, one per group of operations, or check that this is the file you meant.");

    public static readonly DiagnosticDescriptor OutputIsFile = new(
        "NAF7006", "The output folder is a file", Severity.Error,
        "The output folder {0} is a file.",
        "Name a folder with -o; it is created when it does not exist.");

    public static readonly DiagnosticDescriptor Usage = new(
        "NAF7007", "The command line is not understood", Severity.Error,
        "{0}",
        "{1}");

    public static readonly DiagnosticDescriptor NameNotIdentifier = new(
        "NAF7008", "The name of the gateway is not a C# name", Severity.Error,
        "--name {0} is not a C# name: it becomes a namespace and a file name.",
        "Use letters and digits, beginning with a capital letter, for example: --name {1}");

    public static readonly DiagnosticDescriptor UnknownDiagnostic = new(
        "NAF7009", "There is nothing to explain by that name", Severity.Error,
        "There is no topic and no diagnostic {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor FileExists = new(
        "NAF7010", "init would overwrite a file", Severity.Error,
        "{0} already exists; init overwrites nothing.",
        "Name another file: naftikoc init other.naftiko.yaml");

    // NAF7011 was a file that cannot be imported; NAF3019 says so where the document names it.
    public static readonly DiagnosticDescriptor SdkMissing = new(
        "NAF7012", "The .NET SDK was not found", Severity.Error,
        "Building a gateway needs the .NET 10 SDK, and the command dotnet could not be started: {0}.",
        "Install the .NET 10 SDK (https://dotnet.microsoft.com/download) and see that dotnet is on the PATH; build, check and inspect work without it.");

    public static readonly DiagnosticDescriptor GatewayDoesNotBuild = new(
        "NAF7013", "The gateway does not compile", Severity.Error,
        "dotnet build of {0} failed; its messages are above.",
        "If they point at files of your own, fix those. If they point below Generated/, please report it as a bug in naftikoc.");

    public static readonly DiagnosticDescriptor PortInUse = new(
        "NAF7014", "A port of the gateway is in use", Severity.Error,
        "The adapter {0} wants to listen on {1}, but another program uses that port.",
        "Stop the other program, or let naftikoc choose free ports with --any-port.");

    public static readonly DiagnosticDescriptor GatewayStopped = new(
        "NAF7015", "The gateway stopped by itself", Severity.Error,
        "The gateway stopped with exit code {0} before it answered; its messages are above.",
        "A missing setting is named in its messages; set it as an environment variable, or add --mock to try the gateway without an upstream.");

    public static readonly DiagnosticDescriptor CannotCreate = new(
        "NAF7016", "A file cannot be created", Severity.Error,
        "{0} cannot be created: {1}.",
        "Check that the folder exists and that you may write to it.");

    public static readonly DiagnosticDescriptor SeverityUnknownId = new(
        "NAF7017", "A severity is set for a diagnostic that does not exist", Severity.Error,
        "There is no diagnostic {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor SeverityFixed = new(
        "NAF7018", "The severity of an error cannot be changed", Severity.Error,
        "{0} is an error ({1}), and errors cannot be turned down or off.",
        "Correct the document; naftikoc explain {0} tells how. An error of a single operation or tool can be left out with --keep-going.");

    public static readonly DiagnosticDescriptor SeverityMalformed = new(
        "NAF7019", "A severity cannot be read", Severity.Error,
        "{0} does not set a severity.",
        "Write `--severity {1}={2}`, or `{1}: {2}` in a workspace file; there are error, warning, info and off.");

    public static readonly DiagnosticDescriptor NothingMatches = new(
        "NAF7020", "No file matches a pattern", Severity.Error,
        "No file matches {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor NameForMany = new(
        "NAF7021", "One name for several gateways", Severity.Error,
        "--name {0} names one gateway, but several documents are to be built.",
        "Leave out --name, or give each document its own `name` in a workspace file naftikoc.yaml.");

    public static readonly DiagnosticDescriptor NoDocument = new(
        "NAF7022", "No document is named", Severity.Error,
        "No document is named, and there is no workspace file naftikoc.yaml here.",
        "{0}");

    public static readonly DiagnosticDescriptor WorkspaceKey = new(
        "NAF7023", "A workspace file has a key that means nothing", Severity.Error,
        "A workspace file has no key `{0}` here.",
        "{1}");

    public static readonly DiagnosticDescriptor WorkspaceValue = new(
        "NAF7024", "A value of a workspace file cannot be used", Severity.Error,
        "{0} is {1}, not {2}.",
        "Write {1}.");

    public static readonly DiagnosticDescriptor WorkspaceWithoutDocuments = new(
        "NAF7025", "A workspace file names no documents", Severity.Error,
        "The workspace file names no documents.",
        "List them below `documents:`, each with its output folder: `docs/orders.yaml: gateways/Orders.Gateway`.");

    public static readonly DiagnosticDescriptor OutputShared = new(
        "NAF7026", "Two documents have one output folder", Severity.Error,
        "{0} is to be built in {1}, but {3} is the project folder of {2}.",
        "Give each document an output folder of its own, none inside another.");

    public static readonly DiagnosticDescriptor FolderOfProjects = new(
        "NAF7027", "The output folder has a project inside", Severity.Error,
        "{0} cannot become a project folder: the project {1} is inside, and its C# files would belong to both.",
        "Give this project a folder of its own, for example: -o {2}");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "NAF7028", "Two documents make a gateway of the same name", Severity.Warning,
        "{0} would make the gateway {1}, as {2} does; it makes {3}.",
        "Give the first adapters different namespaces, or one of the documents a `name` in a workspace file naftikoc.yaml.");

    public static readonly DiagnosticDescriptor NothingToBuild = new(
        "NAF7029", "None of the files is a capability document", Severity.Error,
        "None of the {0} files is a capability document that exposes something.",
        "A capability document has `naftiko:` and `capability:` at its top; make one to start from with: naftikoc init");

    public static readonly DiagnosticDescriptor DocumentTwice = new(
        "NAF7030", "A workspace file names a document twice", Severity.Error,
        "The document {0} is named twice.",
        "Remove one of the two entries.");

    public static readonly DiagnosticDescriptor DescriptionIsUrl = new(
        "NAF7036", "The description is on the network", Severity.Error,
        "{0} is an address, and naftikoc fetches nothing.",
        "Fetch it first: curl -fsSL '{0}' -o {1} && naftikoc {2} {1}");

    public static readonly DiagnosticDescriptor ImportWouldOverwrite = new(
        "NAF7037", "import would overwrite a file", Severity.Error,
        "{0} already exists; import overwrites nothing without being asked.",
        "Name another file with -o, or overwrite it with --force.");

    public static readonly DiagnosticDescriptor NothingToExport = new(
        "NAF7038", "No REST adapter to export", Severity.Error,
        "{0} {1}.",
        "{2}");

    public static readonly DiagnosticDescriptor NoSuchRecipe = new(
        "NAF7040", "There is no such recipe", Severity.Error,
        "There is no recipe {0} to start from.",
        "{1}");
}
