using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The routes and the tools of each feature.</summary>
internal sealed class FeatureViews(GatewayTraits traits, ToolNames toolNames)
{
    public IEnumerable<PlannedFile> Files() => [.. RouteFiles(), .. ToolFiles()];

    private IEnumerable<PlannedFile> RouteFiles() =>
        from adapter in traits.Rest
        from route in adapter.Routes
        group (adapter, route) by traits.Find(route.Operation).Feature into feature
        select File(feature.Key, FeatureTable.RoutesOf(feature.Key), "Generated/Features/{Feature}/{Feature}Routes.cs", new TemplateView()
            .Set("adapters", feature.GroupBy(static entry => entry.adapter).Select(entries => new TemplateView()
                .Set("member", FeatureTable.Member(entries.Key, FeatureTable.RoutesOf(feature.Key)))
                .Set("routes", entries.Select(static entry => Route(entry.route))))));

    private IEnumerable<PlannedFile> ToolFiles() =>
        from adapter in traits.Mcp
        from run in ToolRun.Of(traits, adapter)
        group (adapter, run) by run.Feature into feature
        select File(feature.Key, FeatureTable.ToolsOf(feature.Key), "Generated/Features/{Feature}/{Feature}Tools.cs", new TemplateView()
            .Set("runs", feature.Select(entry => new TemplateView()
                .Set("member", entry.run.Name)
                .Set("tools", entry.run.Tools.Select(t => new CSharpCode($"{new Identifier(t.Operation)}.{toolNames.Of(t)}"))))));

    private static PlannedFile File(string feature, string table, string template, TemplateView view) => new(
        $"Generated/Features/{feature}/{table}.cs", template, view.Set("feature", new Identifier(feature)).Set("table", new Identifier(table)));

    private static TemplateView Route(RestRoute route) => new TemplateView()
        .Set("map", new FixedText(MapMethod(route.Method) ?? "MapMethods"))
        .Set("methods", MapMethod(route.Method) is null ? new CSharpCode($"[{new CSharpString(route.Method)}]") : null)
        .Set("template", new CSharpString(route.Template))
        .Set("operation", new Identifier(route.Operation));

    private static string? MapMethod(string method) => method switch
    {
        "GET" => "MapRead",
        "POST" => "MapPost",
        "PUT" => "MapPut",
        "PATCH" => "MapPatch",
        "DELETE" => "MapDelete",
        _ => null,
    };
}
