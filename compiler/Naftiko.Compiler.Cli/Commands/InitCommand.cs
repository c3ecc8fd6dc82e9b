using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Manual;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>
/// <c>naftikoc init</c>: writes a document to start from, the files it names and the schema its editor needs. It asks nothing and overwrites nothing.
/// </summary>
internal static class InitCommand
{
    public const string DefaultFile = "capability.naftiko.yaml";

    private const string SchemaFile = "naftiko.schema.json";

    /// <param name="from">The name of a recipe; null: the first.</param>
    public static int Run(Session session, string file, string? from)
    {
        if ((from is null ? Cookbook.Recipes[0] : Cookbook.FindRecipe(from)) is not { } recipe)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.NoSuchRecipe, null, from!, Help(from!))]);
        }

        var path = session.Host.FullPath(file);
        var folder = Path.GetDirectoryName(path)!;
        List<(string Path, string Text)> files = [(path, Document(recipe)), .. recipe.Files.Select(other => (Path.Combine(folder, other.Key), other.Value))];
        if (files.Find(static wanted => Path.Exists(wanted.Path)) is { Path: not null } taken)
        {
            return session.Finish([new Diagnostic(CommandLineDiagnostics.FileExists, null, session.Host.Show(taken.Path))]);
        }

        // A schema that is already there serves other documents of the folder.
        var schemaPath = Path.Combine(folder, SchemaFile);
        if (!Path.Exists(schemaPath))
        {
            files.Add((schemaPath, Schema()));
        }

        if (Write(session, files) is { } problem)
        {
            return session.Finish([problem]);
        }

        var shown = session.Host.Show(path);
        if (!session.IsQuiet && !session.IsForMachine)
        {
            var written = files.ConvertAll(static each => each.Path).ConvertAll(session.Host.Show);
            session.Answer.Line($"Wrote {(written.Count > 1 ? $"{string.Join(", ", written[..^1])} and {written[^1]}" : shown)}", Tone.Strong);
            session.Answer.Line($"Read:    naftikoc explain {recipe.Name}");
            session.Answer.Line($"Try it:  naftikoc run {shown} --mock");
            session.Answer.Line($"Keep it: naftikoc build {shown}");
        }

        return session.IsForMachine ? session.Finish([]) : ExitCode.Ok;
    }

    /// <summary>A word for a topic is no name, but tells what is meant.</summary>
    private static string Help(string name) =>
        Cookbook.Find(name) is [var topic, ..] && Cookbook.FindRecipe(topic.Name) is not null ? $"Did you mean: --from {topic.Name}"
        : SpellChecker.Suggest(name, Cookbook.Names) is { } near ? $"Did you mean: --from {near}"
        : $"There are {string.Join(", ", Cookbook.Names)}.";

    private static string Document(Recipe recipe) =>
        $"# yaml-language-server: $schema={SchemaFile}\n# {recipe.Title}: naftikoc explain {recipe.Name}\n{recipe.Document}";

    private static Diagnostic? Write(Session session, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new(CommandLineDiagnostics.CannotCreate, null, session.Host.Show(path), e.Message.TrimEnd('.'));
            }
        }

        return null;
    }

    private static string Schema()
    {
        using var reader = new StreamReader(typeof(Compilation).Assembly.GetManifestResourceStream("schema/" + SchemaFile)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
