using System.Net.Http.Headers;
using System.Text.Json;
using Clients.Clinic;
using Clients.CrewManifest;
using Clients.DurableFunctions;
using Clients.LibraryDesk;
using Clients.ParcelShop;

// clients <documents> <token> <name>=<address> …: calls every operation of the examples with the clients that NSwag has made of their documents.
using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", args[1]) } };
var addresses = args.Skip(2).Select(static argument => argument.Split('=', 2)).ToDictionary(static parts => parts[0], static parts => parts[1]);
var called = new HashSet<string>(StringComparer.Ordinal);
var failures = 0;

var crew = new CrewManifestClient(http) { BaseUrl = addresses["crew-manifest"] };
var voyages = await CallAsync("listVoyages", crew.ListVoyagesAsync("planned"));
Expect(
    "a typed list",
    "VOY-1 Northern Star Oslo Bergen",
    voyages?.SingleOrDefault() is { } voyage ? $"{voyage.Id} {voyage.Ship} {string.Join(' ', voyage.Ports ?? [])}" : null);
var manifest = await CallAsync("getCrewManifest", crew.GetCrewManifestAsync("VOY-1"));
Expect("the answer of a flow", "9321483 2 Ada Berg", $"{manifest?.Ship.Imo} {manifest?.CrewCount} {manifest?.Crew?.First()}");
await RefusedAsync<Clients.CrewManifest.Problem>(
    "a value that is no segment of a path", 400, "voyage-id", static problem => problem.Errors?.Keys, () => crew.GetCrewManifestAsync("a/b"));

var desk = new LibraryDeskClient(http) { BaseUrl = addresses["library-desk"] };
Expect(
    "a typed answer",
    "J. R. R. Tolkien, F TOL",
    (await CallAsync("findBook", desk.FindBookAsync("9780261103573"))) is { } book ? $"{book.Author}, {book.Shelf}" : null);
Expect("a filtered list", "Centre", (await CallAsync("isItIn", desk.IsItInAsync("9780261103573")))?.Branches?.SingleOrDefault());
Expect("a list of objects", "The Hobbit", (await CallAsync("whatIsDue", desk.WhatIsDueAsync("R-1")))?.SingleOrDefault()?.Title);
await RefusedAsync<Clients.LibraryDesk.Problem>("a pattern", 400, "isbn", static problem => problem.Errors?.Keys, () => desk.FindBookAsync("no-isbn"));

var shop = new ParcelShopClient(http) { BaseUrl = addresses["parcel-shop"] };
var orders = await CallAsync("findOrders", shop.FindOrdersAsync("ada@example.com", Status.Shipped));
Expect("a number", 12.5, orders?.SingleOrDefault()?.Total);
var order = await CallAsync("trackOrder", shop.TrackOrderAsync("A-1001"));
Expect("nested answers", "on its way, Kiosk", $"{order?.Parcels?.Single().Status}, {order?.PickUp.Name}");
await RefusedAsync<Clients.ParcelShop.Problem>("a format", 400, "email", static problem => problem.Errors?.Keys, () => shop.FindOrdersAsync("nobody"));

var clinic = new ClinicClient(http) { BaseUrl = addresses["clinic"] };
var slots = await BodyAsync("findSlots", clinic.FindSlotsAsync(new DateTimeOffset(2026, 12, 1, 0, 0, 0, default)));
Expect("what is passed on", "s-1", slots[0].GetProperty("slot").GetString());
using (var booked = await CallAsync("bookAppointment", clinic.BookAppointmentAsync(new BookAppointmentRequest { Slot = "s-1", Patient = "P-7" })))
{
    Expect("another status of success", 201, booked?.StatusCode);
}

Expect("a path parameter", "P-7", (await BodyAsync("readSummary", clinic.ReadSummaryAsync("P-7"))).GetProperty("patient").GetString());
using (var nobody = new HttpClient())
{
    var stranger = new ClinicClient(nobody) { BaseUrl = addresses["clinic"] };
    await RefusedAsync<Clients.Clinic.Problem>(
        "a call without a token", 401, "token", static problem => [problem.Detail ?? ""], () => stranger.ReadSummaryAsync("P-7"));
}

