using System.Security.Cryptography;
using System.Text;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that are made once and then belong to the user.</summary>
internal static class ScaffoldFiles
{
    private const int HashLength = 8;

    public static IEnumerable<PlannedFile> Of(GatewayTraits traits) =>
    [
        new(
            $"{traits.Model.Name}.Gateway.csproj", "{Name}.Gateway.csproj", new ProjectView { UserSecrets = UserSecrets(traits.Model.Name) },
            FileOwnership.Scaffold),
        File("Program.cs"),
        File("appsettings.json"),
        File("Properties/launchSettings.json"),
        File("Dockerfile"),
        File(".dockerignore"),
        File(".gitignore"),
        File(".gitattributes"),
        File(".editorconfig"),
        new("README.md", "README.md", ReadmeViews.Of(traits), FileOwnership.Scaffold),
    ];

    /// <summary>
    /// <c>durable-functions-gateway-1f0c5a7e</c>: readable in a folder of many, the same in every build, and another one for a name that
    /// differs in nothing but its case, which not every file system would tell apart.
    /// </summary>
    private static FixedText UserSecrets(string name) =>
        new($"{HostingFiles.Kebab(name)}-gateway-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}");

    private static PlannedFile File(string path) => new(path, path, Ownership: FileOwnership.Scaffold);
}
