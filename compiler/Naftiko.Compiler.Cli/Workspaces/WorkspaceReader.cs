using System.Collections.Immutable;
using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Workspaces;

/// <summary>Reads <c>naftikoc.yaml</c>. Unlike a document it is read strictly: whoever writes one writes it for this tool.</summary>
internal sealed class WorkspaceReader
{
    private static readonly string[] CompileKeys = ["strict", "keepGoing", "expose", "with", "severity"];

    /// <summary>What stands at the top of the file.</summary>
    public static readonly string[] FileKeys = ["documents", "exclude", "output", "solution", .. CompileKeys];

    /// <summary>What can be said of a document.</summary>
    public static readonly string[] EntryKeys = ["output", "name", .. CompileKeys];

    private readonly string _fullPath;
    private readonly DiagnosticBag _findings = new();

    private WorkspaceReader(string fullPath) => _fullPath = fullPath;

    private string Folder => Path.GetDirectoryName(_fullPath)!;

    /// <returns>The workspace, or null and why there is none.</returns>
    public static (Workspace? Workspace, ImmutableArray<Diagnostic> Problems) Read(string fullPath, ToolHost host)
    {
        var (source, problem) = DocumentReader.Read(fullPath, host);
        if (source is null)
        {
            return (null, [problem!]);
        }

        var (root, syntax) = Parser.Parse(source);
        if (root is null || syntax.Any(static d => d.Severity == Severity.Error))
        {
            return (null, syntax);
        }

        var reader = new WorkspaceReader(fullPath);
        var workspace = reader.Read(root);
        var problems = reader._findings.ToImmutable();
        return problems.IsEmpty ? (workspace, []) : (null, problems);
    }

    private Workspace Read(MappingNode root)
    {
        CheckKeys(root, FileKeys);
        var compile = Compile(root, CompileSettings.Default);
        var entries = root.Find("documents") switch
        {
            { Value: MappingNode { Entries.Length: > 0 } map } => map.Entries.Select(entry => Entry(entry.Key, entry.Value, compile)),
            { Value: SequenceNode { Items.Length: > 0 } list } => list.Items.Select(item => Item(item, compile)),
            var other => Missing(other?.Value ?? root),
        };
        return new(
            _fullPath,
            FullPath(Scalar(root, "output")),
            Solution(root),
            compile,
            [.. Texts(root, "exclude")],
            [.. entries.OfType<WorkspaceEntry>()]);
    }

    private IEnumerable<WorkspaceEntry?> Missing(SyntaxNode place)
    {
        _findings.Report(CommandLineDiagnostics.WorkspaceWithoutDocuments, FirstLine(place));
        return [];
    }

    private WorkspaceEntry? Item(SyntaxNode item, CompileSettings compile)
    {
        switch (item)
        {
            case ScalarNode { IsNull: false } document:
                return Entry(document, new ScalarNode("", true, document.Span), compile);
            case MappingNode map when map.Find("document")?.Value is ScalarNode { IsNull: false } document:
                return Entry(document, map, compile, "document");
            default:
                _findings.Report(
                    CommandLineDiagnostics.WorkspaceValue, FirstLine(item), "An entry of `documents`", "a path, or a mapping with `document`", item.Kind);
                return null;
        }
    }

    private WorkspaceEntry? Entry(ScalarNode document, SyntaxNode value, CompileSettings compile, params string[] moreKeys)
    {
        switch (value)
        {
            case ScalarNode { IsNull: true }:
                return new(document.Value, document.Span, null, null, compile);
            case ScalarNode output:
                return new(document.Value, document.Span, FullPath(output), null, compile);
            case MappingNode map:
                CheckKeys(map, [.. EntryKeys, .. moreKeys]);
                return new(document.Value, document.Span, FullPath(Scalar(map, "output")), Name(Scalar(map, "name")), Compile(map, compile));
            default:
                _findings.Report(
                    CommandLineDiagnostics.WorkspaceValue, FirstLine(value), $"What follows `{document.Value}`", "the output folder, or a mapping", value.Kind);
                return null;
        }
    }

    private string? Name(ScalarNode? name)
    {
        if (name is not null && !Commands.GatewayName.IsValid(name.Value))
        {
            _findings.Report(
                CommandLineDiagnostics.WorkspaceValue, name.Span, "`name`",
                $"a C# name of letters and digits that begins with a capital, for example {Commands.GatewayName.Propose(name.Value)}", $"`{name.Value}`");
        }

        return name?.Value;
    }

    private CompileSettings Compile(MappingNode map, CompileSettings outer) => outer with
    {
        Strict = Flag(map, "strict") ?? outer.Strict,
        KeepGoing = Flag(map, "keepGoing") ?? outer.KeepGoing,
        Expose = Expose(map, outer.Expose),
        Additions = Additions(map, outer.Additions),
        Severities = Severities(map, outer.Severities),
    };

    private ImmutableArray<AdapterKind> Expose(MappingNode map, ImmutableArray<AdapterKind> outer)
    {
        var text = string.Join(',', Texts(map, "expose"));
        var (kinds, problem) = ExposeOption.Read(text);
        if (text.Length > 0 && problem.Length > 0)
        {
            _findings.Report(
                CommandLineDiagnostics.WorkspaceValue, FirstLine(map.Find("expose")!.Value), "`expose`", "a list of `rest` and `mcp`", $"`{text}`");
        }

        return kinds.IsEmpty ? outer : kinds;
    }

