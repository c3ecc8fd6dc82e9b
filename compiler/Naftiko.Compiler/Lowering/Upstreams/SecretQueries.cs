using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>
/// Finds what gets a secret in its URL, by a query parameter or a path. Upstreams repeat their URLs in responses, so that those of such an
/// upstream are read and cleaned.
/// </summary>
internal static class SecretQueries
{
    /// <param name="calls">Those of the upstream.</param>
    public static Upstream Mark(Upstream upstream, ImmutableArray<UpstreamCall> calls)
    {
        var methods = upstream.Operations.ToDictionary(static operation => operation.Identifier, StringComparer.Ordinal);
        var secret = calls
            .SelectMany(static call => call.Arguments, static (call, argument) => (call.Operation, argument))
            .Where(static entry => entry.argument.Value.Secrets().Any())
            .Select(entry => (entry.Operation, Parameter: methods[entry.Operation].Parameters.First(p => p.Identifier == entry.argument.Parameter)))
            .ToList();
        var inQuery = secret.Where(static entry => entry.Parameter.Place == ParameterPlace.Query).Select(static entry => entry.Parameter.Name).ToList();
        var inPath = secret.Where(static entry => entry.Parameter.Place == ParameterPlace.Path)
            .Select(static entry => entry.Operation)
            .ToHashSet(StringComparer.Ordinal);
        return upstream with
        {
            CleansResponses = upstream.CleansResponses || inQuery.Count > 0 || inPath.Count > 0,
            SecretQueries = [.. Keys(upstream.Authentication).Concat(inQuery).Distinct(StringComparer.Ordinal)],
            Operations = [.. upstream.Operations.Select(operation => operation with { HidesPath = inPath.Contains(operation.Identifier) })],
        };
    }

    private static IEnumerable<string> Keys(Authentication authentication) => authentication is Authentication.ApiKeys keys
        ? keys.Keys.Where(static key => key.Placement == KeyPlacement.Query).Select(static key => key.Name)
        : [];
}
