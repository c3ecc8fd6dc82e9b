using System.Diagnostics;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The records of a feature's answers and the context that serialises them.</summary>
internal static class ContractViews
{
    public static IEnumerable<PlannedFile> Files(GatewayTraits traits)
    {
        var made = traits.Model.Operations.Where(static o => o.Behaviour.Made is not null);
        foreach (var feature in made.GroupBy(static o => o.Feature, StringComparer.Ordinal))
        {
            foreach (var operation in feature)
            {
                foreach (var file in Contracts(operation, operation.Behaviour.Made!, []))
                {
                    yield return file;
                }
            }

            var roots = feature.Select(static o => o.Behaviour.Made!)
                .DistinctBy(static s => OutputCode.TypeInfo(s).ToString(), StringComparer.Ordinal).ToList();
            yield return new($"Generated/Features/{feature.Key}/{feature.Key}Json.cs", "Generated/Features/{Feature}/{Feature}Json.cs", new JsonContextView
            {
                Feature = new Identifier(feature.Key),
                Types = [.. roots.Select(static r => new JsonContextView.Serialised { Name = Serialised(r) })],
            });
        }
    }

    // A reference type is named without its question mark; typeof does not take one.
    private static CSharpType Serialised(OutputShape shape)
    {
        var type = OutputCode.TypeOf(shape);
        var isReference = shape is OutputShape.Object or OutputShape.Array or OutputShape.List || type.Name is "string?" or "IReadOnlyList<string>?";
        return isReference ? type with { Name = type.Name.Replace("string?", "string", StringComparison.Ordinal).TrimEnd('?') } : type;
    }

    private static IEnumerable<PlannedFile> Contracts(Operation operation, OutputShape shape, string[] path)
    {
        switch (shape)
        {
            case OutputShape.Array array:
                return Contracts(operation, array.Item, [.. path, "[]"]);
            case OutputShape.List list:
                return Contracts(operation, list.Item, [.. path, "[]"]);
            case OutputShape.Object value:
                return
                [
                    new(
                        $"Generated/Features/{operation.Feature}/{value.Contract}.cs", "Generated/Features/{Feature}/{Contract}.cs",
                        View(operation, value, path)),
                    .. value.Members.SelectMany(m => Contracts(operation, m.Shape, [.. path, m.Name])),
                ];
            case OutputShape.Json or OutputShape.Scalar or OutputShape.Constant or OutputShape.Given:
                return [];
            default:
                throw new UnreachableException();
        }
    }

    private static ContractView View(Operation operation, OutputShape.Object value, string[] path)
    {
        return new()
        {
            Feature = new Identifier(operation.Feature),
            Name = new Identifier(value.Contract),
            Summary = Summary(operation, path),
            Members = [.. value.Members.Select(static m => new ContractView.Member
            {
                WireName = new CSharpString(m.Name),
                Name = new Identifier(m.Identifier),
                Type = OutputCode.TypeOf(m.Shape),
                Summary = DocSummary.Of(m.Description),
            })],
        };
    }

    private static DocSummary Summary(Operation operation, string[] path) => path switch
    {
        [] => new("What", operation.Name, " answers."),
        ["[]"] => new("An item of what", operation.Name, " answers."),
        [.., var member, "[]"] => new("An item of the member", member, $" of what {operation.Name} answers."),
        [.., var member] => new("The member", member, $" of what {operation.Name} answers."),
    };
}
