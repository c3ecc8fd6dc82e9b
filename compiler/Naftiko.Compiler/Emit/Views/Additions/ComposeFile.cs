using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary><c>compose.yaml</c>: the gateway in a container on the machine of whoever develops it.</summary>
internal static class ComposeFile
{
    private const string Path = "compose.yaml";

    public static IEnumerable<PlannedFile> Of(GatewayModel model) =>
        [new(Path, Path, DeploymentViews.Of(model, Deployment.Of(model)), FileOwnership.Scaffold)];
}
