using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Parts;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>
/// Finds what a description says of an operation: by its method and its path, in which placeholders may have other names. The path is that below the
/// address, or with the path of the address before it.
/// </summary>
internal sealed class OperationMatch
{
    private readonly Dictionary<string, DescribedOperation> _byRequest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DescribedOperation> _byWholeRequest = new(StringComparer.Ordinal);

    /// <param name="servers">Where operations are that do not say it themselves.</param>
    public OperationMatch(IEnumerable<DescribedOperation> operations, IList<OpenApiServer>? servers)
    {
        foreach (var operation in operations)
        {
            _byRequest.TryAdd(Key(operation.Method, "", operation.Path), operation);
            var address = ServerPart.Address(operation.Servers.Count > 0 ? operation.Servers : servers);
            _byWholeRequest.TryAdd(Key(operation.Method, PathOf(address), operation.Path), operation);
        }
    }

    public DescribedOperation? Of(ConsumedSite site) =>
        _byWholeRequest.GetValueOrDefault(Key(site.Operation.Method, PathOf(site.BaseUri), site.Operation.Path.ToString()))
            ?? _byRequest.GetValueOrDefault(Key(site.Operation.Method, "", site.Operation.Path.ToString()))
            ?? _byRequest.GetValueOrDefault(Key(site.Operation.Method, PathOf(site.BaseUri), site.Operation.Path.ToString()));

    /// <summary>The names of the placeholders of a path, in its order.</summary>
    public static IReadOnlyList<string> Places(string path) =>
        [.. path.Split('{').Skip(1).Where(static part => part.Contains('}', StringComparison.Ordinal)).Select(static part => part.Split('}')[0])];

    private static string Key(string method, string before, string path)
    {
        var parts = (before + path.Split('?', '#')[0]).Split('{');
        var nameless = parts.Skip(1).Select(static part => "{" + part[Math.Max(part.IndexOf('}', StringComparison.Ordinal), 0)..]);
        return $"{method} {parts[0]}{string.Concat(nameless)}".TrimEnd('/');
    }

    /// <summary>The path of an address, without a slash at its end.</summary>
    private static string PathOf(string? address)
    {
        if (address is null)
        {
            return "";
        }

        var host = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var slash = address.IndexOf('/', Math.Min(host, address.Length));
        return slash < 0 ? "" : address[slash..].Split('?', '#')[0].TrimEnd('/');
    }
}
