#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Stands in for the catalogue of a library, so that the gateway can be tried: two titles, one reader, for whoever shows a key.
//
//     dotnet run stand-in.cs

using System.Net.WebSockets;
using System.Text;

const string Sea = """
    {"isbn":"9780000000017","name":"Tides and Their Tables","people":[{"role":"editor","name":"B. Ruus"},{"role":"author","name":"A. Holm"}],"place":{"floor":2,"shelfmark":"527.1 HOL"}}
    """;
const string Stars = """
    {"isbn":"9780000000024","name":"Stars to Steer By","people":[{"role":"author","name":"C. Lind"}],"place":{"floor":1,"shelfmark":"527.0 LIN"}}
    """;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var address = app.Configuration["urls"] ?? "http://localhost:5085";

app.UseWebSockets();
app.Use((http, next) =>
{
    if (http.Request.Headers.ContainsKey("X-Catalogue-Key"))
    {
        return next(http);
    }

    http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    return http.Response.WriteAsync("The catalogue is for those who have a key.");
});

var v1 = app.MapGroup("/v1");
v1.MapGet("/titles", (string? author) =>
    Json($"[{string.Join(',', new[] { Sea, Stars }.Where(title => title.Contains(author ?? "", StringComparison.OrdinalIgnoreCase)))}]"));
v1.MapGet("/titles/{isbn}", (string isbn) => isbn switch
{
    "9780000000017" => Json(Sea),
    "9780000000024" => Json(Stars),
    _ => Json("""{"error":"no such title"}""", StatusCodes.Status404NotFound),
});
v1.MapGet("/titles/9780000000017/copies", () => Json(
    """{"items":[{"branch":"Harbour","state":"in"},{"branch":"Old Town","state":"lent"},{"branch":"Northside","state":"in"}]}"""));
v1.MapGet("/readers/12/loans", () => Json(
    """{"loans":[{"title":{"name":"Tides and Their Tables"},"due":"2026-12-04","returned":false},{"title":{"name":"Stars to Steer By"},"due":"2026-10-01","returned":true}]}"""));

// A loan is made, and its address is the catalogue's own.
v1.MapPost("/readers/12/loans", (HttpContext http) =>
{
    http.Response.Headers.Location = $"{http.Request.Scheme}://{http.Request.Host}/v1/readers/12/loans/3";
    return Json("""{"id":3,"due":"2026-12-24"}""", StatusCodes.Status201Created);
});

// Tells what it was asked with, also what no caller should hear.
v1.MapGet("/whoami", (HttpContext http) =>
{
    var headers = http.Request.Headers;
    return Json($$"""{"key":"{{headers["X-Catalogue-Key"]}}","version":"{{headers["Catalogue-Version"]}}","branch":"{{headers["X-Branch"]}}","authorization":"{{headers.Authorization}}"}""");
});

// What is brought back, one event after the other.
v1.MapGet("/returns", async (HttpContext http) =>
{
    http.Response.ContentType = "text/event-stream";
    foreach (var title in new[] { "Stars to Steer By", "Knots" })
    {
        await http.Response.WriteAsync($"data: {title}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
});

// Answers every message of a desk, and tells its key each time.
v1.Map("/desk", async (HttpContext http) =>
{
    if (!http.WebSockets.IsWebSocketRequest)
    {
        http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        return;
    }

    using var socket = await http.WebSockets.AcceptWebSocketAsync();
    var buffer = new byte[4096];
    while (await socket.ReceiveAsync(buffer, http.RequestAborted) is { MessageType: not WebSocketMessageType.Close } received)
    {
        var answer = $"{http.Request.Headers["X-Catalogue-Key"]} heard {Encoding.UTF8.GetString(buffer, 0, received.Count)}";
        await socket.SendAsync(Encoding.UTF8.GetBytes(answer), WebSocketMessageType.Text, endOfMessage: true, http.RequestAborted);
    }

    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, http.RequestAborted);
});

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The catalogue answers at {address}."));
app.Run(address);

static IResult Json(string text, int status = StatusCodes.Status200OK) => Results.Text(text.Trim(), "application/json", statusCode: status);
