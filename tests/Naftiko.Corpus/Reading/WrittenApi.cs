using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>A consumed API as the document states it.</summary>
/// <param name="BasePath">The path of its base address, with a leading and without a trailing slash; empty when it has none.</param>
internal sealed record WrittenApi(string Namespace, string BasePath, IReadOnlyList<WrittenOperation> Operations)
{
    public static WrittenApi Read(YamlNode api)
    {
        var resources = api.Items("resources").ToList();

        // If one operation path repeats its resource's path, all are absolute; else they are relative to it.
        var absolute = resources.Any(static resource => resource.Items("operations").Any(operation =>
            operation.Text("path") is { Length: > 1 } path && resource.Text("path") is { Length: > 1 } above
                && path.StartsWith(above, StringComparison.Ordinal)));
        var operations = resources.SelectMany(resource => resource.Items("operations").Select(operation => ReadOperation(api, resource, operation, absolute)));
        return new(api.Text("namespace") ?? "", PathOf(api.Text("baseUri") ?? ""), [.. operations]);
    }

    private static WrittenOperation ReadOperation(YamlNode api, YamlNode resource, YamlNode operation, bool absolute)
    {
        var above = WithoutFragment(resource.Text("path") ?? "");
        var path = operation.Text("path") switch
        {
            null or "" => above,
            var own when absolute => WithoutFragment(own),
            "/" => above,
            var own => above.TrimEnd('/') + "/" + WithoutFragment(own).TrimStart('/'),
        };
        var parts = path.Split('?', 2);
        return new(
            api.Text("namespace") ?? "",
            operation.Text("name") ?? "",
            (operation.Text("method") ?? "GET").ToUpperInvariant(),
            parts[0].StartsWith('/') ? parts[0] : "/" + parts[0],
            parts.Length > 1 ? parts[1].Split('&') : [],
            [.. operation.Items("inputParameters").Concat(resource.Items("inputParameters")).Concat(api.Items("inputParameters")).Select(ReadParameter)],
            operation.Get("body"),
            api.Get("authentication"));
    }

    /// <summary>No client sends one.</summary>
    private static string WithoutFragment(string path) => path.Split('#')[0];

    private static WrittenParameter ReadParameter(YamlNode parameter) => new(
        parameter.Text("name") ?? "", parameter.Text("in") ?? "query", parameter.Text("type"), parameter.Text("required") == "true", parameter.Text("value"));

    private static string PathOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var slash = address.IndexOf('/', start < 0 ? 0 : start + 2);
        return slash < 0 ? "" : address[slash..].TrimEnd('/');
    }
}
