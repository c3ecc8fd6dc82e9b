#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Stands in for the clinic (below /clinic) and for the authorization server whose tokens the gateway takes, so that both can be tried.
//
//     dotnet run stand-in.cs
//
// For trials on this machine only: whoever asks gets a token with the scopes he asks for. The keys are made anew at each start.

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var issuer = app.Configuration["urls"] ?? "http://localhost:5083";

// The authorization server: metadata, keys, tokens.
using var key = RSA.Create(2048);
var keyId = Guid.NewGuid().ToString("N");
app.MapGet("/.well-known/oauth-authorization-server", () => new JsonObject
{
    ["issuer"] = issuer,
    ["jwks_uri"] = $"{issuer}/keys",
    ["token_endpoint"] = $"{issuer}/token",
    ["grant_types_supported"] = new JsonArray("client_credentials"),
});
app.MapGet("/keys", () =>
{
    var parameters = key.ExportParameters(includePrivateParameters: false);
    return new JsonObject
    {
        ["keys"] = new JsonArray(new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = keyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus), ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        }),
    };
});

// What a real server would also ask for is a client's own credential. expires_in may be negative, for a token that has ended.
app.MapPost("/token", async (HttpRequest request) =>
{
    var form = await request.ReadFormAsync();
    var lifetime = int.TryParse(form["expires_in"], out var seconds) ? seconds : 3600;
    var token = Sign(new JsonObject
    {
        ["iss"] = issuer,
        ["sub"] = "somebody-trying",
        ["aud"] = form["resource"].ToString(),
        ["scope"] = form["scope"].ToString(),
        ["exp"] = DateTimeOffset.UtcNow.AddSeconds(lifetime).ToUnixTimeSeconds(),
    });

    // As the standard says, or the token alone for a shell.
    return request.Headers.Accept == "text/plain"
        ? Results.Text(token)
        : Results.Json(new JsonObject { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_in"] = lifetime });
});

// The clinic.
var clinic = app.MapGroup("/clinic").AddEndpointFilter(async (call, next) =>
    call.HttpContext.Request.Headers["X-Clinic-Key"] == "clinic-key" ? await next(call) : Results.Unauthorized());
clinic.MapGet("/slots", (string day, string? doctor) => new JsonArray([.. new[] { ("Grey", "09:00"), ("Grey", "09:30"), ("House", "14:00") }
    .Where(slot => doctor is null || doctor == slot.Item1)
    .Select(slot => new JsonObject { ["slot"] = $"{day}-{slot.Item1}-{slot.Item2}", ["doctor"] = slot.Item1, ["time"] = slot.Item2 })]));
clinic.MapPost("/appointments", (JsonObject booking) => booking["patient"]?.ToString() == "P-7"
    ? Results.Created($"/clinic/appointments/{booking["slot"]}", new JsonObject { ["slot"] = booking["slot"]?.ToString(), ["status"] = "booked" })
    : Results.UnprocessableEntity(new JsonObject { ["message"] = $"There is no patient {booking["patient"]}." }));
clinic.MapGet("/patients/{id}/summary", (string id) => id == "P-7"
    ? Results.Ok(new JsonObject { ["patient"] = id, ["allergies"] = new JsonArray("penicillin"), ["medication"] = new JsonArray("salbutamol") })
    : Results.NotFound(new JsonObject { ["message"] = $"There is no patient {id}." }));

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The clinic and the issuer of tokens answer at {issuer}."));
app.Run(issuer);

string Sign(JsonObject claims)
{
    var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "at+jwt", ["kid"] = keyId };
    var text = Part(header) + "." + Part(claims);
    return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
}

static string Part(JsonObject members) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(members));
