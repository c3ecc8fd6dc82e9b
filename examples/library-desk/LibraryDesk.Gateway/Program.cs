var builder = GatewayHost.CreateBuilder(args);
builder.AddLibraryDeskGateway();

// Yours: configuration sources, services, authentication, MCP tools of your own.
var app = builder.Build();
app.MapLibraryDeskGateway();

// Yours: conventions on what MapLibraryDeskGateway returns, endpoints of your own.
return await app.RunGatewayAsync();
