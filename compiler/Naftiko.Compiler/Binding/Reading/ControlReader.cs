using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads an adapter of type <c>control</c>.</summary>
internal static class ControlReader
{
    public static ExposedControl Read(Fields fields, SpannedText name, BindingContext context)
    {
        var management = Block(fields, "management", context);
        var features = ReadObservability(Block(fields, "observability", context), ReadManagement(management, context), context);
        return new(
            name,
            fields.Prose("description"),
            fields.Word("address"),
            fields.Number("port"),
            CallerAuthenticationReader.Read(fields, name, context),
            features,
            ReadScripting(management, context),
            name.Span)
        {
            PortSpan = fields.Value("port")?.Span ?? name.Span,
        };
    }

    private static Fields? Block(Fields? owner, string key, BindingContext context) => owner?.Mapping(key) is { } node ? context.Read(node) : null;

    private static ControlFeatures ReadManagement(Fields? management, BindingContext context)
    {
        if (management is not { } fields)
        {
            return ControlFeatures.Defaults;
        }

        Refuse("reload", "reads the document again", "build it again with `naftikoc build`, and start the gateway anew");
        Refuse("validate", "checks a document", "`naftikoc check` does that before the gateway is built");
        return ControlFeatures.Defaults with
        {
            Health = fields.Flag("health") ?? true,
            Status = fields.Flag("info") ?? false,
            LogLevels = ReadLogs(fields, context),
        };

        void Refuse(string key, string what, string help)
        {
            if (fields.Flag(key) == true)
            {
                context.Report(UnsupportedDiagnostics.ControlEndpoint, fields.KeySpan(key), key, what, help);
            }
        }
    }

    /// <summary><c>logs</c> is a switch, or a mapping that is one for each part.</summary>
    private static bool ReadLogs(Fields management, BindingContext context)
    {
        if (management.Value("logs") is not MappingNode node)
        {
            return management.Flag("logs") ?? false;
        }

        var logs = context.Read(node);
        if (logs.Flag("stream") == true)
        {
            context.Report(UnsupportedDiagnostics.LogStream, logs.KeySpan("stream"), "stream");
        }

        return logs.Flag("level-control") ?? true;
    }

    private static ControlFeatures ReadObservability(Fields? observability, ControlFeatures features, BindingContext context)
    {
        if (observability is not { } fields)
        {
            return features;
        }

        var traces = Block(fields, "traces", context);
        var read = features with
        {
            Metrics = IsLocal(Block(Block(fields, "metrics", context), "local", context)),
            Traces = ReadBuffer(Block(traces, "local", context)),
            Sampling = ReadSampling(traces, context),
            Propagation = traces?.Word("propagation") is { } propagation && propagation.Value.Equals("b3", StringComparison.OrdinalIgnoreCase)
                ? TracePropagation.B3
                : TracePropagation.W3C,
            Collector = ReadCollector(Block(Block(fields, "exporters", context), "otlp", context), context),
        };

        // Calls hand their trace on in any case.
        return fields.Flag("enabled") == false ? read with { Metrics = false, Traces = null, Sampling = null, Collector = null } : read;
    }

    private static bool IsLocal(Fields? local) => local?.Flag("enabled") ?? true;

    private static int? ReadBuffer(Fields? local)
    {
        var size = local?.Number("buffer-size") ?? ControlFeatures.Defaults.Traces;
        return IsLocal(local) ? size : null;
    }

    private static decimal? ReadSampling(Fields? traces, BindingContext context)
    {
        if (traces?.Scalar("sampling") is not { } scalar)
        {
            return null;
        }

        if (decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share == 1 ? null : share;
        }

        context.Report(BindingDiagnostics.WrongKind, scalar.Span, "sampling", "a number from 0 to 1", $"`{scalar.Value}`");
        return null;
    }

    private static string? ReadCollector(Fields? otlp, BindingContext context)
    {
        if (otlp?.Word("endpoint") is not { } endpoint)
        {
            return null;
        }

        var text = endpoint.Value.Trim();
        var problem = text.Contains("{{", StringComparison.Ordinal) ? "placeholders have no value there"
            : !Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
                ? "it does not begin with `http://` or `https://` and a host"
            : address.UserInfo.Length > 0 ? "it holds a credential"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "it has a query"
            : null;
        if (problem is null)
        {
            return text.TrimEnd('/');
        }

        // What is wrong with it may be that it holds a credential, and the line is shown beside the message.
        if (!text.Contains("{{", StringComparison.Ordinal) && text.AsSpan().IndexOfAny('@', '?') >= 0)
        {
            context.LiteralSecrets.Hide(text, endpoint.Span);
        }

        context.Report(BindingDiagnostics.CollectorAddress, endpoint.Span, problem);
        return null;
    }

    private static BoundScripting? ReadScripting(Fields? management, BindingContext context)
    {
        if (Block(management, "scripting", context) is not { } scripting)
        {
            return null;
        }

        var off = scripting.Flag("enabled") == false ? scripting.KeySpan("enabled") : (SourceSpan?)null;
        return new(off, Present("timeout", "statementLimit", "allowedLanguages"), Present("defaultLocation", "defaultLanguage"), management!.Value.KeySpan("scripting"));

        ImmutableArray<string> Present(params string[] keys) => [.. keys.Where(scripting.Has)];
    }
}