    /// <summary>An entry adds to what the file says for all, as the command line adds to both.</summary>
    private ImmutableArray<Addition> Additions(MappingNode map, ImmutableArray<Addition> outer)
    {
        var text = string.Join(',', Texts(map, "with"));
        var (additions, problem) = WithOption.Read(text);
        if (text.Length > 0 && problem.Length > 0)
        {
            _findings.Report(
                CommandLineDiagnostics.WorkspaceValue, FirstLine(map.Find("with")!.Value), "`with`", $"a list of {WithOption.Words}", $"`{text}`");
        }

        return additions.Concat(outer).InOrder();
    }

    private ImmutableSortedDictionary<string, Severity?> Severities(MappingNode map, ImmutableSortedDictionary<string, Severity?> outer)
    {
        var severities = outer.ToBuilder();
        switch (map.Find("severity")?.Value)
        {
            case null or ScalarNode { IsNull: true }:
                break;
            case MappingNode values:
                foreach (var entry in values.Entries)
                {
                    var word = (entry.Value as ScalarNode)?.Value ?? "";
                    if (SeverityArgument.Read($"{entry.Key.Value}={word}", severities) is { } problem)
                    {
                        var place = problem.Descriptor == CommandLineDiagnostics.SeverityMalformed ? FirstLine(entry.Value) : entry.Key.Span;
                        _findings.Add(new(problem.Descriptor, place, [.. problem.Arguments]));
                    }
                }

                break;
            case var other:
                _findings.Report(CommandLineDiagnostics.WorkspaceValue, FirstLine(other), "`severity`", "a mapping such as `NAF8001: error`", other.Kind);
                break;
        }

        return severities.ToImmutable();
    }

    /// <summary>Beside the projects when they have a folder of their own, else beside the workspace file.</summary>
    private string? Solution(MappingNode root)
    {
        var solution = Scalar(root, "solution");
        if (solution is null)
        {
            return Path.Combine(FullPath(Scalar(root, "output", isReported: false)) ?? Folder, Workspace.DefaultSolution);
        }

        if (solution.Value == "false")
        {
            return null;
        }

        if (!solution.Value.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase))
        {
            _findings.Report(
                CommandLineDiagnostics.WorkspaceValue, solution.Span, "`solution`", "the path of an .slnx file, or `false` for none", $"`{solution.Value}`");
        }

        return FullPath(solution);
    }

    private bool? Flag(MappingNode map, string key)
    {
        if (Scalar(map, key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Value is not ("true" or "false"))
        {
            _findings.Report(CommandLineDiagnostics.WorkspaceValue, scalar.Span, $"`{key}`", "`true` or `false`", $"`{scalar.Value}`");
        }

        return scalar.Value == "true";
    }

    private ScalarNode? Scalar(MappingNode map, string key, bool isReported = true)
    {
        switch (map.Find(key)?.Value)
        {
            case null or ScalarNode { IsNull: true }:
                return null;
            case ScalarNode scalar:
                return scalar;
            case var other:
                if (isReported)
                {
                    _findings.Report(CommandLineDiagnostics.WorkspaceValue, FirstLine(other), $"`{key}`", "text", other.Kind);
                }

                return null;
        }
    }

    private IEnumerable<string> Texts(MappingNode map, string key)
    {
        switch (map.Find(key)?.Value)
        {
            case null or ScalarNode { IsNull: true }:
                return [];
            case ScalarNode scalar:
                return [scalar.Value];
            case SequenceNode list when list.Items.All(static item => item is ScalarNode):
                return list.Items.OfType<ScalarNode>().Select(static item => item.Value);
            case var other:
                _findings.Report(CommandLineDiagnostics.WorkspaceValue, FirstLine(other), $"`{key}`", "a list of paths", other is SequenceNode ? "a list of other things" : other.Kind);
                return [];
        }
    }

    private void CheckKeys(MappingNode map, string[] known)
    {
        foreach (var key in map.Entries.Select(static entry => entry.Key).Where(key => !known.Contains(key.Value)))
        {
            var help = Near(key.Value, known) is { } meant ? $"Did you mean `{meant}`?" : $"There are: {string.Join(", ", known)}.";
            _findings.Report(CommandLineDiagnostics.WorkspaceKey, key.Span, key.Value, help);
        }
    }

    /// <summary>Also a word that begins like a key: <c>severities</c>, <c>document</c>, <c>keep</c>.</summary>
    private static string? Near(string word, string[] known) =>
        SpellChecker.Suggest(word, known) ?? Array.Find(known, key => word.Length > 3 && key.StartsWith(word[..4], StringComparison.OrdinalIgnoreCase));

    private string? FullPath(ScalarNode? path) => path is null ? null : Path.GetFullPath(path.Value, Folder);

    /// <summary>A whole mapping or list is too much to underline: its first key or item is enough.</summary>
    private static SourceSpan FirstLine(SyntaxNode node) => node switch
    {
        MappingNode { Entries: [var first, ..] } => first.Key.Span,
        SequenceNode { Items: [var first, ..] } => FirstLine(first),
        _ => node.Span,
    };
}
