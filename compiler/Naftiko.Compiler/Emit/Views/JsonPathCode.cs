using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A place in an upstream's JSON as calls of <c>JsonValue</c>.</summary>
internal static class JsonPathCode
{
    /// <param name="item">The variable that stands for the enclosing item or the answer's root.</param>
    public static CSharpCode Of(JsonSource source, Identifier? item = null)
    {
        var root = source.Step is { } step ? new CSharpCode($"{new Identifier(step)}.Root") : new CSharpCode($"{item ?? new Identifier("root")}");
        return CSharpCode.Join("", [root, .. source.Path.Select(Selector)]);
    }

    public static CSharpCode Read(JsonSource source, ValueKind kind, Identifier? item = null)
    {
        var place = Of(source, item);
        if (source.Path is [.., JsonSelector.Length])
        {
            return kind switch
            {
                ValueKind.Integer => place,
                ValueKind.Number => new($"(decimal?){place}"),
                _ => new($"InputText.Of({place})"),
            };
        }

        return (IsMany(source), kind) switch
        {
            (true, ValueKind.List) or (false, ValueKind.List) => new($"{place}.Texts()"),
            (true, ValueKind.Json) => new($"{place}.Json()"),
            (true, _) => new($"{place}.First().{new FixedText(kind.Reader())}()"),
            (false, _) => new($"{place}.{new FixedText(kind.Reader())}()"),
        };
    }

    /// <summary>A wildcard makes a list of what follows.</summary>
    public static bool IsMany(JsonSource source) => source.Path.Any(static s => s is JsonSelector.Wildcard);

    private static CSharpCode Selector(JsonSelector selector) => selector switch
    {
        JsonSelector.Member member => new($".Get({new CSharpString(member.Name)})"),
        JsonSelector.Index index => new($".At({index.Position})"),
        JsonSelector.Length => new($".Length()"),
        _ => new($".All()"),
    };
}
