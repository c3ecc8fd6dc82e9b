using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary><c>naftikoc init</c>: writes a document to start from and the schema its editor needs.</summary>
internal static class InitCommand
{
    public const string DefaultFile = "capability.naftiko.yaml";

    private const string SchemaFile = "naftiko.schema.json";

    public static int Run(Session session, string file)
    {
        var path = session.Host.FullPath(file);
        var schemaPath = Path.Combine(Path.GetDirectoryName(path)!, SchemaFile);
        if (File.Exists(path) || Directory.Exists(path))
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.FileExists, null, session.Host.Show(path))]);
        }

        // A schema that is already there serves other documents of the folder.
        var writesSchema = !Path.Exists(schemaPath);
        var document = Resource("starter.naftiko.yaml", typeof(InitCommand));
        var schema = Resource("schema/" + SchemaFile, typeof(Compilation));
        var current = path;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteNew(path, document);
            current = schemaPath;
            if (writesSchema)
            {
                WriteNew(schemaPath, schema);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.CannotCreate, null, session.Host.Show(current), e.Message.TrimEnd('.'))]);
        }

        var shown = session.Host.Show(path);
        if (!session.IsQuiet && !session.IsForMachine)
        {
            session.Answer.Line($"Wrote {shown}{(writesSchema ? $" and {session.Host.Show(schemaPath)}" : "")}", Tone.Strong);
            session.Answer.Line($"Try it:  naftikoc run {shown} --mock");
            session.Answer.Line($"Keep it: naftikoc build {shown}");
        }

        return session.IsForMachine ? session.Finish([]) : ExitCode.Ok;
    }

    private static void WriteNew(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static string Resource(string name, Type anchor)
    {
        using var stream = anchor.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
