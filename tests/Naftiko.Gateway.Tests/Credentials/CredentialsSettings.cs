using Naftiko.Compiler.Gateway;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>Settings of the gateway that sends a credential in every place, with the most talkative log there is.</summary>
internal sealed class CredentialsSettings : GatewaySettings
{
    public CredentialsSettings(GatewayModel model, Uri upstream)
    {
        this["Logging:LogLevel:Default"] = "Trace";
        this["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace";
        foreach (var adapter in model.Adapters)
        {
            this[$"Adapters:{adapter.Name}:Url"] = "http://127.0.0.1:0";
        }

        foreach (var (key, value) in CredentialsGateway.Settings(model, upstream))
        {
            this[key] = value;
        }
    }
}
