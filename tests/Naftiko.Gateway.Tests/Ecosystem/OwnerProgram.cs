using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler;

namespace Naftiko.Gateway.Tests.Ecosystem;

/// <summary>The <c>Program.cs</c> of an owner who does all that the README of the project suggests, in its own words.</summary>
internal static class OwnerProgram
{
    private const string Build = "var app = builder.Build();";

    /// <summary>Takes the place of tokens, which need a server that issues them; one token is good.</summary>
    private const string OneToken = """
        using System.Security.Claims;
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        namespace Microsoft.Extensions.DependencyInjection;

        internal static class OneTokenExtensions
        {
            public static AuthenticationBuilder AddOneToken(this AuthenticationBuilder authentication) =>
                authentication.AddScheme<AuthenticationSchemeOptions, TokenScheme>("Bearer", null);
        }

        internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
            : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
                Request.Headers.Authorization == "Bearer let-me-in"
                    ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("Bearer")), "Bearer"))
                    : AuthenticateResult.NoResult());
        }
        """;

    /// <summary>As the template of Aspire has it, but for the packages that are not at hand here.</summary>
    private const string ServiceDefaults = """
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Microsoft.Extensions.Hosting;

        internal static class ServiceDefaultsExtensions
        {
            public static void AddServiceDefaults(this IHostApplicationBuilder builder)
            {
                builder.Services.AddOpenTelemetry()
                    .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
                    .WithTracing(traces => traces.AddSource(builder.Environment.ApplicationName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());
                if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
                {
                    builder.Services.AddOpenTelemetry().UseOtlpExporter();
                }

                builder.Services.AddHealthChecks().AddCheck("self", () => Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy(), ["live"]);
                builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
            }
        }
        """;

    private const string MyHandler = """
        namespace TwoDoors.Gateway;

        internal sealed class MyHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("X-Owner", "was here");
                return base.SendAsync(request, cancellationToken);
            }
        }

        internal sealed class PaintedSign : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent("\"painted\"", null, "application/json") });
        }
        """;

    /// <summary>Puts the snippets of the README in the places it names.</summary>
    public static ImmutableArray<GeneratedFile> Adopt(ImmutableArray<GeneratedFile> files)
    {
        var program = files.Single(file => file.Path == "Program.cs").Content;
        var snippets = Regex.Matches(
            files.Single(file => file.Path == "README.md").Content, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToList();
        var classes = snippets.Where(snippet => snippet.Contains(" class ", StringComparison.Ordinal)).ToList();
        var lines = snippets.Except(classes).SelectMany(snippet => snippet.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.NotEmpty(classes);
        Assert.Contains(lines, line => line.Contains("RequireAuthorization", StringComparison.Ordinal));

        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        List<string> first = ["builder.AddServiceDefaults();", "builder.AddTwoDoorsGateway();"];
        Assert.Equal(first, lines.Intersect(first));
        Assert.Contains(lines, line => line.Contains(".AddJwtBearer()", StringComparison.Ordinal));
        var before = lines.Except(first)
            .Where(line => line.StartsWith("builder.", StringComparison.Ordinal))
            .Select(line => line.Replace(".AddJwtBearer()", ".AddOneToken()", StringComparison.Ordinal))
            .ToList();
        var after = lines.Except(usings)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("builder.", StringComparison.Ordinal))
            .ToList();

        // Beyond the README: the same for MCP, and a service that takes the place of the network.
        before.Add("builder.Services.AddHttpClient(\"Street\").ConfigurePrimaryHttpMessageHandler(() => new TwoDoors.Gateway.PaintedSign());");
        after.Add("endpoints.DoorsMcp.RequireAuthorization();");
        Assert.Contains(Build, program, StringComparison.Ordinal);
        Assert.Contains("app.MapTwoDoorsGateway();", program, StringComparison.Ordinal);
        program = string.Join('\n', usings) + "\n" + program
            .Replace("builder.AddTwoDoorsGateway();", string.Join('\n', first), StringComparison.Ordinal)
            .Replace("app.MapTwoDoorsGateway();", string.Join('\n', after), StringComparison.Ordinal)
            .Replace(Build, string.Join('\n', before) + "\n" + Build, StringComparison.Ordinal);
        return
        [
            .. files.Where(file => file.Path != "Program.cs"),
            new("Program.cs", program, FileOwnership.Scaffold),
            new("OneToken.cs", OneToken, FileOwnership.Scaffold),
            new("ServiceDefaults.cs", ServiceDefaults, FileOwnership.Scaffold),
            new("MyHandler.cs", MyHandler, FileOwnership.Scaffold),
            .. classes.Select((text, index) => new GeneratedFile($"Owner{index}.cs", text, FileOwnership.Scaffold)),
        ];
    }
}
