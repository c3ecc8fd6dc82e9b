using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Writing;

/// <summary>Writes the capability document.</summary>
internal static partial class CapabilityWriter
{
    private const int RestPort = 8080;
    private const int ToolPort = 9090;

    public static string Of(ImportedApi api, ImportOptions options, string source)
    {
        var root = new YamlMap()
            .Add("naftiko", "1.0.0-alpha3", $"Made of {source} by naftikoc import. It is yours: leave out what nobody needs, and say better what the API's authors left unclear.\n")
            .Add("info", new YamlMap().Add("label", api.Title).Add("description", api.Description));
        var secrets = api.Secrets.ToList();
        if (secrets.Count > 0)
        {
            var keys = new YamlMap();
            secrets.ForEach(name => keys.Add(name, name));
            root.Add("binds", new List<object> { new YamlMap().Add("namespace", "secrets").Add("keys", keys) }, "Secrets never stand in the document: the gateway reads them from the environment.");
        }

        root.Add("capability", new YamlMap()
            .Add("consumes", new List<object> { Consumed(api) })
            .Add("exposes", Exposed(api, options)));
        return YamlText.Of(root);
    }

    private static YamlMap Consumed(ImportedApi api)
    {
        var resources = api.Operations.GroupBy(static operation => operation.Path).Select(group => (object)new YamlMap()
            .Add("path", group.Key)
            .Add("operations", group.Select(operation => (object)Consumed(operation, api)).ToList()));
        return new YamlMap()
            .Add("type", "http")
            .Add("namespace", api.Name)
            .Add("label", api.Title)
            .Add("baseUri", api.BaseUri ?? "")
            .Add("authentication", Authentication(api.Credential))
            .Add("resources", resources.ToList());
    }

    private static object Authentication(ImportedCredential credential)
    {
        if (credential.Fields.IsEmpty)
        {
            return "none";
        }

        var map = new YamlMap();
        foreach (var (key, value) in credential.Fields)
        {
            map.Add(key, value is ImmutableArray<(string Header, object Secret)> headers
                ? headers.Aggregate(new YamlMap(), static (all, header) => all.Add(header.Header, header.Secret))
                : value);
        }

        return map;
    }

    private static YamlMap Consumed(ImportedOperation operation, ImportedApi api)
    {
        var parameters = operation.Parameters.Concat(operation.Body?.Parameters ?? [])
            .Select(static parameter => (object)InputWriter.Parameter(parameter)).ToList();
        return new YamlMap()
            .Add("name", operation.Name)
            .Add("method", operation.Source.Method)
            .Add("description", operation.Description)
            .Add("deprecated", operation.Source.Operation.Deprecated ? true : null)
            .Add("baseUri", operation.BaseUri)
            .Add("authentication", operation.Credential.Key == api.Credential.Key ? null : Authentication(operation.Credential))
            .Add("inputParameters", parameters.Count > 0 ? parameters : null)
            .Add("body", operation.Body is { } body ? InputWriter.Body(body) : null)
            .Add("outputRawFormat", operation.AnswerFormat);
    }

    private static List<object> Exposed(ImportedApi api, ImportOptions options)
    {
        var adapters = new List<object>();
        if (options.Adapters.Contains(AdapterKind.Rest))
        {
            adapters.Add(Rest(api));
        }

        if (options.Adapters.Contains(AdapterKind.Mcp))
        {
            var groups = Groups(api, options).ToList();
            adapters.AddRange(groups.Select((group, index) => Tools(api, group.Name, group.About, ToolPort + index, group.Operations, options)));
        }

        return adapters;
    }

    /// <summary>The tools of each adapter.</summary>
    public static IEnumerable<(string Name, string About, ImmutableArray<ImportedOperation> Operations)> Groups(ImportedApi api, ImportOptions options) =>
        options.ByTag
        ? api.Operations.GroupBy(static o => ApiName.Kebab(o.Source.Tag, "other"))
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => ($"{api.Name}-{group.Key}-tools", $"{api.Title}: {group.First().Source.Tag}.", group.ToImmutableArray()))
        : [($"{api.Name}-tools", api.Description ?? $"{api.Title}.", api.Operations)];

    private static YamlMap Rest(ImportedApi api)
    {
        var resources = Routes(api).GroupBy(static operation => RouteOf(operation.Path)).Select(group => (object)new YamlMap()
            .Add("path", group.Key)
            .Add("operations", group.Select(operation => (object)new YamlMap()
                .Add("name", operation.Name)
                .Add("method", operation.Source.Method)
                .Add("call", $"{api.Name}.{operation.Name}")
                .Add("responses", Answers(operation))).ToList()));
        return new YamlMap()
            .Add("type", "rest")
            .Add("namespace", $"{api.Name}-rest")
            .Add("address", "localhost")
            .Add("port", RestPort)
            .Add("resources", resources.ToList());
    }

    /// <summary>A route passes on what the API answers, so that it can announce what the API announces.</summary>
    private static YamlMap? Answers(ImportedOperation operation) => operation.Output is not { } output || HasAny(output) ? null
        : operation.Source.Operation.Responses!.Where(static answer => answer.Key.StartsWith('2')).OrderBy(static answer => answer.Key, StringComparer.Ordinal)
            .Aggregate(new YamlMap(), (all, answer) => all.Add(answer.Key, new YamlMap()
                .Add("description", Prose.Clean(answer.Value.Description))
                .Add("content", new YamlMap().Add(MediaType(answer.Value), new YamlMap().Add("schema", ShapeWriter.Add(new(), output))))));

    /// <summary>In a capability, a member of which nothing is said is a string.</summary>
    private static bool HasAny(Shape shape) =>
        shape.Type is null || shape.Members.Any(static member => HasAny(member.Shape)) || (shape.Items is { } items && HasAny(items));

    private static string MediaType(Microsoft.OpenApi.IOpenApiResponse answer) =>
        answer.Content!.Keys.First().Split(';')[0].Trim() is var type && type == "*/*" ? "application/json" : type;

    /// <summary>Paths that are told apart by their query or a fragment are one route, and the first has it.</summary>
    public static IEnumerable<ImportedOperation> Routes(ImportedApi api) => api.Operations.DistinctBy(static operation =>
        $"{operation.Source.Method} {Place().Replace(RouteOf(operation.Path), "{}").TrimEnd('/')}", StringComparer.OrdinalIgnoreCase);

    private static string RouteOf(string path) => path.Split('?', '#')[0];

    private static YamlMap Tools(
        ImportedApi api, string name, string about, int port, ImmutableArray<ImportedOperation> operations, ImportOptions options) => new YamlMap()
        .Add("type", "mcp")
        .Add("namespace", name)
        .Add("address", "localhost")
        .Add("port", port)
        .Add("description", about)
        .Add("tools", operations.Select(operation => (object)new YamlMap()
            .Add("name", operation.ToolName)
            .Add("hints", Hints(operation.Source.Method))
            .Add("call", $"{api.Name}.{operation.Name}")
            .Add("outputParameters", operation.Output is { } output ? new List<object> { ShapeWriter.Output(output, "$") } : null)).ToList());

    private static YamlMap? Hints(string method) => method switch
    {
        "GET" or "HEAD" or "OPTIONS" => new YamlMap().Add("readOnly", true),
        "PUT" => new YamlMap().Add("idempotent", true),
        "DELETE" => new YamlMap().Add("destructive", true).Add("idempotent", true),
        _ => null,
    };

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
