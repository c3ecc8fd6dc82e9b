using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>
/// Reads JSON into the tree of a YAML document: large descriptions are JSON, with tabs or in one line, and a YAML reader takes minutes for them.
/// </summary>
internal ref struct JsonSyntax
{
    private const int MaxDepth = 200;

    private readonly SourceFile _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _index;
    private int _line;
    private int _column;

    private JsonSyntax(SourceFile file, ReadOnlySpan<byte> bytes)
    {
        _file = file;
        _bytes = bytes;
        _reader = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        _line = 1;
        _column = 1;
    }

    /// <returns>Null for what is no JSON object, or has a key twice: the reader of YAML says what is wrong.</returns>
    public static MappingNode? Parse(SourceFile file)
    {
        if (!file.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            return null;
        }

        var json = new JsonSyntax(file, Encoding.UTF8.GetBytes(file.Text));
        try
        {
            return json._reader.Read() && json.Node() is MappingNode root && !json._reader.Read() ? root : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private SyntaxNode Node() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(),
        JsonTokenType.StartArray => Array(),
        _ => Scalar(),
    };

    private MappingNode Object()
    {
        var start = Start();
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar();
            if (!keys.Add(key.Value))
            {
                throw new JsonException();
            }

            _reader.Read();
            entries.Add(new(key, Node()));
        }

        return new(entries.ToImmutable(), new(_file, start, End()));
    }

    private SequenceNode Array()
    {
        var start = Start();
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Node());
        }

        return new(items.ToImmutable(), new(_file, start, End()));
    }

    private ScalarNode Scalar()
    {
        var start = Start();
        var isText = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var value = isText ? _reader.GetString()! : Encoding.UTF8.GetString(_reader.ValueSpan);
        return new(value, !isText, new(_file, start, End()));
    }

    private SourcePosition Start() => At((int)_reader.TokenStartIndex);

    private SourcePosition End()
    {
        var isText = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        return At((int)_reader.TokenStartIndex + _reader.ValueSpan.Length + (isText ? 2 : 0));
    }

    /// <summary>Columns count UTF-16 units, as everywhere in the tool.</summary>
    private SourcePosition At(int index)
    {
        for (; _index < index; _index++)
        {
            var current = _bytes[_index];
            if (current == (byte)'\n')
            {
                _line++;
                _column = 1;
            }
            else if ((current & 0xC0) != 0x80)
            {
                _column += current >= 0xF0 ? 2 : 1;
            }
        }

        return new(_line, _column);
    }
}
