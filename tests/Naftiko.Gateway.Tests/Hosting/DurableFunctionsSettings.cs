namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Settings of the main example's gateway.</summary>
internal sealed class DurableFunctionsSettings : GatewaySettings
{
    public const string RestAdapter = "durable-functions-rest";
    public const string McpAdapter = "durable-functions-mcp";

    /// <param name="upstream">Where the upstream is; null leaves the address of the document.</param>
    public DurableFunctionsSettings(Uri? upstream)
    {
        this["Adapters:DurableFunctionsRest:Url"] = "http://127.0.0.1:0";
        this["Adapters:DurableFunctionsMcp:Url"] = "http://127.0.0.1:0";
        this["DURABLE_FUNCTIONS_TOKEN"] = TestSecret.Value;
        this["Upstreams:DurableFunctions:BaseAddress"] = upstream?.GetLeftPart(UriPartial.Authority);
    }
}
