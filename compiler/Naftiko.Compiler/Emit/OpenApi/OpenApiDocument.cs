using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The OpenAPI 3.1 document of what a REST adapter really serves.</summary>
internal static class OpenApiDocument
{
    public static string Write(GatewayTraits traits, RestAdapter adapter)
    {
        var parts = new OpenApiComponents(traits, adapter.Authentication);
        var paths = adapter.Routes
            .Where(static r => !r.IsForwarded)
            .GroupBy(static r => r.Template, StringComparer.Ordinal)
            .Select(path => new JsonMember(
                path.Key, new JsonTree.Object([.. path.Select(r => new JsonMember(Method(r), OpenApiOperation.Of(parts, r)))], IsOpen: true)))
            .ToList();
        List<JsonMember> info = [new("title", traits.Model.Title)];
        if (Description(traits, adapter) is { Length: > 0 } description)
        {
            info.Add(new("description", description));
        }

        info.Add(new("version", traits.Version));
        List<JsonMember> members =
        [
            new("openapi", "3.1.0"),
            new("info", new JsonTree.Object(info, IsOpen: true)),
            new("servers", new JsonTree.Array([new JsonTree.Object([new("url", "/")])])),

            // An empty list says that nothing is needed; without it, nothing would be said.
            new("security", adapter.Authentication is CallerAuthentication.None
                ? new JsonTree.Array([]) : SecuritySchemes.Requirement(adapter.Authentication, [])),
            new("paths", new JsonTree.Object(paths, IsOpen: true)),
        ];
        if (parts.Write() is { } components)
        {
            members.Add(new("components", components));
        }

        var document = ReadableTexts.In(new JsonTree.Object(members, IsOpen: true));
        return $"{new JsonText(document)}\n";
    }

    /// <summary>No template of OpenAPI stands for several segments, so that what is forwarded has no path of its own there.</summary>
    private static string Description(GatewayTraits traits, RestAdapter adapter) => string.Join("\n\n", new[] { traits.Model.Description }
        .Concat(adapter.Routes.Where(static r => r.IsForwarded).Select(r => Forwarded(traits, r)))
        .Where(static text => text is { Length: > 0 }));

    private static string Forwarded(GatewayTraits traits, RestRoute route)
    {
        var proxy = (Behaviour.Proxy)traits.Find(route.Operation).Behaviour;
        var upstream = traits.Model.Upstreams.First(u => u.Name == proxy.Call.Upstream).Namespace;
        var requests = proxy.Methods.IsEmpty ? "Requests" : $"{string.Join(", ", proxy.Methods)} requests";
        return $"{requests} below `{route.Template[..route.Template.LastIndexOf('{')]}` go on to {upstream} as they are; its own description says what it answers.";
    }

    private static string Method(RestRoute route) => route.Method.ToLowerInvariant();
}
