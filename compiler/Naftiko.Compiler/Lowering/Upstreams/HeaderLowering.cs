using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Tells constant headers from those a caller gives a value.</summary>
internal sealed class HeaderLowering(ConsumedApi api, LoweringContext context)
{
    /// <summary>The constant headers every operation sends.</summary>
    public ImmutableArray<ConstantHeader> OfApi => [.. api.Parameters.Where(IsConstant).Select(Lower)];

    /// <summary>The constant headers an operation sends besides those of the API.</summary>
    public ImmutableArray<ConstantHeader> OfOperation(ConsumedOperation operation) =>
        [.. operation.Parameters.Where(IsConstant).Where(p => !api.Parameters.Contains(p)).Select(Lower)];

    /// <summary>A header whose value is made of text and binds only.</summary>
    public bool IsConstant(ConsumedParameter parameter) =>
        parameter is { Place: ConsumedPlace.Header, Value: { } value } && value.Placeholders.All(p => context.Secrets.FindKey(p.Name) is not null);

    private ConstantHeader Lower(ConsumedParameter parameter) =>
        new(parameter.Name.Value, context.Secrets.Read(parameter.Value!, $"header {parameter.Name} of {api.Namespace}"));
}
