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

    private static IEnumerable<WrittenCall> OfAdapter(YamlNode adapter, IReadOnlyList<WrittenApi> apis)
    {
        var callers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, method, path) in Callers(adapter))
        {
            if (node.Text("call") is not { } call || Named(call, apis) is not { Count: > 0 } named)
            {
                continue;
            }

            // The k-th caller of a name that occurs more than once means its k-th operation.
            var count = callers[call] = callers.GetValueOrDefault(call) + 1;
            yield return new(
                adapter.Text("namespace") ?? "",
                method,
                path,
                named[Math.Min(count, named.Count) - 1],
                node.Get("with").Entries().Where(static e => e.Value is YamlScalarNode).ToDictionary(static e => e.Key, static e => ((YamlScalarNode)e.Value).Value ?? "", StringComparer.Ordinal));
        }
    }

    private static IEnumerable<(YamlNode Node, string Method, string Path)> Callers(YamlNode adapter)
    {
        foreach (var resource in adapter.Items("resources"))
        {
            foreach (var operation in resource.Items("operations"))
            {
                var path = (resource.Text("path") ?? "").TrimEnd('/') + (operation.Text("path") is { Length: > 1 } own ? "/" + own.TrimStart('/') : "");
                yield return (operation, (operation.Text("method") ?? "GET").ToUpperInvariant(), Placeholders.Anonymous(path));
            }
        }

        foreach (var tool in adapter.Items("tools"))
        {
            yield return (tool, "", tool.Text("name") ?? "");
        }
    }

    private static List<WrittenOperation> Named(string call, IReadOnlyList<WrittenApi> apis) =>
        [.. apis.SelectMany(static api => api.Operations).Where(operation => $"{operation.Api}.{operation.Name}" == call)];
}
