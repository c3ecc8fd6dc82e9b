using System.Net.Http.Headers;
using System.Text;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A web page must not reach, through a browser on this machine, a REST adapter that calls with our credential.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class GuardTests(TwoDoors doors)
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:8080")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1.evil.example")]
    public async Task What_comes_from_elsewhere_is_refused(string header, string value)
    {
        await using var gateway = await doors.StartAsync();

        var answer = await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(TwoDoors.Rest), "/items"), (header, value));

        Assert.Equal(403, answer.Status);
        Problem.Check(answer.Text()!, 403);
        Assert.Empty(doors.Upstream.Requests);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var gateway = await doors.StartAsync();
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Address(TwoDoors.Rest), "/items")) { Content = content };
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var answer = await doors.Caller.SendAsync(request);

        Assert.Equal(403, answer.Status);
        Assert.Empty(doors.Upstream.Requests);
    }

    [Fact]
    public async Task An_adapter_without_a_credential_is_everybodys()
    {
        await using var gateway = await doors.StartAsync();

        var answer = await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(TwoDoors.Yard), "/posts/1"), ("Host", "evil.example"), ("Origin", "https://evil.example"));

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("Adapters:DoorsRest:AllowedHosts=api.example; other.example")]
    [InlineData("Adapters:DoorsRest:PublicUrl=https://api.example/doors")]
    [InlineData("Adapters:DoorsRest:AllowedHosts=*")]
    public async Task A_host_that_is_known_is_let_in(string setting)
    {
        await using var gateway = await doors.StartAsync(setting);

        Assert.Equal(200, (await doors.SendAsync(HttpMethod.Get, new Uri(gateway.Address(TwoDoors.Rest), "/items"), ("Host", "api.example"))).Status);
    }

    [Fact]
    public async Task On_an_address_of_the_network_links_do_not_copy_the_host()
    {
        doors.Upstream.Reset();
        doors.Upstream.Answer(new Upstreams.RecordedAnswer(RecordedTraffic.Get(1), ""));
        await using var gateway = await GatewayProcess.StartAsync(
            ExampleProject.DurableFunctions,
            new DurableFunctionsSettings(doors.Upstream.Address).With("Adapters:DurableFunctionsRest:Url", "http://0.0.0.0:0"));
        var port = (await gateway.AddressOfAsync(DurableFunctionsSettings.RestAdapter)).Port;

        var answer = await doors.SendAsync(
            HttpMethod.Post, new Uri($"http://127.0.0.1:{port}{ExposedOperation.Root}/orchestrators/HelloSequence"), ("Host", "evil.example"));

        Assert.Equal(202, answer.Status);
        Assert.Contains($"Location: {ExposedOperation.Root}/instances/", answer.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer.Head + Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }
}
