using System.Collections.Immutable;
using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Reading;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Importing.Operations;

/// <summary>All operations of a description, in its order.</summary>
internal static class OperationList
{
    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];

    public static ImmutableArray<DescribedOperation> Of(Description description, Losses losses)
    {
        var operations = ImmutableArray.CreateBuilder<DescribedOperation>();
        foreach (var (path, item) in description.Document.Paths ?? [])
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var name = method.Method.ToUpperInvariant();
                if (!Methods.Contains(name))
                {
                    losses.Note(LossKind.LeftOut, $"{name} {path}", $"a gateway does not send {name}");
                    continue;
                }

                operations.Add(new(
                    path, name, operation, [.. Parameters(item, operation)],
                    First(operation.Servers, item.Servers), TagOf(path, operation)));
            }
        }

        return operations.ToImmutable();
    }

    /// <summary>Those of the operation, and those of its path that it does not override.</summary>
    private static IEnumerable<IOpenApiParameter> Parameters(IOpenApiPathItem item, OpenApiOperation operation) =>
        (operation.Parameters ?? []).Concat(item.Parameters ?? [])
            .Where(static parameter => parameter is { Name.Length: > 0, In: not null })
            .DistinctBy(static parameter => (parameter.Name, parameter.In));

    private static IList<OpenApiServer> First(params IList<OpenApiServer>?[] servers) => servers.FirstOrDefault(static list => list is { Count: > 0 }) ?? [];

    private static string TagOf(string path, OpenApiOperation operation) =>
        operation.Tags?.Select(static tag => tag.Reference.Id ?? tag.Name).FirstOrDefault(static tag => !string.IsNullOrWhiteSpace(tag))
            ?? path.Split('/').FirstOrDefault(static part => part.Length > 0 && !part.Contains('{', StringComparison.Ordinal) && ApiWords.IsNoun(part))
            ?? "other";
}
