using System.Globalization;
using System.Text.Json.Nodes;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>
/// Makes one JSON document of all files of a description. The reader of OpenAPI resolves references to components of the same document only: a schema
/// that stands elsewhere becomes a component, anything else stands where it is referred to.
/// </summary>
internal sealed class Bundle
{
    /// <summary>What stands where it is referred to may itself refer to something; deeper than this it never ends.</summary>
    private const int Deepest = 32;

    /// <summary>What is referred to is written in each place, and so is what it refers to: a few lines can ask for more than fits into memory.</summary>
    private const int MostInlined = 100_000;

    private readonly MappingNode _root;
    private readonly ImportOptions _options;
    private readonly DiagnosticBag _findings;
    private readonly UnknownWords _words = new();
    private readonly bool _isSwagger;

    /// <summary>By path; null: it could not be read, which has been reported.</summary>
    private readonly Dictionary<string, MappingNode?> _files = new(StringComparer.Ordinal);

    /// <summary>Schemas that became components: what they are called, by file and pointer.</summary>
    private readonly Dictionary<string, string> _schemaNames = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, SyntaxNode Node, string File)> _waiting = new();
    private readonly HashSet<string> _takenNames;
    private int _inlined;

    private Bundle(MappingNode root, ImportOptions options, DiagnosticBag findings)
    {
        _root = root;
        _options = options;
        _findings = findings;
        _isSwagger = root.Find("swagger") is not null;
        _takenNames = DescriptionTree.Find(root, SchemaPlace) is MappingNode schemas
            ? [.. schemas.Entries.Select(static entry => entry.Key.Value)]
            : [];
    }

    private string SchemaPlace => _isSwagger ? "/definitions" : "/components/schemas";

    public static JsonObject Of(MappingNode root, ImportOptions options, DiagnosticBag findings)
    {
        var bundle = new Bundle(root, options, findings);
        var json = bundle.Mapping(root, "", NodeRole.Part, 0);
        bundle.AddSchemas(json);
        findings.AddRange(bundle._words.Report());
        return json;
    }

    private void AddSchemas(JsonObject json)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var place = SchemaPlace.Split('/').Skip(1).Aggregate(json, static (owner, key) =>
        {
            if (owner[key] is not JsonObject inner)
            {
                owner[key] = inner = [];
            }

            return inner;
        });
        while (_waiting.TryDequeue(out var schema))
        {
            place[schema.Name] = Node(schema.Node, schema.File, NodeRole.Schema, 0);
        }
    }

    private JsonNode? Node(SyntaxNode node, string file, NodeRole role, int depth) => node switch
    {
        MappingNode mapping when role is NodeRole.Part or NodeRole.Schema && mapping.Find("$ref")?.Value is ScalarNode reference =>
            Reference(mapping, reference, file, role, depth),
        MappingNode mapping => Mapping(mapping, file, role, depth),
        SequenceNode list => new JsonArray([.. Items(list, file, role, depth)]),
        ScalarNode scalar => Scalar(scalar),
        _ => null,
    };

    /// <summary>The items of a list; a reference that leads nowhere leaves none.</summary>
    private IEnumerable<JsonNode?> Items(SequenceNode list, string file, NodeRole role, int depth)
    {
        // A list of parameters is none of names.
        var inner = role switch { NodeRole.Parts => NodeRole.Part, NodeRole.Schemas => NodeRole.Schema, _ => role };
        foreach (var item in list.Items)
        {
            var made = Node(item, file, inner, depth);
            if (made is not null || item is ScalarNode)
            {
                yield return made;
            }
        }
    }

    private JsonObject Mapping(MappingNode mapping, string file, NodeRole role, int depth)
    {
        var json = new JsonObject();
        if (_isSwagger && role is NodeRole.Part && mapping.Find("in") is not null && mapping.Find("type")?.Value is ScalarNode { Value: "array" })
        {
            // What Swagger takes for granted, the reader does not know.
            json["collectionFormat"] = "csv";
        }

        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Value;
            _words.Note(role, key, entry.Key.Span);
            var isText = role is NodeRole.Part && key == "servers" && entry.Value is SequenceNode;
            if (role is NodeRole.Part or NodeRole.Schema && entry.Value is ScalarNode scalar && Leniency.Flag(key, scalar) is { } flag)
            {
                _findings.Add(new Diagnostic(ImportingDiagnostics.Leniently, scalar.Span, $"{key}: {scalar.Value}", $"{key}: {(flag ? "true" : "false")}")
                {
                    Subject = $"`{key}: {scalar.Value}`",
                });
                json[key] = flag;
            }
            else if (isText)
            {
                json[key] = new JsonArray([.. ((SequenceNode)entry.Value).Items.Select(item => Server(item, file, depth))]);
            }
            else if (Node(entry.Value, file, NodeRoles.Below(role, key), depth) is { } value)
            {
                json[key] = value;
            }
        }

        return json;
    }

    private JsonNode? Server(SyntaxNode item, string file, int depth)
    {
        if (item is not ScalarNode url)
        {
            return Node(item, file, NodeRole.Part, depth);
        }

        _findings.Add(new Diagnostic(ImportingDiagnostics.Leniently, url.Span, url.Value, $"url: {url.Value}") { Subject = $"`{url.Value}`" });
        return new JsonObject { ["url"] = url.Value };
    }

    private static JsonValue? Scalar(ScalarNode scalar) => YamlScalar.JsonConstant(scalar) switch
    {
        null => JsonValue.Create(scalar.Value),
        "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        var number when long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        var number when decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => JsonValue.Create(exact),
        var number => JsonValue.Create(double.Parse(number, CultureInfo.InvariantCulture)),
    };

    private JsonObject? Reference(MappingNode mapping, ScalarNode reference, string file, NodeRole role, int depth)
    {
        var (name, pointer) = reference.Value.Split('#', 2) is [var before, var after] ? (before, after) : (reference.Value, "");
        if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("//", StringComparison.Ordinal))
        {
            _findings.Report(ImportingDiagnostics.RemoteReference, reference.Span, reference.Value, name);
            return null;
        }

        var target = name.Length == 0 ? file : RelativePath.Resolve(file, Uri.UnescapeDataString(name));
        if (Load(target, reference) is not { } root)
        {
            return null;
        }

        if (DescriptionTree.Find(root, pointer) is not { } node)
        {
            _findings.Add(new Diagnostic(ImportingDiagnostics.UnresolvedReference, reference.Span, reference.Value) { Subject = $"`{reference.Value}`" });
            return role == NodeRole.Schema ? new JsonObject() : null;
        }

        if (IsEndless(node, target))
        {
            _findings.Report(ImportingDiagnostics.ReferenceCycle, reference.Span, reference.Value);
            return null;
        }

        if (root == _root && IsComponent(pointer))
        {
            return Siblings(mapping, file, role, depth, new() { ["$ref"] = "#" + pointer });
        }

        if (role == NodeRole.Schema)
        {
            return Siblings(mapping, file, role, depth, new() { ["$ref"] = $"#{SchemaPlace}/{DescriptionTree.Escape(SchemaName(target, pointer, node))}" });
        }

        if (depth == Deepest)
        {
            _findings.Report(ImportingDiagnostics.ReferenceCycle, reference.Span, reference.Value);
            return null;
        }

        if (++_inlined > MostInlined)
        {
            if (_inlined == MostInlined + 1)
            {
                _findings.Report(
                    ImportingDiagnostics.Unreadable, reference.Span,
                    string.Create(CultureInfo.InvariantCulture, $"its references to what is no component come to more than {MostInlined} copies"));
            }

            return null;
        }

        // What stands beside the reference of a path adds to what it leads to.
        return Node(node, target, role, depth + 1) is JsonObject inlined ? Siblings(mapping, file, role, depth, inlined) : null;
    }

    /// <summary>Whether a chain of references that are nothing else leads back to itself.</summary>
    private bool IsEndless(SyntaxNode? node, string file)
    {
        var seen = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        while (node is MappingNode mapping && mapping.Find("$ref")?.Value is ScalarNode next)
        {
            if (!seen.Add(mapping))
            {
                return true;
            }

            var (name, pointer) = next.Value.Split('#', 2) is [var before, var after] ? (before, after) : (next.Value, "");
            file = name.Length == 0 ? file : RelativePath.Resolve(file, Uri.UnescapeDataString(name));
            var root = file.Length == 0 ? _root : _files.GetValueOrDefault(file);
            node = root is null ? null : DescriptionTree.Find(root, pointer);
        }

        return false;
    }

    private JsonObject Siblings(MappingNode mapping, string file, NodeRole role, int depth, JsonObject target)
    {
        foreach (var entry in mapping.Entries.Where(entry => entry.Key.Value != "$ref" && !target.ContainsKey(entry.Key.Value)))
        {
            target[entry.Key.Value] = Node(entry.Value, file, NodeRoles.Below(role, entry.Key.Value), depth);
        }

        return target;
    }

    /// <summary>What the reader of OpenAPI resolves itself.</summary>
    private bool IsComponent(string pointer) => pointer.Split('/') switch
    {
        ["", "components", not "pathItems", _] => !_isSwagger,
        ["", "definitions" or "parameters" or "responses", _] => _isSwagger,
        _ => false,
    };

    private string SchemaName(string file, string pointer, SyntaxNode node)
    {
        var identity = $"{file}#{pointer}";
        if (_schemaNames.TryGetValue(identity, out var known))
        {
            return known;
        }

        var last = (pointer.Length > 1 ? pointer : file).Split('/')[^1];
        var stem = string.Concat(last.Split('.')[0].Select(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'));
        var name = stem;
        for (var i = 2; !_takenNames.Add(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}{i}");
        }

        _schemaNames[identity] = name;
        _waiting.Enqueue((name, node, file));
        return name;
    }

    private MappingNode? Load(string path, ScalarNode reference)
    {
        if (path.Length == 0)
        {
            return _root;
        }

        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }

        var answer = _options.ReadFile(path);
        if (answer.File is not { } source)
        {
            _findings.Report(ImportingDiagnostics.FileUnreadable, reference.Span, reference.Value, answer.Problem);
            return _files[path] = null;
        }

        // A file that refers back to the description it belongs to.
        if (source.Path == _root.Span.File.Path)
        {
            return _files[path] = _root;
        }

        var tree = DescriptionTree.Parse(source);
        _findings.AddRange(tree.Diagnostics);
        return _files[path] = tree.Value;
    }
}
