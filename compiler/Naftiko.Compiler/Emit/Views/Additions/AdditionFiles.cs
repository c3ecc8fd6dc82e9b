using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>The files of what was asked for besides the project itself.</summary>
internal static class AdditionFiles
{
    public static IEnumerable<PlannedFile> Of(GatewayModel model) => model.Additions.SelectMany(addition => addition switch
    {
        Addition.Compose => ComposeFile.Of(model),
        Addition.Kubernetes => KubernetesFiles.Of(model),
        Addition.Tests => TestFiles.Of(model),
    });
}
