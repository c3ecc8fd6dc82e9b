using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>Spans and metrics say what was asked and how it ended, in the terms of OpenTelemetry.</summary>
public sealed class SpanTests(ObservedGateway gateway) : IClassFixture<ObservedGateway>
{
    [Theory]
    [InlineData("GET " + ExposedOperation.Root + "/instances/{instanceId}")]
    [InlineData("POST " + ExposedOperation.Root + "/orchestrators/{functionName}")]
    [InlineData("POST /mcp/")]
    public void A_span_of_the_server_is_named_by_its_route(string name)
    {
        Assert.True(gateway.Traces.Holds(name), $"No span is called {name}.");
        Assert.True(gateway.Traces.Holds("http.route", name.Split(' ')[1]), $"No span has the route of {name}.");
    }

    [Theory]
    [InlineData("http.request.method", "POST")]
    [InlineData("http.request.method", "GET")]
    [InlineData("url.scheme", "http")]
    [InlineData("gateway.adapter", DurableFunctionsSettings.RestAdapter)]
    [InlineData("gateway.adapter", DurableFunctionsSettings.McpAdapter)]
    [InlineData("gateway.operation", "startorchestration")]
    public void A_span_has_the_attribute(string name, string value) => Assert.True(gateway.Traces.Holds(name, value), $"No span has {name}={value}.");

    /// <summary>REST was answered with 410 and 202, tools with 404 and 409.</summary>
    [Theory]
    [InlineData("http.response.status_code", 410)]
    [InlineData("http.response.status_code", 202)]
    [InlineData("gateway.status", 410)]
    [InlineData("gateway.status", 202)]
    [InlineData("gateway.status", 404)]
    [InlineData("gateway.status", 409)]
    public void A_span_has_the_true_status(string name, int status) => Assert.True(gateway.Traces.Holds(name, status), $"No span has {name}={status}.");

    [Theory]
    [InlineData(410)]
    [InlineData(202)]
    [InlineData(404)]
    [InlineData(409)]
    public void The_metric_of_calls_has_the_true_status(int status)
    {
        Assert.True(gateway.Metrics.Holds("gateway.call.duration"));
        Assert.True(gateway.Metrics.Holds("gateway.status", status));
    }

    [Fact]
    public void Probes_leave_no_span_and_no_query_is_told()
    {
        Assert.False(gateway.Traces.Contains("/health"));
        Assert.False(gateway.Traces.Contains("code="));
    }
}
