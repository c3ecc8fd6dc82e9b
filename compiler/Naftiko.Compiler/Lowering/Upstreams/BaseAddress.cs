using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>The address of a consumed API.</summary>
/// <param name="Value">For the model: null when it must be configured.</param>
/// <param name="Declared">What the document says, if it is an address at all.</param>
internal sealed record BaseAddress(string? Value, Uri? Declared)
{
    /// <summary>It could be real, but looks like the sample of some documentation.</summary>
    public bool IsDoubtful { get; private init; }

    /// <summary>Names kept for documentation (RFC 2606): nothing answers there.</summary>
    private static readonly string[] SampleDomains = ["example.com", "example.org", "example.net", "example", "invalid", "test"];

    private static readonly string[] SamplePrefixes = ["your-", "your_", "yourapp", "yourcompany", "yourdomain", "yoursubdomain", "yourtenant", "changeme"];

    private static readonly string[] DoubtfulPrefixes =
        ["myapp", "myfunc", "mysite", "mycompany", "mydomain", "myorg", "mytenant", "mystore", "myaccount", "myinstance", "myservice", "my-"];

    public static BaseAddress Lower(ConsumedApi api, string name, LoweringContext context)
    {
        // The address of an API is followed by paths; that of a server is the whole of it.
        var text = api.BaseUri?.Value.Trim() ?? "";
        text = api.Protocol is ConsumedProtocol.Mcp ? text : text.TrimEnd('/');
        if (text.Length == 0)
        {
            return Required(api.BaseUri is null ? "missing" : "empty", null);
        }

        if (text.Contains('{', StringComparison.Ordinal))
        {
            return Required($"`{text}`, with placeholders", null);
        }

        // A query is still there only where a fragment is, too: otherwise it has become parameters.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Fragment.Length > 0)
        {
            return Required($"`{text}`, which is not an http or https address", null);
        }

        if (IsSample(address.Host))
        {
            return Required($"`{text}`, a sample", address);
        }

        return new(text, address) { IsDoubtful = DoubtfulPrefixes.Any(prefix => address.Host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) };

        BaseAddress Required(string problem, Uri? declared)
        {
            context.Report(LoweringDiagnostics.NoBaseAddress, api.BaseUri?.Span ?? api.Span, api.Namespace.Value, problem, name, Key(api));
            return new(null, declared);
        }
    }

    /// <summary>The key that holds it in the document.</summary>
    public static string Key(ConsumedApi api) => api.Protocol switch
    {
        ConsumedProtocol.Http => "baseUri",
        ConsumedProtocol.Mcp => "endpoint",
    };

    private static bool IsSample(string host) =>
        SampleDomains.Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase))
        || SamplePrefixes.Any(prefix => host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
