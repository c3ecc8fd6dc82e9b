var builder = GatewayHost.CreateBuilder(args);
builder.AddClinicGateway();

// Yours: configuration sources, services, authentication, MCP tools of your own.
var app = builder.Build();
app.MapClinicGateway();

// Yours: conventions on what MapClinicGateway returns, endpoints of your own.
return await app.RunGatewayAsync();
