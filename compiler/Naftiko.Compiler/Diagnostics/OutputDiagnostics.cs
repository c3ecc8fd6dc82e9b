namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF6xxx: what keeps the compiler from writing its output.</summary>
public static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor EditedByHand = new(
        "NAF6001", "A generated file was edited by hand", Severity.Error,
        "{0} was edited since naftikoc wrote it; nothing was written.",
        "Move the change into a file of your own (a partial class, Program.cs), then build with --force to overwrite {0}.")
    {
        GroupMessage = "{0} generated files were edited since naftikoc wrote them; nothing was written: {1}.",
    };

    public static readonly DiagnosticDescriptor SomebodyElsesFile = new(
        "NAF6002", "A file that is not naftikoc's is in the way", Severity.Error,
        "{0} already exists, was not written by naftikoc and holds something else; nothing was written.",
        "Move or delete {0}, or choose another folder with -o.")
    {
        GroupMessage = "{0} files already exist, were not written by naftikoc and hold something else; nothing was written: {1}.",
    };

    public static readonly DiagnosticDescriptor SymbolicLink = new(
        "NAF6003", "A symbolic link is in the way", Severity.Error,
        "{0} is a symbolic link; naftikoc writes no file through a link. Nothing was written.",
        "Replace the link {0} with what it points to, or delete it.");

    public static readonly DiagnosticDescriptor FolderInTheWay = new(
        "NAF6004", "A folder is where a generated file belongs", Severity.Error,
        "{0} is a folder, but a generated file of that name is needed; nothing was written.",
        "Move or delete the folder {0}, or choose another output folder with -o.");

    public static readonly DiagnosticDescriptor ParentInTheWay = new(
        "NAF6005", "A file or link is where an output folder belongs", Severity.Error,
        "{0} cannot be written because {1} is not a folder of the project but a file or a symbolic link; nothing was written.",
        "Move or delete {1}, or choose another output folder with -o.");

    public static readonly DiagnosticDescriptor DamagedLock = new(
        "NAF6006", "The lock file cannot be read", Severity.Error,
        "{0} is not a lock file of this version of naftikoc (it was edited, or a newer version wrote it); nothing was written.",
        "Restore {0} from version control, or build with --force to make it anew from the document.");

    public static readonly DiagnosticDescriptor UnreadableOutput = new(
        "NAF6007", "A file of the output folder cannot be read", Severity.Error,
        "{0} cannot be read ({1}); nothing was written.",
        "Give yourself permission to read {0}.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "NAF6008", "The output cannot be written", Severity.Error,
        "{0} cannot be written: {1}.",
        "Check the permissions of the output folder and the free space of its disk, or choose another folder with -o.");

    public static readonly DiagnosticDescriptor AnotherGateway = new(
        "NAF6009", "The output folder holds another gateway", Severity.Error,
        "The output folder holds the gateway {0}; it cannot become {1}, because its project file is called {0}.Gateway.csproj and is yours.",
        "Choose another folder with -o, or leave out --name to keep the name {0}.");

    public static readonly DiagnosticDescriptor NotCurrent = new(
        "NAF6010", "The output is not what the document makes", Severity.Error,
        "{0} is not current: {1}.",
        "Run: {2}");

    public static readonly DiagnosticDescriptor ForeignSolution = new(
        "NAF6011", "The solution file cannot be read", Severity.Error,
        "{0} is not a solution file that projects can be added to: {1}.",
        "Correct or delete {0}, or let no solution be written with `solution: false` in a workspace file naftikoc.yaml.");

    public static readonly DiagnosticDescriptor Merged = new(
        "NAF6012", "A merge left two versions of generated files", Severity.Warning,
        "A merge left two versions of {0}; the document decides what is written.",
        "See that the document says what both branches meant, then commit what the build wrote.");

    public static readonly DiagnosticDescriptor ForeignLockPath = new(
        "NAF6013", "The lock file names a file that is not naftikoc's", Severity.Error,
        "{0} names {1}, which cannot be a file of naftikoc's: what it generates is below Generated/. Nothing was written.",
        "Restore {0} from version control, or remove that line.");

    public static readonly DiagnosticDescriptor AnotherBuild = new(
        "NAF6014", "Another build writes the output folder", Severity.Error,
        "Another build is writing {0} at this moment; this one wrote nothing.",
        "Wait for the other build to end, then run the same command again.");

    public static readonly DiagnosticDescriptor ChangedMeanwhile = new(
        "NAF6015", "The output folder was changed during the build", Severity.Error,
        "{0} was changed by somebody else while this build ran; nothing was written.",
        "Run the same command again: it looks at the folder again.");
}
