using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Naftiko.Compiler.Golden;

/// <summary>The OpenAPI document of every golden case and example is one that other tools read.</summary>
public sealed partial class OpenApiDocumentTests
{
    private static readonly Lazy<IReadOnlyList<(string Name, string Text)>> All = new(static () =>
    [
        .. CompileTests.Gateways().SelectMany(static gateway => gateway.Result.Files
            .Where(static file => file.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal))
            .Select(file => ($"{gateway.Name} {Path.GetFileName(file.Path)}", file.Content))),
    ]);

    internal static IReadOnlyList<(string Name, string Text)> Documents => All.Value;

    [Fact]
    public void It_is_read_without_a_complaint() => AssertNone(document =>
    {
        var (_, diagnostic) = OpenApiDocument.Parse(document.Text, "json");
        return [.. diagnostic!.Errors.Concat(diagnostic.Warnings).Select(static problem => problem.ToString())];
    });

    [Fact]
    public void Ids_of_operations_are_identifiers_and_unique() => AssertNone(static document =>
    {
        var ids = Operations(document.Text).Select(static operation => operation.Value.GetProperty("operationId").GetString()!).ToList();
        return
        [
            .. ids.Where(static id => !Identifier().IsMatch(id)),
            .. ids.GroupBy(static id => id, StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1).Select(static same => same.Key),
        ];
    });

    /// <summary>An operation has a summary, a tag, and a parameter for each place of its path; its statuses are numbers, one of them a success.</summary>
    [Fact]
    public void Operations_say_what_clients_need() => AssertNone(static document => [.. Operations(document.Text).SelectMany(static operation =>
    {
        var statuses = operation.Value.GetProperty("responses").EnumerateObject().Select(static answer => answer.Name).ToList();
        var places = Place().Matches(operation.Path).Select(static place => place.Groups[1].Value).Order(StringComparer.Ordinal);
        var parameters = operation.Value.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Where(static p => p.GetProperty("in").GetString() == "path").Select(static p => p.GetProperty("name").GetString()!) : [];
        return (IEnumerable<string>)
        [
            .. operation.Value.GetProperty("summary").GetString() is { Length: > 0 } ? Array.Empty<string>() : [$"{operation.Path}: no summary"],
            .. operation.Value.GetProperty("tags").GetArrayLength() == 1 ? Array.Empty<string>() : [$"{operation.Path}: not one tag"],
            .. places.SequenceEqual(parameters.Order(StringComparer.Ordinal)) ? Array.Empty<string>() : [$"{operation.Path}: other parameters"],
            .. statuses.Where(static status => !Status().IsMatch(status)).Select(status => $"{operation.Path}: the status {status}"),
            .. statuses.Exists(static status => status[0] is '2' or '3') ? Array.Empty<string>() : [$"{operation.Path}: no success"],
        ];
    })]);

    /// <summary>Only the document itself leaves a content out; each content has a schema.</summary>
    [Fact]
    public void What_has_a_body_has_a_content() => AssertNone(static document =>
    {
        using var json = JsonDocument.Parse(document.Text);
        var contents = Named(json.RootElement, "content").SelectMany(static content => content.EnumerateObject());
        var successes = Operations(document.Text)
            .Where(static operation => operation.Method != "head")
            .SelectMany(static operation => operation.Value.GetProperty("responses").EnumerateObject())
            .Where(static answer => answer.Name[0] == '2' && !answer.Value.TryGetProperty("$ref", out _) && !answer.Value.TryGetProperty("content", out _))
            .Where(static answer => GatewayTexts.Contains(answer.Value.GetProperty("description").GetString()));
        return
        [
            .. contents.Where(static content => !content.Value.TryGetProperty("schema", out _)).Select(static content => content.Name),
            .. successes.Select(static answer => answer.Name),
        ];
    });

    [Fact]
    public void Components_are_referred_to_and_references_lead_to_them() => AssertNone(static document =>
    {
        using var json = JsonDocument.Parse(document.Text);
        var references = Named(json.RootElement, "$ref").Where(static r => r.ValueKind == JsonValueKind.String).Select(static r => r.GetString()!).ToHashSet();
        string[] components = json.RootElement.TryGetProperty("components", out var all)
            ? [.. all.EnumerateObject().Where(static kind => kind.Name != "securitySchemes").SelectMany(static kind =>
                kind.Value.EnumerateObject().Select(part => $"#/components/{kind.Name}/{part.Name}"))]
            : [];
        return [.. references.Except(components), .. components.Except(references)];
    });

    private static readonly string[] GatewayTexts =
    [
        "The answer of the API as it is.", "What the gateway makes of the answer of its API.", "What the gateway makes of the answers of its APIs.",
        "An answer that the gateway makes up.",
    ];

    private static void AssertNone(Func<(string Name, string Text), IReadOnlyList<string>> problems)
    {
        Assert.NotEmpty(Documents);
        Assert.Equal("", string.Join('\n', Documents.SelectMany(document => problems(document).Select(problem => $"{document.Name}: {problem}"))));
    }

    private static IEnumerable<(string Path, string Method, JsonElement Value)> Operations(string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        return root.GetProperty("paths").EnumerateObject().SelectMany(static path =>
            path.Value.EnumerateObject().Select(operation => (path.Name, operation.Name, operation.Value)));
    }

    private static IEnumerable<JsonElement> Named(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == name && member.Value.ValueKind != JsonValueKind.Array
            ? [member.Value, .. Named(member.Value, name)] : Named(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Named(item, name)),
        _ => [],
    };

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\{([^{}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("^([1-5][0-9][0-9]|default)$", RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
