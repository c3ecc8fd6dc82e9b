var builder = GatewayHost.CreateBuilder(args);
builder.AddDurableFunctionsGateway();

// Yours: configuration sources, services, authentication, MCP tools of your own.
var app = builder.Build();
app.MapDurableFunctionsGateway();

// Yours: conventions on what MapDurableFunctionsGateway returns, endpoints of your own.
return await app.RunGatewayAsync();
