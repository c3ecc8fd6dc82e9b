#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Stands in for the shop (JSON, below /shop) and its carrier (XML, below /carrier), so that the gateway has something to call.
//
//     dotnet run stand-in.cs
//
// It listens on this machine only, and its keys are no secrets.

using System.Text.Json.Nodes;

const string Orders = """
    [
      { "id": "A-1003", "email": "ada@example.org", "placed": "2026-11-25", "status": "open", "total": { "amount": 12.5, "currency": "EUR" },
        "lines": [{ "article": "Tea towel", "quantity": 5 }], "parcels": [] },
      { "id": "A-1002", "email": "grace@example.org", "placed": "2026-11-23", "status": "shipped", "total": { "amount": 19.9, "currency": "EUR" },
        "lines": [{ "article": "Teapot", "quantity": 1 }], "parcels": ["PX-503"] },
      { "id": "A-1001", "email": "ada@example.org", "placed": "2026-11-20", "status": "shipped", "total": { "amount": 47.8, "currency": "EUR" },
        "lines": [{ "article": "Blue mug", "quantity": 2 }, { "article": "Tray", "quantity": 1 }], "parcels": ["PX-501", "PX-502"], "pickUpPoint": "LYS-3" }
    ]
    """;

const string Parcels = """
    <?xml version="1.0" encoding="UTF-8"?>
    <parcels shipper="parcel-shop">
      <parcel number="PX-503"><status>in transit</status><expected>2026-12-01</expected><weight unit="g">1450</weight></parcel>
      <parcel number="PX-501"><status>ready</status><expected>2026-11-27</expected><weight unit="g">810</weight></parcel>
      <parcel number="PX-502"><status>in transit</status><expected>2026-11-30</expected><weight unit="g">2300</weight></parcel>
    </parcels>
    """;

const string PickUpPoints = """
    <?xml version="1.0" encoding="UTF-8"?>
    <points>
      <point code="LYS-3"><name>Kiosk Bellecour</name><address>3 Place Bellecour, Lyon</address><open>Mon-Sat 8-19</open></point>
      <point code="PAR-8"><name>Tabac du Canal</name><address>41 Quai de Valmy, Paris</address><open>Mon-Fri 7-20</open></point>
    </points>
    """;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var shop = app.MapGroup("/shop").AddEndpointFilter(async (call, next) =>
    call.HttpContext.Request.Headers["X-Shop-Key"] == "shop-key" ? await next(call) : Results.Unauthorized());
shop.MapGet("/orders", (string? email, string? status) => new JsonObject
{
    ["orders"] = new JsonArray([.. Read().Where(order => Is(order, "email", email) && Is(order, "status", status)).Select(order => order.DeepClone())]),
});
shop.MapGet("/orders/{id}", (string id) => Read().FirstOrDefault(order => Is(order, "id", id)) is { } order
    ? Results.Ok(order)
    : Results.NotFound(new JsonObject { ["message"] = $"There is no order {id}." }));

var carrier = app.MapGroup("/carrier").AddEndpointFilter(async (call, next) =>
    call.HttpContext.Request.Headers.Authorization == "Bearer carrier-token" ? await next(call) : Results.Unauthorized());
carrier.MapGet("/parcels", () => Results.Text(Parcels, "application/xml"));
carrier.MapGet("/pick-up-points", () => Results.Text(PickUpPoints, "application/xml"));

var address = app.Configuration["urls"] ?? "http://localhost:5082";
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The shop and its carrier answer at {address}."));
app.Run(address);

static IEnumerable<JsonNode> Read() => JsonNode.Parse(Orders)!.AsArray().OfType<JsonNode>();

static bool Is(JsonNode order, string member, string? value) => value is null || (string?)order[member] == value;
