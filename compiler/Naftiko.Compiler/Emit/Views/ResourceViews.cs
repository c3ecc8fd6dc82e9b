using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that MCP adapters have as resources, and the lists of them.</summary>
internal static class ResourceViews
{
    public static IEnumerable<PlannedFile> Lists(GatewayTraits traits) => traits.Mcp.Where(static adapter => adapter.Folders().Any()).Select(List);

    private static PlannedFile List(McpAdapter adapter) => new(
        $"Generated/Hosting/{adapter.Name}Files.cs",
        "Generated/Hosting/{Adapter}Files.cs",
        new ResourceFilesView
        {
            Name = new Identifier(adapter.Name),
            Summary = new DocSummary("The files that are resources of", adapter.Namespace, "."),
            Files = [.. adapter.Folders().SelectMany(static folder => folder.Files, (folder, file) => new ResourceFilesView.File
            {
                Place = new CSharpString($"Resources/{file.PlaceIn(adapter, folder)}"),
                IsBase64 = file.IsBase64,
                Definition = new JsonText(ResourceTree.Of(folder, file)),
            })],
        });

    public static IEnumerable<GeneratedFile> Files(GatewayTraits traits) =>
        from adapter in traits.Mcp
        from folder in adapter.Folders()
        from file in folder.Files
        select new GeneratedFile(ResourceFile.Folder + file.PlaceIn(adapter, folder), file.Content, FileOwnership.Generated);
}
