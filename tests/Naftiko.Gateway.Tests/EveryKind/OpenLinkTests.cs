using System.Net;
using System.Net.Http.Json;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.EveryKind;

/// <summary>What an API that takes no credential links to, its callers can reach without the gateway.</summary>
[Collection(EveryKindTests.Name)]
public sealed class OpenLinkTests
{
    private readonly EveryKindGateway gateway;

    public OpenLinkTests(EveryKindGateway gateway)
    {
        this.gateway = gateway;
        gateway.Upstream.Reset();
    }

    [Fact]
    public async Task Links_of_an_API_without_credentials_stay()
    {
        var made = new Uri(gateway.Upstream.Address, "/form/7?view=full").AbsoluteUri;
        var next = $"<{new Uri(gateway.Upstream.Address, "/form?page=2").AbsoluteUri}>; rel=\"next\"";
        gateway.Upstream.Answer(ScriptedAnswer.Json(201, $$"""{"self":"{{made}}"}""", ("Location", made), ("Link", next)));

        using var response = await gateway.Bodies.PostAsJsonAsync("/form", new { title = "t", note = "n" });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal([made], response.Headers.GetValues("Location"));
        Assert.Equal([next], response.Headers.GetValues("Link"));
        Assert.Equal($$"""{"self":"{{made}}"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Links_of_an_API_with_a_credential_that_nothing_here_serves_are_left_out()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, "{}", ("Location", new Uri(gateway.Upstream.Address, "/elsewhere").AbsoluteUri)));

        using var response = await gateway.Credentials.GetAsync("/basic");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Location"));
    }
}
