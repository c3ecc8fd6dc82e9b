using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Writes the adapters that <c>--expose</c> asks for, in the short form an author would use, so that they are read like any others. What is
/// said about them points at the consumed operations they come from.
/// </summary>
internal static partial class ExposedByRequest
{
    /// <returns>One adapter per kind, with everything that is consumed.</returns>
    public static ImmutableArray<MappingNode> Adapters(ImmutableArray<AdapterKind> kinds, ImmutableArray<ConsumedApi> apis, BindTable binds)
    {
        var calls = (from api in apis from operation in api.Operations where operation.Name.Value.Length > 0 select (Api: api, Operation: operation)).ToList();
        return calls.Count == 0 ? [] : [.. kinds.Distinct().Select(kind => kind switch
        {
            AdapterKind.Rest => Adapter("rest", "resources", calls[0].Api, Resources(calls, binds)),
            AdapterKind.Mcp => Adapter("mcp", "tools", calls[0].Api, Tools(calls)),
            _ => throw new InvalidOperationException($"There is no adapter of the kind {kind}."),
        })];
    }

    private static MappingNode Adapter(string type, string list, ConsumedApi first, IEnumerable<SyntaxNode> entries) => Mapping(
        first.Namespace.Span,
        ("type", Text(type, first.Namespace.Span)),
        ("namespace", Text($"{first.Namespace.Value}-{type}", first.Namespace.Span)),
        (list, new SequenceNode([.. entries], first.Namespace.Span)));

    private static IEnumerable<SyntaxNode> Resources(IEnumerable<(ConsumedApi Api, ConsumedOperation Operation)> calls, BindTable binds)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (api, operation) in calls)
        {
            // Two APIs may have one path, whatever they call its placeholders; the second one gets its namespace in front.
            var own = ExposedPath.Of(operation, binds);
            var path = taken.Add($"{operation.Method} {Placeholder().Replace(own, "{}")}") ? own : $"/{api.Namespace.Value}{own}";
            var entry = Operation(api, operation, operation.Name.Value, ("method", Text(operation.Method, operation.Name.Span)));
            yield return Mapping(
                operation.Name.Span,
                ("path", Text(path, operation.Span)),
                ("operations", new SequenceNode([entry], operation.Name.Span)));
        }
    }

    private static IEnumerable<SyntaxNode> Tools(IEnumerable<(ConsumedApi Api, ConsumedOperation Operation)> calls)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (api, operation) in calls)
        {
            var name = operation.Name.Value;
            name = taken.Contains(name) ? $"{api.Namespace.Value}-{name}" : name;
            for (var (wanted, number) = (name, 2); !taken.Add(name); number++)
            {
                name = $"{wanted}-{number}";
            }

            yield return Operation(api, operation, name);
        }
    }

    private static MappingNode Operation(ConsumedApi api, ConsumedOperation operation, string name, params (string Key, SyntaxNode Value)[] more) => Mapping(
        operation.Name.Span,
        [("name", Text(name, operation.Name.Span)), .. more, ("call", Text($"{api.Namespace.Value}.{operation.Name.Value}", operation.Name.Span))]);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private static ScalarNode Text(string value, SourceSpan span) => new(value, false, span);

    private static MappingNode Mapping(SourceSpan span, params (string Key, SyntaxNode Value)[] entries) =>
        new([.. entries.Select(entry => new MappingEntry(Text(entry.Key, span), entry.Value))], span);
}