var durable = new DurableFunctionsClient(http) { BaseUrl = addresses["durable-functions"] };
var instance = await BodyAsync("getInstanceStatus", durable.GetInstanceStatusAsync("i-1", showInput: true));
Expect("an answer of any type", "Running", instance.GetProperty("runtimeStatus").GetString());
Expect("an answer to DELETE", 1, (await BodyAsync("purgeInstance", durable.PurgeInstanceAsync("i-1"))).GetProperty("instancesDeleted").GetInt32());
await BodyAsync("purgeInstances", durable.PurgeInstancesAsync(createdTimeFrom: "2026-01-01T00:00:00Z"));
await BodyAsync("listInstances", durable.ListInstancesAsync(top: 5_000_000_000));
await BodyAsync("getEntity", durable.GetEntityAsync("counter", "one"));
await BodyAsync("listEntities", durable.ListEntitiesAsync("counter", top: 5));
foreach (var (id, call) in new (string, Func<Task<Clients.DurableFunctions.FileResponse>>)[]
{
    ("startOrchestration", () => durable.StartOrchestrationAsync("Order", new { n = 1 })),
    ("startOrchestrationWithId", () => durable.StartOrchestrationWithIdAsync("Order", "i-1", new { n = 1 })),
    ("raiseEvent", () => durable.RaiseEventAsync("i-1", "Paid", new { n = 1 })),
    ("terminateInstance", () => durable.TerminateInstanceAsync("i-1", "because")),
    ("suspendInstance", () => durable.SuspendInstanceAsync("i-1")),
    ("resumeInstance", () => durable.ResumeInstanceAsync("i-1")),
    ("rewindInstance", () => durable.RewindInstanceAsync("i-1")),
    ("signalEntity", () => durable.SignalEntityAsync("counter", "one", "add", 1)),
})
{
    using var accepted = await CallAsync(id, call());
    Expect($"{id}, an answer without a body", 202, accepted?.StatusCode);
}

var known = Directory.EnumerateFiles(args[0], "*.json").SelectMany(static path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("paths")
    .EnumerateObject()
    .SelectMany(static item => item.Value.EnumerateObject())
    .Select(static operation => operation.Value.GetProperty("operationId").GetString()!));
Expect("every operation is called", string.Join(' ', known.Order(StringComparer.Ordinal)), string.Join(' ', called.Order(StringComparer.Ordinal)));
Console.WriteLine($"{called.Count} operations called with clients of NSwag, {failures} failures");
return failures == 0 ? 0 : 1;

async Task<T?> CallAsync<T>(string id, Task<T> call)
{
    called.Add(id);
    try
    {
        return await call;
    }
    catch (Exception exception) when (exception.GetType().Name.StartsWith("ApiException", StringComparison.Ordinal))
    {
        Expect(id, "an answer", exception.Message);
        return default;
    }
}

async Task<JsonElement> BodyAsync<T>(string id, Task<T> call)
    where T : IDisposable
{
    using var answer = await CallAsync(id, call);
    var stream = (Stream?)answer?.GetType().GetProperty("Stream")!.GetValue(answer);
    return stream is null ? default : (await JsonDocument.ParseAsync(stream)).RootElement.Clone();
}

// The exceptions of two clients have a name in common, and nothing else.
async Task RefusedAsync<TProblem>(string what, int status, string word, Func<TProblem, IEnumerable<string>?> words, Func<Task> call)
{
    try
    {
        await call();
        Expect(what, "a refusal", "an answer");
    }
    catch (Exception exception) when (exception.GetType().GetProperty("Result")?.GetValue(exception) is TProblem problem)
    {
        Expect(what, status, exception.GetType().GetProperty("StatusCode")!.GetValue(exception));
        Expect($"the problem of {what}", true, words(problem)?.Any(text => text.Contains(word, StringComparison.Ordinal)) == true);
    }
}

void Expect<T>(string what, T expected, T? actual)
{
    if (!Equals(expected, actual))
    {
        failures++;
        Console.WriteLine($"{what}: `{actual}` instead of `{expected}`");
    }
}
