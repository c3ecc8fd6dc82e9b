using Microsoft.Azure.WebJobs.Host.Config;

namespace RealUpstream.Host;

#pragma warning disable CS0618 // Not meant for anybody but the Functions host, which this program stands in for.
/// <summary>Tells the extension its address and key. It puts the authority that a request came for in place of this one.</summary>
internal sealed class WebHooks(string path, string key) : IWebHookProvider
{
    public Uri GetUrl(IExtensionConfigProvider extension) => new($"http://127.0.0.1{path}?code={Uri.EscapeDataString(key)}");
}
