using System.Collections.Immutable;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>binds</c>, at the root or under <c>capability</c>.</summary>
internal static class BindsReader
{
    public static ImmutableArray<Bind> Read(Fields root, Fields? capability, BindingContext context)
    {
        Fields[] holders = capability is { } inner ? [root, inner] : [root];
        return [.. context.Sections.Items("binds", holders).Select(Read)];
    }

    private static Bind Read(Fields bind) =>
        new(bind.Text("namespace") ?? "", bind.Word("location"), ReadKeys(bind.Mapping("keys")), bind.FirstKeySpan);

    private static ImmutableArray<BindKey> ReadKeys(MappingNode? keys) => keys is null
        ? []
        : [.. keys.Entries.Select(static entry => new BindKey(
            entry.Key.Value,
            entry.Value is ScalarNode { IsNull: false } source ? source.Value : entry.Key.Value,
            entry.Key.Span))];
}
