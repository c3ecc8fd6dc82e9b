using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The OpenAPI 3.1 document of what a REST adapter really serves.</summary>
internal static class OpenApiDocument
{
    public static string Write(GatewayTraits traits, RestAdapter adapter)
    {
        var paths = adapter.Routes
            .GroupBy(static r => r.Template, StringComparer.Ordinal)
            .Select(path => new JsonMember(
                path.Key, new JsonTree.Object([.. path.Select(r => new JsonMember(Method(r), OpenApiOperation.Of(traits, r)))], IsOpen: true)));
        List<JsonMember> info = [new("title", traits.Model.Title)];
        if (traits.Model.Description is { Length: > 0 } description)
        {
            info.Add(new("description", description));
        }

        info.Add(new("version", "1.0.0"));
        JsonTree.Object document = new(
            [
                new("openapi", "3.1.0"),
                new("info", new JsonTree.Object(info, IsOpen: true)),
                new("servers", new JsonTree.Array([new JsonTree.Object([new("url", "/")])])),
                new("paths", new JsonTree.Object([.. paths], IsOpen: true)),
                new("components", new JsonTree.Object([new("responses", ProblemSchema.Responses), new("schemas", ProblemSchema.Schemas)], IsOpen: true)),
            ],
            IsOpen: true);
        return $"{new JsonText(document)}\n";
    }

    private static string Method(RestRoute route) => route.Method.ToLowerInvariant();
}
