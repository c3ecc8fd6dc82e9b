using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>Settings of the gateway of the two doors in a process of its own.</summary>
internal sealed class TwoDoorsSettings : GatewaySettings
{
    public const string RestAdapter = "doors-rest";
    public const string YardAdapter = "yard-rest";
    public const string McpAdapter = "doors-mcp";

    public TwoDoorsSettings(Uri upstream)
    {
        this["Adapters:DoorsRest:Url"] = "http://127.0.0.1:0";
        this["Adapters:YardRest:Url"] = "http://127.0.0.1:0";
        this["Adapters:DoorsMcp:Url"] = "http://127.0.0.1:0";
        this["VAULT_TOKEN"] = TestSecret.Value;
        this["Upstreams:Vault:BaseAddress"] = upstream.GetLeftPart(UriPartial.Authority);
        this["Upstreams:Street:BaseAddress"] = upstream.GetLeftPart(UriPartial.Authority);
    }
}
