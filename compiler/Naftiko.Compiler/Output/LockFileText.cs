using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Naftiko.Compiler.Output;

/// <summary>
/// Reads and writes <c>naftiko.lock.json</c>. One entry per line, sorted ordinally, so that a merge of two branches conflicts only where
/// both changed the same file.
/// </summary>
public static class LockFileText
{
    public static string Write(LockFile file)
    {
        var text = new StringBuilder("{\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"lockVersion\": {LockFile.FormatVersion},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"tool\": {Quote(file.Origin.Tool)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"schema\": {Quote(file.Origin.Schema)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"name\": {Quote(file.Origin.Name)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"document\": {Quote(file.Origin.Document)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"warnings\": {file.Origin.Warnings},\n");
        Block("inputs", '{', '}', file.Origin.Inputs.Select(Entry)).Append(",\n");
        Block("scaffold", '[', ']', file.Scaffold.Select(Quote)).Append(",\n");
        Block("files", '{', '}', file.Files.Select(Entry)).Append("\n}\n");
        return text.ToString();

        StringBuilder Block(string name, char open, char close, IEnumerable<string> lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  \"{name}\": {open}\n");
            text.AppendJoin(",\n", lines.Select(static line => "    " + line));
            return text.Append(CultureInfo.InvariantCulture, $"\n  {close}");
        }
    }

    /// <summary>Null when the text is not a lock file: damaged by a merge, of another format version, or holding unsafe paths.</summary>
    public static LockFile? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// The generated paths that a damaged lock file still names, e.g. between the conflict markers of a merge. Only a forced build uses
    /// it, to know which files are the compiler's own. Lines outside the list of files are not trusted: the inputs, which look the same,
    /// are the user's.
    /// </summary>
    public static LockFile Salvage(string text)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var inFiles = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimEnd() is "}" or [' ', ' ', '"', ..])
            {
                inFiles = line.StartsWith("  \"files\":", StringComparison.Ordinal);
            }

            var parts = line.Trim().TrimEnd(',').Split("\": \"");
            if (inFiles && parts is [['"', .. var path], [.. { Length: 64 } hash, '"']] && OutputPath.IsSafe(path))
            {
                files[path] = hash;
            }
        }

        var origin = new LockOrigin("", "", "", "", 0, ImmutableSortedDictionary<string, string>.Empty);
        return new(origin, ImmutableSortedSet.Create<string>(StringComparer.Ordinal), files.ToImmutable());
    }

    private static LockFile? Read(JsonElement root)
    {
        if (root.GetProperty("lockVersion").GetInt32() != LockFile.FormatVersion)
        {
            return null;
        }

        var origin = new LockOrigin(
            Text("tool"), Text("schema"), Text("name"), Text("document"), root.GetProperty("warnings").GetInt32(), Hashes("inputs"));
        var scaffold = root.GetProperty("scaffold").EnumerateArray().Select(static e => e.GetString()!);
        var files = Hashes("files");
        return files.Keys.All(OutputPath.IsSafe) ? new(origin, scaffold.ToImmutableSortedSet(StringComparer.Ordinal), files) : null;

        string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);

        ImmutableSortedDictionary<string, string> Hashes(string name) => root.GetProperty(name).EnumerateObject()
            .ToImmutableSortedDictionary(static p => p.Name, static p => p.Value.GetString() ?? "", StringComparer.Ordinal);
    }

    private static string Entry(KeyValuePair<string, string> entry) => $"{Quote(entry.Key)}: {Quote(entry.Value)}";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
