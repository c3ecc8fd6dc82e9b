var builder = GatewayHost.CreateBuilder(args);
builder.AddParcelShopGateway();

// Yours: configuration sources, services, authentication, MCP tools of your own.
var app = builder.Build();
app.MapParcelShopGateway();

// Yours: conventions on what MapParcelShopGateway returns, endpoints of your own.
return await app.RunGatewayAsync();
