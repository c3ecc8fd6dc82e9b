using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Puts what not every provider of models accepts in a schema into words. The gateway itself still checks what a caller sends against
/// what the document says.
/// </summary>
internal static class ProviderSchema
{
    public static SchemaType Of(SchemaType schema)
    {
        ImmutableArray<string> allowed = [.. schema.Enum.Distinct(StringComparer.Ordinal)];
        var safe = schema with
        {
            Enum = allowed,
            Item = schema.Item is { } item ? Of(item) : null,
            Properties = [.. schema.Properties.DistinctBy(static p => p.Name, StringComparer.Ordinal).Select(static p => p with { Schema = Of(p.Schema) })],
        };
        if (allowed.IsEmpty || schema.Type == ValueType.String)
        {
            return safe;
        }

        var sentence = $"One of {string.Join(", ", allowed)}.";
        return safe with { Enum = [], Description = string.IsNullOrEmpty(schema.Description) ? sentence : $"{schema.Description.TrimEnd('.')}. {sentence}" };
    }
}
