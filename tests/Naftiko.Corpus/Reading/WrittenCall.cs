using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>A route or a tool as the document states it, with the operation it calls.</summary>
/// <param name="Adapter">The exposed namespace.</param>
/// <param name="Method">Of the route; empty for a tool.</param>
/// <param name="Path">Of the route, with every placeholder as <c>{}</c>; for a tool its name.</param>
/// <param name="With">What the call passes on, by the name of the consumed input.</param>
internal sealed record WrittenCall(string Adapter, string Method, string Path, WrittenOperation Operation, IReadOnlyDictionary<string, string> With)
{
    /// <summary>The routes and tools that call one operation, adapter by adapter, in document order.</summary>
    public static IEnumerable<WrittenCall> All(YamlNode document, IReadOnlyList<WrittenApi> apis) =>
        document.Get("capability").Items("exposes").SelectMany(adapter => OfAdapter(adapter, apis));

    /// <summary>How many placeholders of the route have the name of another: callers fill them, and no input is their value.</summary>
    public int Repeated { get; init; }

    /// <summary>Names of the inputs it declares itself.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The caller's name for a consumed input: what <c>with</c> says, or the name itself.</summary>
    public string Source(string name)
    {
        if ((With.GetValueOrDefault(name) ?? With.FirstOrDefault(w => Placeholders.Key(w.Key) == Placeholders.Key(name)).Value) is not { } text)
        {
            return name;
        }

        return Reference(text) ?? $"= {name}";
    }

    /// <summary>The name a reference to the caller's values ends in; null for any other text.</summary>
    public string? Reference(string text)
    {
        text = text.Trim('{', '}', ' ');
        var roots = new[] { "rest.", "tools.", "mcp.", $"{Adapter}.", $"$this.{Adapter}." };
        return roots.FirstOrDefault(root => text.StartsWith(root, StringComparison.Ordinal)) is { } root ? text[root.Length..] : null;
    }

    private static IEnumerable<WrittenCall> OfAdapter(YamlNode adapter, IReadOnlyList<WrittenApi> apis)
    {
        var callers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, method, path) in Callers(adapter))
        {
            // Without a call, the one operation of its own name is meant.
            var call = node.Text("call")
                ?? (apis.SelectMany(static api => api.Operations).Where(o => o.Name == node.Text("name")).ToList() is [var only] ? only.Call : null);
            if (call is null || Named(call, apis) is not { Count: > 0 } named)
            {
                continue;
            }

            // The k-th caller of a name that occurs more than once means its k-th operation.
            var count = callers[call] = callers.GetValueOrDefault(call) + 1;
            yield return new(
                adapter.Text("namespace") ?? adapter.Text("type") ?? "",
                method,
                Placeholders.Anonymous(path),
                named[Math.Min(count, named.Count) - 1],
                node.Get("with")
                    .Entries()
                    .Where(static e => e.Value is YamlScalarNode)
                    .ToDictionary(static e => e.Key, static e => ((YamlScalarNode)e.Value).Value ?? "", StringComparer.Ordinal))
            {
                Repeated = Placeholders.Names(path).Count() - Placeholders.Names(path).Select(Placeholders.Key).Distinct(StringComparer.Ordinal).Count(),
                Inputs = [.. node.Items("inputParameters").Select(static input => input.Text("name") ?? "")],
            };
        }
    }

    private static IEnumerable<(YamlNode Node, string Method, string Path)> Callers(YamlNode adapter)
    {
        foreach (var resource in adapter.Items("resources"))
        {
            foreach (var operation in resource.Items("operations"))
            {
                var path = "/" + (resource.Text("path") ?? "").TrimEnd('/') + (operation.Text("path") is { Length: > 1 } own ? "/" + own.TrimStart('/') : "");
                yield return (operation, (operation.Text("method") ?? "GET").ToUpperInvariant(), path);
            }
        }

        foreach (var tool in adapter.Items("tools"))
        {
            yield return (tool, "", tool.Text("name") ?? "");
        }
    }

    private static List<WrittenOperation> Named(string call, IReadOnlyList<WrittenApi> apis) =>
        [.. apis.SelectMany(static api => api.Operations).Where(operation => operation.Call == call)];
}
