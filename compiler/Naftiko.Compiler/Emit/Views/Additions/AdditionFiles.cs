using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>The files of what was asked for besides the project itself.</summary>
internal static class AdditionFiles
{
    public static IEnumerable<PlannedFile> Of(GatewayTraits traits) => traits.Model.Additions.SelectMany(addition => addition switch
    {
        Addition.Compose => ComposeFile.Of(traits),
    });

    /// <summary><c>DurableFunctions</c> → <c>durable-functions-gateway</c>: what the image and everything in a cluster is called.</summary>
    public static DnsLabel Label(GatewayModel model) => new(HostingFiles.Kebab(model.Name) + "-gateway");
}
