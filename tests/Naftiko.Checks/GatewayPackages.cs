namespace Naftiko.Checks;

/// <summary>The packages generated gateways refer to, in the versions of <c>templates/Generated/Gateway.g.props</c>.</summary>
internal static class GatewayPackages
{
    public static IReadOnlyList<(string Id, string Version)> All { get; } =
    [
        ("AngleSharp", "1.10.3"),
        ("Apache.Avro", "1.12.2"),
        ("CsvHelper", "34.0.0"),
        ("dotenv.net", "4.2.0"),
        ("Google.Protobuf", "3.36.2"),
        ("Grpc.Tools", "2.85.0"),
        ("Markdig", "1.6.0"),
        ("Microsoft.AspNetCore.Authentication.JwtBearer", "10.0.15"),
        ("Microsoft.Extensions.Http.Resilience", "10.11.0"),
        ("ModelContextProtocol.AspNetCore", "2.3.1"),
        ("OpenTelemetry.Exporter.OpenTelemetryProtocol", "1.20.1"),
        ("OpenTelemetry.Exporter.Prometheus.AspNetCore", "1.20.1-beta.1"),
        ("OpenTelemetry.Extensions.Hosting", "1.20.1"),
        ("OpenTelemetry.Instrumentation.AspNetCore", "1.20.2"),
        ("OpenTelemetry.Instrumentation.Http", "1.20.2"),
        ("OpenTelemetry.Instrumentation.Runtime", "1.20.1"),
        ("Polly.Extensions", "8.6.5"),
        ("Polly.RateLimiting", "8.9.1"),
        ("YamlDotNet", "18.1.0"),
        ("Yarp.ReverseProxy", "2.3.0"),
    ];

    /// <summary>Those that generated tests refer to, as in <c>templates/Generated/Tests/Tests.g.props</c>; the parts of xunit by themselves.</summary>
    public static IReadOnlyList<(string Id, string Version)> OfTests { get; } =
    [
        ("Microsoft.AspNetCore.Mvc.Testing", "10.0.15"),
        ("xunit.assert", "2.9.3"),
        ("xunit.extensibility.core", "2.9.3"),
    ];
}
