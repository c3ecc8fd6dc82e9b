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

    public static void Set(TemplateView view, GatewayTraits traits)
    {
        var features = traits.Control?.Features;
        view
            .Set("control", traits.Control is { } control ? new Identifier(control.Name) : null)
            .Set("control_open", traits.Control is { Authentication: CallerAuthentication.None })
            .Set("control_adapters", traits.Control is null ? [] : traits.Model.Adapters.Select(adapter => CommonView.AdapterEntry(traits, adapter)))
            .Set("control_title", new CSharpString(traits.Model.Title))
            .Set("control_health", features?.Health == true)
            .Set("control_status", features?.Status == true)
            .Set("control_metrics", features?.Metrics == true)
            .Set("control_traces", features?.Traces is not null)
            .Set("control_logs", features?.LogLevels == true)
            .Set("control_json", traits.ControlAnswers)
            .Set("trace_count", features?.Traces ?? 0)
            .Set("keeps_telemetry", features is { Metrics: true } or { Traces: not null })
            .Set("telemetry_defaults", Defaults(features).Select(static setting => new TemplateView()
                .Set("name", new CSharpString(setting.Name))
                .Set("value", new CSharpString(setting.Value))))
            .Set("b3", features is { Propagation: TracePropagation.B3 });
    }

    /// <summary>The table of <c>Generated/README.md</c>, each line with what to type.</summary>
    public static IEnumerable<TemplateView> Reference(ControlAdapter adapter)
    {
        var (header, query) = ReadmeView.Credential(adapter.Authentication);
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

            return new TemplateView()
                .Set("method", new FixedText(endpoint.Method))
                .Set("path", new MarkdownCode(endpoint.Path))
                .Set("description", new MarkdownText(endpoint.Description))
                .Set("curl", new MarkdownCode(new CSharpCode($"{curl} {new ShellWord(adapter.Url + path + (isOpen ? "" : query))}").ToString()));
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
