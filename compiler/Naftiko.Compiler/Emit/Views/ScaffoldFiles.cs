using Naftiko.Compiler.Emit.Templates;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that are made once and then belong to the user.</summary>
internal static class ScaffoldFiles
{
    public static IEnumerable<PlannedFile> Of(GatewayTraits traits) =>
    [
        File($"{traits.Model.Name}.Gateway.csproj", "{Name}.Gateway.csproj"),
        File("Program.cs"),
        File("appsettings.json"),
        File("Dockerfile"),
        File(".dockerignore"),
        File(".gitattributes"),
        File(".editorconfig"),
        new("README.md", "README.md", ReadmeView.Of(traits), FileOwnership.Scaffold),
    ];

    private static PlannedFile File(string path, string? template = null) => new(path, template ?? path, new TemplateView(), FileOwnership.Scaffold);
}
