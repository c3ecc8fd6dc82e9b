using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>
/// Finds the upstreams that get a secret in their URL by a query parameter or a path, besides what <see cref="Authentication"/> puts there.
/// Upstreams repeat their URLs in responses, so that those of such an upstream are read and cleaned.
/// </summary>
internal static class SecretQueries
{
    public static Upstream Mark(Upstream upstream, IEnumerable<Operation> operations)
    {
        if (upstream.CleansResponses)
        {
            return upstream;
        }

        var parameters = upstream.Operations
            .SelectMany(static operation => operation.Parameters, static (operation, parameter) => (operation, parameter))
            .Where(static entry => entry.parameter.Place is ParameterPlace.Query or ParameterPlace.Path)
            .Select(static entry => (entry.operation.Identifier, entry.parameter.Identifier))
            .ToHashSet();
        var isMarked = operations
            .SelectMany(static operation => operation.Behaviour.Calls())
            .Where(call => call.Upstream == upstream.Name)
            .Any(call => call.Arguments.Any(argument => argument.Value.Secrets().Any() && parameters.Contains((call.Operation, argument.Parameter))));
        return isMarked ? upstream with { CleansResponses = true } : upstream;
    }
}
