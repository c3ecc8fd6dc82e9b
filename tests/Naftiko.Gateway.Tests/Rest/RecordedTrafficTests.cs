using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>
/// Sends every recorded request through the gateway, lets the stub give the recorded answer, and compares both ends. Each exchange is in exactly one of the
/// theories.
/// </summary>
[Collection(RestGatewayTests.Name)]
public sealed class RecordedTrafficTests
{
    private static readonly string[] PassedHeaders = ["Retry-After", "x-ms-continuation-token", "Content-Type"];

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public RecordedTrafficTests(RestGateway gateway)
    {
        upstream = gateway.Upstream;
        rest = gateway.Rest;
        upstream.Reset();
    }

    public static TheoryData<int> Passing => Numbers(Outcome.Passes);

    public static TheoryData<int> Unauthorized => Numbers(Outcome.GatewayKeyRefused);

    public static TheoryData<int> WithAKeyOfTheCaller => Numbers(Outcome.CallersKeyDropped);

    public static TheoryData<int> Refused => Numbers(Outcome.RefusedByTheGateway);

    public static TheoryData<int> NotServed => Numbers(Outcome.NotServed);

    [Fact]
    public void Every_operation_is_replayed_with_a_success() => Assert.Equal(
        ExposedOperation.All.Select(operation => operation.Name).Order(StringComparer.Ordinal),
        RecordedTraffic.Exchanges
            .Where(exchange => exchange.Status < 300 && OutcomeOf(exchange) == Outcome.Passes)
            .Select(exchange => ExposedOperation.Find(exchange.Method, exchange.Path)!.Name)
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Request_and_answer_pass_unchanged(int number)
    {
        var exchange = RecordedTraffic.Get(number);
        upstream.Serve(number);

        using var response = await rest.SendAsync(ReplayedRequest.Create(exchange));

        AssertRequest(exchange, upstream.Request);
        await AssertAnswerAsync(exchange, response);
    }

    [Theory]
    [MemberData(nameof(Unauthorized))]
    public async Task A_401_of_the_upstream_is_a_fault_of_the_gateway(int number)
    {
        upstream.Serve(number);

        using var response = await rest.SendAsync(ReplayedRequest.Create(RecordedTraffic.Get(number)));

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Equal(TestSecret.Value, upstream.Request.SingleKey);
    }

    [Theory]
    [MemberData(nameof(WithAKeyOfTheCaller))]
    public async Task A_callers_own_key_does_not_reach_the_upstream(int number)
    {
        using var response = await rest.SendAsync(ReplayedRequest.Create(RecordedTraffic.Get(number)));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(TestSecret.Value, upstream.Request.SingleKey);
        Assert.Null(upstream.Request.Header("x-functions-key"));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_request_the_upstream_would_misread_or_nobody_declares_is_refused_before_it_is_sent(int number)
    {
        using var response = await rest.SendAsync(ReplayedRequest.Create(RecordedTraffic.Get(number)));

        await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [MemberData(nameof(NotServed))]
    public async Task What_the_document_does_not_expose_is_not_served(int number)
    {
        var exchange = RecordedTraffic.Get(number);

        using var response = await rest.SendAsync(ReplayedRequest.Create(exchange));

        var methods = MethodsServedAt(exchange.Path);
        Assert.Equal(methods.Length > 0 ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(methods, response.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Empty(upstream.Requests);
        if (exchange.Method != "HEAD")
        {
            await Problem.AssertAsync(response, response.StatusCode);
        }
    }

    private static TheoryData<int> Numbers(Outcome outcome) =>
        [.. RecordedTraffic.Exchanges.Where(exchange => OutcomeOf(exchange) == outcome).Select(exchange => exchange.Number)];

    private static Outcome OutcomeOf(RecordedExchange exchange)
    {
        if (exchange.Method == "HEAD")
        {
            // The gateway asks with GET and leaves the body out, so the recorded answer is no measure.
            return Outcome.Other;
        }

        if (ExposedOperation.Find(exchange.Method, exchange.Path) is not { } operation)
        {
            return Outcome.NotServed;
        }

        var query = QueryHelpers.ParseQuery(exchange.Query);
        if (exchange.Path.EndsWith('/')
            || exchange.Path.Contains("%2F", StringComparison.Ordinal)
            || exchange.Path.Contains("%5C", StringComparison.Ordinal)
            || operation.Query.Any(parameter => query.TryGetValue(parameter.Name, out var value) && (value.Count > 1 || !HasType(value!, parameter.Type)))
            || (operation.Method != "GET"
                && query.Keys.Any(name => !operation.Query.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
            || (operation.Method == "DELETE" && query.Values.Any(static value => value == "")))
        {
            return Outcome.RefusedByTheGateway;
        }

        if (exchange.RequestHeaders.ContainsKey("x-functions-key"))
        {
            return Outcome.CallersKeyDropped;
        }

        return exchange.Status == 401 ? Outcome.GatewayKeyRefused : Outcome.Passes;
    }

    private static bool HasType(string value, string type) => type switch
    {
        "boolean" => bool.TryParse(value, out _),
        "integer" => long.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string[] MethodsServedAt(string path) =>
    [
        .. ExposedOperation.All
            .Where(operation => operation.MatchesPath(path))
            .SelectMany(operation => operation.Method == "GET" ? ["GET", "HEAD"] : new[] { operation.Method })
            .Order(StringComparer.Ordinal),
    ];

    private static void AssertRequest(RecordedExchange exchange, ReceivedRequest request)
    {
        var operation = ExposedOperation.Find(exchange.Method, exchange.Path)!;
        Assert.Equal(exchange.Method, request.Method);
        Assert.Equal(operation.UpstreamPath(exchange.Path), request.Path);
        Assert.Equal(TestSecret.Value, request.SingleKey);
        Assert.Equal(ExpectedQuery(operation, exchange), SentQuery(request));

        // A call that declares its path and a reason is made without a body; the recorded API ignores the one it was sent here.
        var body = operation.Query.Any(static parameter => parameter.Name == "reason") ? "" : exchange.RequestBody ?? "";
        Assert.Equal(body, Encoding.UTF8.GetString(request.Body));
        if (body.Length > 0)
        {
            // A charset says nothing about JSON, and what has no type is taken for JSON.
            Assert.Equal(
                exchange.RequestHeaders.GetValueOrDefault("Content-Type", "application/json").Replace("; charset=utf-8", "", StringComparison.Ordinal),
                request.Header("Content-Type"));
        }

        Assert.Equal(exchange.RequestHeaders.GetValueOrDefault("x-ms-continuation-token"), request.Header("x-ms-continuation-token"));
    }

    // Names without regard to case, booleans in the spelling of JSON, lists comma-joined or repeated; what was sent empty is not sent on.
    private static IEnumerable<string> ExpectedQuery(ExposedOperation operation, RecordedExchange exchange) =>
        from parameter in operation.Query
        from given in QueryHelpers.ParseQuery(exchange.Query)
        where parameter.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase)
        from value in given.Value
        from item in value!.Split(',')
        where item.Length > 0
        orderby parameter.Name, item
        select parameter.Name + "=" + (parameter.Type == "boolean" ? item.ToLowerInvariant() : item);

    private static IEnumerable<string> SentQuery(ReceivedRequest request) =>
        from parameter in request.Query
        where parameter.Key != "code"
        from value in parameter.Value
        from item in value!.Split(',')
        orderby parameter.Key, item
        select parameter.Key + "=" + item;

    private async Task AssertAnswerAsync(RecordedExchange exchange, HttpResponseMessage response)
    {
        Assert.Equal(exchange.Status, (int)response.StatusCode);
        foreach (var name in PassedHeaders)
        {
            // White space around a value is not part of it (RFC 9110, section 5.5).
            Assert.Equal(exchange.ResponseHeader(name)?.Trim(), Header(response, name));
        }

        var gateway = exchange.RequestHeaders.TryGetValue("Host", out var host) ? new Uri("http://" + host) : rest.BaseAddress!;
        var location = exchange.ResponseHeader("Location");
        Assert.Equal(location is null ? null : ExpectedLinks.Rewrite(location, gateway), Header(response, "Location"));

        var body = await response.Content.ReadAsStringAsync();
        if (ExpectedLinks.HasLinks(exchange.ResponseBody))
        {
            ExpectedLinks.AssertBody(exchange.ResponseBody, body, gateway);
            return;
        }

        Assert.Equal(exchange.ResponseBody, body);
        Assert.Equal(Encoding.UTF8.GetByteCount(exchange.ResponseBody), response.Content.Headers.ContentLength);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? Assert.Single(values)
            : null;

    private enum Outcome
    {
        Passes,
        GatewayKeyRefused,
        CallersKeyDropped,
        RefusedByTheGateway,
        NotServed,
        Other,
    }
}
