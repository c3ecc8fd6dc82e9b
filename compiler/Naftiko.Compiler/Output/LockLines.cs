using System.Collections.Immutable;
using System.Text.Json;

namespace Naftiko.Compiler.Output;

/// <summary>
/// Reads a lock file line by line, for one that git has put together out of two: with both sides between conflict markers, or one after the
/// other (<c>merge=union</c>), where a comma may be missing. Whatever one of the sides calls the compiler's is the compiler's.
/// </summary>
internal sealed class LockLines
{
    private const string With = "with";
    private const string Inputs = "inputs";
    private const string Scaffold = "scaffold";
    private const string Files = "files";

    private static readonly string[] Header = ["lockVersion", "tool", "schema", "name", "document", "warnings"];

    private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);
    private readonly List<string> _with = [];
    private readonly ImmutableSortedDictionary<string, string>.Builder _inputs =
        ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly ImmutableSortedSet<string>.Builder _scaffold = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ImmutableArray<string>> _files = new(StringComparer.Ordinal);

    /// <summary>The list the lines belong to; empty outside of all.</summary>
    private string _block = "";

    /// <summary>The list in which the first side of a conflict began, so that the other side begins there, too.</summary>
    private string _blockOfConflict = "";

    /// <summary>Between the sides of a conflict git may show what both of them came from, which is of no interest.</summary>
    private bool _isBase;

    /// <summary>Null when there is a line that no lock file has.</summary>
    public static LockFile? Read(string text)
    {
        var lines = new LockLines();
        return text.Split('\n').All(line => lines.Take(line.TrimEnd())) && lines._header.Count == Header.Length && lines.HasKnownVersion
            ? lines.ToLock()
            : null;
    }

    /// <summary>Passes over what it does not understand and over every path that a lock file may not name.</summary>
    public static LockFile Salvage(string text)
    {
        var lines = new LockLines();
        foreach (var line in text.Split('\n'))
        {
            lines.Take(line.TrimEnd());
        }

        var file = lines.ToLock();
        while (file.ForeignPath is { } path)
        {
            file = file with { Files = file.Files.Remove(path), Scaffold = file.Scaffold.Remove(path) };
        }

        return file;
    }

    private bool HasKnownVersion => int.TryParse(_header["lockVersion"], out var version) && version == LockFile.FormatVersion;

    private LockFile ToLock()
    {
        var origin = new LockOrigin(
            Text("tool"), Text("schema"), Text("name"), Text("document"), int.TryParse(Text("warnings"), out var warnings) ? warnings : 0,
            _inputs.ToImmutable())
        {
            Additions = LockFileText.Additions(_with),
        };
        return new(origin, _scaffold.ToImmutable(), _files.ToImmutableSortedDictionary(StringComparer.Ordinal)) { IsMerged = true };

        string Text(string name) => _header.GetValueOrDefault(name, "");
    }

    private bool Take(string line)
    {
        switch (line)
        {
            case [' ', ' ', '"', .. var name, '"', ':', ' ', '{' or '['] when name is With or Inputs or Scaffold or Files:
                _block = name;
                return true;
            case "{" or "}" or "  }" or "  }," or "  ]" or "  ],":
                _block = "";
                return true;
            case "":
                return true;
            case not [' ', ..] when ConflictMarkers.Of(line) is { } marker:
                Turn(marker);
                return true;
            default:
                return _isBase || TakeEntry(line);
        }
    }

    private void Turn(ConflictMarker marker)
    {
        _isBase = marker == ConflictMarker.Base;
        if (marker == ConflictMarker.Start)
        {
            _blockOfConflict = _block;
        }
        else if (marker != ConflictMarker.End)
        {
            _block = _blockOfConflict;
        }
    }

    private bool TakeEntry(string line)
    {
        var entry = line.Trim().TrimEnd(',');
        try
        {
            var isItem = _block is With or Scaffold;
            using var document = JsonDocument.Parse(isItem ? $"[{entry}]" : $"{{{entry}}}");
            return isItem ? TakeItem(document.RootElement[0].GetString() ?? "") : TakeMember(document.RootElement.EnumerateObject().Single());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool TakeItem(string item)
    {
        if (_block == With)
        {
            _with.Add(item);
        }
        else
        {
            _scaffold.Add(item);
        }

        return true;
    }

    private bool TakeMember(JsonProperty member)
    {
        var value = member.Value.ToString();
        switch (_block)
        {
            case Inputs:
                _inputs[member.Name] = value;
                return true;
            case Files when value.Length == ContentHash.Length:
                var before = _files.GetValueOrDefault(member.Name, []);
                _files[member.Name] = before.Contains(value, StringComparer.Ordinal) ? before : before.Add(value);
                return true;
            case "" when Header.Contains(member.Name, StringComparer.Ordinal):
                _header[member.Name] = value;
                return true;
            default:
                return false;
        }
    }
}
