var builder = GatewayHost.CreateBuilder(args);
builder.AddCrewManifestGateway();

// Yours: configuration sources, services, authentication, MCP tools of your own.
var app = builder.Build();
app.MapCrewManifestGateway();

// Yours: conventions on what MapCrewManifestGateway returns, endpoints of your own.
return await app.RunGatewayAsync();
