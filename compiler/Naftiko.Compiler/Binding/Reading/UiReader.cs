using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>ui</c>: the interface of a tool, and what its host has to know (MCP Apps).</summary>
internal static class UiReader
{
    private static readonly string[] Callers = ["model", "app"];
    private static readonly string[] Policies = ["connectDomains", "resourceDomains", "frameDomains", "baseUriDomains"];
    private static readonly string[] Permissions = ["camera", "microphone", "geolocation", "clipboardWrite"];

    public static ExposedUi? OfTool(Fields tool, SpannedText owner, BindingContext context)
    {
        if (tool.Mapping("ui") is not { } node)
        {
            return null;
        }

        var ui = context.Read(node);
        return new(ui.Word("resourceUri"), Words(ui.Value("visibility"), owner, "visibility", Callers, context));
    }

    public static ResourceUi? OfResource(Fields resource, PathTemplate uri, SpannedText owner, BindingContext context)
    {
        var isInterface = uri.ToString().StartsWith(ResourceUi.Scheme, StringComparison.Ordinal);
        if (isInterface && resource.Word("mimeType") is { } type && Plain(type.Value) != Plain(ResourceUi.MediaType))
        {
            context.Report(McpDiagnostics.UiMediaType, type.Span, owner.Value, type.Value, ResourceUi.MediaType);
        }

        if (resource.Mapping("ui") is not { } node)
        {
            return null;
        }

        if (!isInterface)
        {
            context.Report(McpDiagnostics.UiWithoutScheme, resource.KeySpan("ui"), owner.Value, uri.ToString());
            return null;
        }

        var ui = context.Read(node);
        return new(
            [.. ReadPolicies(ui, context)],
            Words(ui.Value("permissions"), owner, "permissions", Permissions, context),
            ui.Prose("domain"),
            ui.Flag("prefersBorder"));
    }

    private static string Plain(string type) => type.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<UiPolicy> ReadPolicies(Fields ui, BindingContext context)
    {
        if (ui.Mapping("csp") is not { } node)
        {
            yield break;
        }

        var policy = context.Read(node);
        foreach (var name in Policies)
        {
            if (policy.Texts(name) is { IsEmpty: false } origins)
            {
                yield return new(name, origins);
            }
        }
    }

    /// <summary>A list of words, one alone, or the keys of a mapping, as MCP Apps writes permissions.</summary>
    private static ImmutableArray<string> Words(SyntaxNode? node, SpannedText owner, string key, string[] known, BindingContext context)
    {
        var words = node switch
        {
            ScalarNode word => [word],
            SequenceNode list => list.Items.OfType<ScalarNode>(),
            MappingNode map => map.Entries.Where(static entry => entry.Value is not ScalarNode { Value: "false" }).Select(static entry => entry.Key),
            _ => [],
        };
        return [.. words.Select(word => Known(SpannedText.From(word), owner, key, known, context)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Known(SpannedText word, SpannedText owner, string key, string[] known, BindingContext context)
    {
        if (known.FirstOrDefault(name => name.Equals(word.Value, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return name;
        }

        context.Report(McpDiagnostics.UiWord, word.Span, owner.Value, key, word.Value, Suggestion.Help(word.Value, known));
        return null;
    }
}
