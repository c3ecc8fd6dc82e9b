using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Output;

/// <summary>
/// Reads and writes <c>naftiko.lock.json</c>: an entry a line, sorted ordinally, with an empty line between the entries, because git takes
/// changes of neighbouring lines for a conflict. Where two branches changed the same file, both entries are read; see <see cref="LockLines"/>.
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
        if (!file.Origin.Additions.IsEmpty)
        {
            Block("with", '[', ']', file.Origin.Additions.Select(static addition => Quote(addition.Word()))).Append(",\n");
        }

        Block("inputs", '{', '}', file.Origin.Inputs.Select(static input => Entry(input.Key, input.Value))).Append(",\n");
        Block("scaffold", '[', ']', file.Scaffold.Select(Quote)).Append(",\n");
        Block("files", '{', '}', file.Files.Select(static written => Entry(written.Key, written.Value[0]))).Append("\n}\n");
        return text.ToString();

        StringBuilder Block(string name, char open, char close, IEnumerable<string> lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  \"{name}\": {open}\n");
            text.AppendJoin(",\n\n", lines.Select(static line => "    " + line));
            return text.Append(CultureInfo.InvariantCulture, $"\n  {close}");
        }
    }

    /// <summary>
    /// Null when the text is no lock file: damaged, of another format version, without the name of a gateway, or naming files that are not
    /// the compiler's.
    /// </summary>
    public static LockFile? Read(string text) => Parse(text) is { ForeignPath: null, HasSoundName: true } file ? file : null;

    /// <summary>The path that keeps a lock file from being read; null when there is none, or when it is no lock file at all.</summary>
    public static string? ForeignPath(string text) => Parse(text)?.ForeignPath;

    /// <summary>
    /// The generated paths that a damaged lock file still names. Only a forced build uses it, to know which files are the compiler's own.
    /// Lines outside the list of files are not trusted: the inputs, which look the same, are the user's.
    /// </summary>
    public static LockFile Salvage(string text) => LockLines.Salvage(text);

    private static LockFile? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return LockLines.Read(text);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static LockFile? Read(JsonElement root)
    {
        if (root.GetProperty("lockVersion").GetInt32() != LockFile.FormatVersion)
        {
            return null;
        }

        var inputs = Entries("inputs").ToLookup(static p => p.Name, static p => p.Value.GetString() ?? "", StringComparer.Ordinal);
        var origin = new LockOrigin(
            Text("tool"), Text("schema"), Text("name"), Text("document"), root.GetProperty("warnings").GetInt32(),
            inputs.ToImmutableSortedDictionary(static i => i.Key, static i => i.Last(), StringComparer.Ordinal))
        {
            Additions = root.TryGetProperty("with", out var with) ? Additions(with.EnumerateArray().Select(static e => e.GetString() ?? "")) : [],
        };
        var scaffold = root.GetProperty("scaffold").EnumerateArray().Select(static e => e.GetString() ?? throw new FormatException("scaffold"));

        // A merge that kept both lines may have left valid JSON in which a name occurs twice.
        var files = Entries("files").ToLookup(static p => p.Name, static p => p.Value.GetString() ?? "", StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static f => f.Key, static f => f.Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        return new(origin, scaffold.ToImmutableSortedSet(StringComparer.Ordinal), files)
        {
            IsMerged = files.Values.Any(static hashes => hashes.Length > 1) || inputs.Any(static i => i.Distinct(StringComparer.Ordinal).Skip(1).Any()),
        };

        string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException(name);

        IEnumerable<JsonProperty> Entries(string name) => root.GetProperty(name).EnumerateObject();
    }

    /// <summary>A word that is not known is of a newer version, whose files are left as they are.</summary>
    internal static ImmutableArray<Addition> Additions(IEnumerable<string> words) => words.Select(AdditionWords.Find).OfType<Addition>().InOrder();

    private static string Entry(string name, string hash) => $"{Quote(name)}: {Quote(hash)}";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
