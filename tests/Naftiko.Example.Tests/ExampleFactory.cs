using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Naftiko.Example.Tests;

/// <summary>The committed example in the test host of ASP.NET Core, with its settings and without a network.</summary>
public sealed class ExampleFactory : WebApplicationFactory<Program>
{
    internal CannedUpstream Upstream { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("Secrets:DURABLE_FUNCTIONS_TOKEN", "the-token-of-the-tests")
        .UseSetting("Upstreams:DurableFunctions:BaseAddress", "https://functions.example")
        .ConfigureTestServices(services => services.ConfigureAll<HttpClientFactoryOptions>(client =>
            client.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = Upstream)));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Upstream.Dispose();
        }
    }
}
