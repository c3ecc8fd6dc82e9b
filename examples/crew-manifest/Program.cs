using CrewManifest.Gateway.Hosting;

var builder = new GatewayBuilder(args);

// Yours: more configuration sources on builder.Shared.Configuration, services on the builder of an adapter.
builder.AddCrewManifestGateway();

await using var gateway = builder.Build();

// Yours: middleware and routes on an adapter, before or after its own.
gateway.MapCrewManifestGateway();

return await gateway.RunAsync();
