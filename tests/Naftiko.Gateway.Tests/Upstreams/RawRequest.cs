using System.Text;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>A request as it was on the wire.</summary>
/// <param name="Head">Request line and headers, as text in which every byte is one character.</param>
internal sealed record RawRequest(string Method, string Target, string Head, byte[] Body)
{
    public string Path => Target.Split('?', 2)[0];

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The first header of that name; null when there is none.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
