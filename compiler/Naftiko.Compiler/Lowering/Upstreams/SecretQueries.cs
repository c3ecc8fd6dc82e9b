using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>
/// Finds what gets a secret in its URL, by a query parameter or a path. Upstreams repeat their URLs in responses, so that those of such an
/// upstream are read and cleaned.
/// </summary>
internal static class SecretQueries
{
    public static Upstream Mark(Upstream upstream, IEnumerable<Operation> operations)
    {
        var secret = operations
            .SelectMany(static operation => operation.Behaviour.Calls())
            .Where(call => call.Upstream == upstream.Name)
            .SelectMany(static call => call.Arguments, static (call, argument) => (call.Operation, argument.Parameter, argument.Value))
            .Where(static entry => entry.Value.Secrets().Any())
            .Select(static entry => (entry.Operation, entry.Parameter))
            .ToList();
        var inQuery = secret.Where(entry => Place(entry) == ParameterPlace.Query).Select(entry => Parameter(entry).Name).ToList();
        var inPath = secret.Where(entry => Place(entry) == ParameterPlace.Path).Select(static entry => entry.Operation).ToHashSet(StringComparer.Ordinal);
        return upstream with
        {
            CleansResponses = upstream.CleansResponses || inQuery.Count > 0 || inPath.Count > 0,
            SecretQueries = [.. Keys(upstream.Authentication).Concat(inQuery).Distinct(StringComparer.Ordinal)],
            Operations = [.. upstream.Operations.Select(operation => operation with { HidesPath = inPath.Contains(operation.Identifier) })],
        };

        UpstreamParameter Parameter((string Operation, string Parameter) entry) =>
            upstream.Operations.First(o => o.Identifier == entry.Operation).Parameters.First(p => p.Identifier == entry.Parameter);

        ParameterPlace Place((string Operation, string Parameter) entry) => Parameter(entry).Place;
    }

    private static IEnumerable<string> Keys(Authentication authentication) => authentication is Authentication.ApiKeys keys
        ? keys.Keys.Where(static key => key.Placement == KeyPlacement.Query).Select(static key => key.Name)
        : [];
}
