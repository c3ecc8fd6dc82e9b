using Microsoft.OpenApi;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Makes an address of a server.</summary>
internal static class ServerPart
{
    /// <summary>
    /// The first server that is an address. A variable of the host that is no choice stays a placeholder, and so the address a setting: its default
    /// is somebody's.
    /// </summary>
    /// <returns>Null when none is said.</returns>
    public static string? Address(IList<OpenApiServer>? servers)
    {
        var server = servers?.FirstOrDefault(static s => s.Url?.Contains("://", StringComparison.Ordinal) == true) ?? servers?.FirstOrDefault();
        if (string.IsNullOrWhiteSpace(server?.Url))
        {
            return null;
        }

        var url = server.Url.Trim();
        foreach (var (name, variable) in server.Variables ?? new Dictionary<string, OpenApiServerVariable>())
        {
            var place = url.IndexOf($"{{{name}}}", StringComparison.Ordinal);
            var host = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? url.IndexOf('/', scheme + 3) is >= 0 and var slash ? slash
                : url.Length : 0;
            var isChoice = variable.Enum is { Count: > 0 };
            if (place >= 0 && variable.Default is { Length: > 0 } value && (isChoice || place == 0 || place > host))
            {
                url = url.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            }
        }

        // The reader completes an address without a host by that of the file.
        url = url.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? new Uri(url).AbsolutePath : url;
        url = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        return (url.Contains("://", StringComparison.Ordinal) ? url : "https://{host}/" + url.TrimStart('/')).TrimEnd('/');
    }
}
