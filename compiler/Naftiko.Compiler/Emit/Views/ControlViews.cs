using System.Globalization;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What templates see of a control adapter; of none, where a gateway has none.</summary>
internal static class ControlViews
{
    /// <summary>The port at which collectors take HTTP; at the others they take gRPC, as the exporter supposes.</summary>
    private const string HttpPort = ":4318";

    public static ControlView Of(GatewayTraits traits)
    {
        var features = traits.Control?.Features;
        return new()
        {
            Control = traits.Control is { } control ? new Identifier(control.Name) : null,
            ControlOpen = traits.Control is { Authentication: CallerAuthentication.None },
            ControlAdapters = traits.Control is null ? [] : [.. traits.Model.Adapters.Select(CommonViews.AdapterEntry)],
            ControlTitle = new CSharpString(traits.Model.Title),
            ControlHealth = features?.Health == true,
            ControlStatus = features?.Status == true,
            ControlMetrics = features?.Metrics == true,
            ControlTraces = features?.Traces is not null,
            ControlLogs = features?.LogLevels == true,
            TraceCount = features?.Traces ?? 0,
            KeepsTelemetry = features is { Metrics: true } or { Traces: not null },
            TelemetryDefaults = [.. Defaults(features).Select(static setting => new ControlView.Setting
            {
                Name = new CSharpString(setting.Name),
                Value = new CSharpString(setting.Value),
            })],
            B3 = features is { Propagation: TracePropagation.B3 },
        };
    }

    /// <summary>The table of <c>Generated/README.md</c>, each line with what to type.</summary>
    public static IEnumerable<ReferenceView.ControlEndpoint> Reference(ControlAdapter adapter)
    {
        var (header, query) = ReadmeViews.Credential(adapter.Authentication);
        return ControlEndpoint.Of(adapter.Features).Select(endpoint =>
        {
            var path = endpoint.Path.Replace("{category}", "Default", StringComparison.Ordinal).Replace("{traceId}", "…", StringComparison.Ordinal);
            var isOpen = endpoint.Path.StartsWith("/health/", StringComparison.Ordinal);
            var curl = new CSharpCode($"curl");
            if (endpoint.Method != "GET")
            {
                curl = new($"{curl} -X {new ShellWord(endpoint.Method)}");
            }

            if (header is not null && !isOpen)
            {
                curl = new($"{curl} -H {new ShellWord(header)}");
            }

            if (endpoint.Body is { } body)
            {
                curl = new($"{curl} -d {new ShellWord(body)}");
            }

            return new ReferenceView.ControlEndpoint
            {
                Method = new FixedText(endpoint.Method),
                Path = new MarkdownCode(endpoint.Path),
                Description = new MarkdownText(endpoint.Description),
                Curl = new MarkdownCode(new CSharpCode($"{curl} {new ShellWord(adapter.Url + path + (isOpen ? "" : query))}").ToString()),
            };
        });
    }

    /// <summary>What the document says of telemetry, as the variables by which OpenTelemetry is configured anywhere.</summary>
    private static IEnumerable<(string Name, string Value)> Defaults(ControlFeatures? features)
    {
        if (features?.Collector is { } collector)
        {
            yield return ("OTEL_EXPORTER_OTLP_ENDPOINT", collector);
            if (collector.EndsWith(HttpPort, StringComparison.Ordinal))
            {
                yield return ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            }
        }

        if (features?.Sampling is { } share)
        {
            yield return ("OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
            yield return ("OTEL_TRACES_SAMPLER_ARG", share.ToString(CultureInfo.InvariantCulture));
        }
    }
}
