namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Settings of the second example's gateway. Both credentials hold the core that no answer may show.</summary>
internal sealed class CrewManifestSettings : GatewaySettings
{
    public const string RestAdapter = "crew-manifest-rest";
    public const string McpAdapter = "crew-manifest-mcp";
    public const string VoyagesToken = "voyages-" + TestSecret.Core;
    public const string CrewKey = "crew-" + TestSecret.Core;

    public CrewManifestSettings(Uri? voyages, Uri? crewRegister)
    {
        this["Adapters:CrewManifestRest:Url"] = "http://127.0.0.1:0";
        this["Adapters:CrewManifestMcp:Url"] = "http://127.0.0.1:0";
        this["VOYAGES_TOKEN"] = VoyagesToken;
        this["CREW_REGISTER_KEY"] = CrewKey;
        this["Upstreams:Voyages:BaseAddress"] = voyages is null ? null : voyages + "api";
        this["Upstreams:CrewRegister:BaseAddress"] = crewRegister?.GetLeftPart(UriPartial.Authority);
    }
}
