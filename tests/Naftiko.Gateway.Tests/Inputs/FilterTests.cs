using System.Net;
using Naftiko.Gateway.Tests.Rest;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>A filter that is lost on its way makes a destructive call concern everything.</summary>
[Collection(InputsTests.Name)]
public sealed class FilterTests
{
    private readonly InputsGateway gateway;

    public FilterTests(InputsGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("DELETE", "/instances?runtimeStatsu=Failed", "runtimeStatsu", "did you mean runtimeStatus?")]
    [InlineData("DELETE", "/instances?status=Failed&createdFrom=2026-01-01", "status", "which takes: runtimeStatus, createdFrom")]
    [InlineData("PUT", "/notes/1?dryRun=true", "dryRun", "which takes none")]
    public async Task A_call_that_writes_refuses_query_parameters_it_does_not_know(string method, string target, string name, string hint)
    {
        using var response = await gateway.SendAsync(method, target, method == "PUT" ? """{"owner":"o"}""" : null);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        var message = problem.GetProperty("errors").GetProperty(name)[0].GetString();
        Assert.StartsWith("is not a query parameter of this call", message, StringComparison.Ordinal);
        Assert.Contains(hint, message, StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("GET", "/instances?status=Failed&runtimeStatus=Failed", "/instances?runtimeStatus=Failed")]
    [InlineData("DELETE", "/instances?RuntimeStatus=Failed", "/instances?runtimeStatus=Failed")]
    [InlineData("DELETE", "/instances", "/instances")]
    [InlineData("GET", "/instances?runtimeStatus=", "/instances")]
    public async Task Reading_calls_ignore_them_and_known_ones_pass(string method, string target, string sent)
    {
        using var response = await gateway.SendAsync(method, target);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sent, gateway.Upstream.Request.RawTarget);
    }

    [Theory]
    [InlineData("/instances?runtimeStatus=")]
    [InlineData("/instances?runtimeStatus=%20&createdFrom=2026-01-01")]
    public async Task An_empty_filter_of_a_delete_is_refused(string target)
    {
        using var response = await gateway.SendAsync("DELETE", target);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.StartsWith(
            "must not be empty: without it the call would concern everything", problem.GetProperty("errors").GetProperty("runtimeStatus")[0].GetString(),
            StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("""{"runtimeStatus":""}""")]
    [InlineData("""{"runtimeStatus":null}""")]
    [InlineData("""{"runtimeStatus":[]}""")]
    public async Task An_empty_filter_of_a_destructive_tool_is_refused(string arguments) =>
        Assert.Contains("runtimeStatus must not be empty", await gateway.RefusalOfAsync("purge", arguments), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_destructive_tool_calls_is_as_destructive_over_REST()
    {
        using var response = await gateway.SendAsync("POST", "/closings?before=");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.StartsWith("must not be empty", problem.GetProperty("errors").GetProperty("before")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_destructive_tool_may_be_called_without_filters_when_that_is_meant() =>
        Assert.Equal("/instances", (await gateway.ReceivedOfAsync("purge", "{}")).RawTarget);

    [Fact]
    public async Task A_mistyped_argument_is_answered_with_the_one_it_is_like() =>
        Assert.Contains("runtimStatus is not an argument of this tool; did you mean runtimeStatus?", await gateway.RefusalOfAsync("purge", """{"runtimStatus":"Failed"}"""), StringComparison.Ordinal);
}
