using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary><c>compose.yaml</c>: the gateway in a container on the machine of whoever develops it.</summary>
internal static class ComposeFile
{
    private const string Path = "compose.yaml";

    public static IEnumerable<PlannedFile> Of(GatewayTraits traits)
    {
        var deployment = Deployment.Of(traits.Model);
        var view = new TemplateView()
            .Set("label", AdditionFiles.Label(traits.Model))
            .Set("secrets", DeployedSecret.Of(traits.Model).Select(static secret => new TemplateView()
                .Set("variable", new YamlComment(secret.Variable))
                .Set("use", new YamlComment(secret.Use))))
            .Set("missing", deployment.Unknown.Select(static upstream => new TemplateView()
                .Set("name", new Identifier(upstream.Name))
                .Set("wire_name", new YamlComment(upstream.Namespace))))
            .Set("loopback", deployment.Destinations
                .Where(static destination => destination.IsLoopback)
                .Select(static destination => new YamlComment($"{destination.Setting}={OnHost(destination.Address)}")))
            .Set("ports", deployment.Ports.Select(static port => new TemplateView()
                .Set("number", port.Number)
                .Set("adapters", new YamlComment(string.Join(", ", port.Adapters.Select(static adapter => adapter.Namespace))))));
        return [new(Path, Path, view, FileOwnership.Scaffold)];
    }

    private static Uri OnHost(Uri address) => new UriBuilder(address) { Host = "host.docker.internal" }.Uri;
}
