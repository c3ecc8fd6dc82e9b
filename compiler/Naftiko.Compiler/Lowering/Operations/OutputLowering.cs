using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Makes the shape of an answer out of declared outputs.</summary>
/// <param name="contracts">The names of contract records in the gateway.</param>
/// <param name="stem">Begins the name of every contract of the operation.</param>
internal sealed class OutputLowering(NameScope contracts, string stem)
{
    private string Root => stem + "Result";

    /// <summary>Whether outputs mean the response as it is: none, or one that says nothing about its inside.</summary>
    public static bool IsForward(ImmutableArray<BoundOutput> outputs) =>
        outputs is [] or [{ IsWhole: true, Mapping: null or { IsRoot: true } }];

    /// <param name="root">The step whose JSON the outputs read; null: the one call.</param>
    public OutputShape Lower(ImmutableArray<BoundOutput> outputs, string? root)
    {
        var source = new JsonSource(root, []);
        if (outputs.Length == 1)
        {
            return Lower(outputs[0], source, Root, Root, useName: false);
        }

        var record = contracts.Claim(Root);
        var names = new NameScope([record, .. ReservedNames.RecordMembers], "Value");
        return new OutputShape.Object(
            record,
            [.. outputs.Select(output => Member(output, source, Root, names))]);
    }

    /// <summary>The shape of a value found at a place of its own.</summary>
    public OutputShape LowerAt(BoundOutput? output, JsonSource source, string name) =>
        output is null ? new OutputShape.Json(source) : Lower(output with { Mapping = JsonPath.Root }, source, Root + name, Root + name, useName: false);

    public static OutputMember Member(string name, OutputShape shape, string? description, NameScope names) =>
        new(name, names.Claim(NameMaker.Pascal(name)), shape, PlainText.Telling(description, name));

    /// <param name="source">The place properties without a mapping of their own are relative to.</param>
    /// <param name="contract">The name of the contract, if it is an object.</param>
    /// <param name="prefix">Begins the names of contracts inside.</param>
    /// <param name="useName">A scalar without a mapping is found under its name.</param>
    private OutputShape Lower(BoundOutput output, JsonSource source, string contract, string prefix, bool useName)
    {
        if (output.Constant is { } constant)
        {
            return new OutputShape.Constant(TypedConstant.Of(constant, output.Type));
        }

        if (!output.Properties.IsEmpty)
        {
            var root = One(Append(source, output.Mapping));
            var record = contracts.Claim(contract);
            var names = new NameScope([record, .. ReservedNames.RecordMembers], "Value");
            return new OutputShape.Object(record, [.. output.Properties.Select(property => Member(property, root, prefix, names))]);
        }

        var place = output.Mapping is null && useName && output.Name is { } name
            ? Append(source, new([new JsonSelector.Member(name.Value)]))
            : Append(source, output.Mapping);
        if (output.Items is { } items && output.Type is null or JsonType.Array)
        {
            return new OutputShape.Array(place, Lower(items, new(null, []), prefix + "Item", prefix + "Item", useName: false));
        }

        return output.Type is JsonType.String or JsonType.Integer or JsonType.Number or JsonType.Boolean
            ? new OutputShape.Scalar(output.Type.Value, place)
            : new OutputShape.Json(output.Type is JsonType.Object ? One(place) : place);
    }

    private OutputMember Member(BoundOutput output, JsonSource source, string prefix, NameScope names)
    {
        var name = output.Name?.Value ?? "value";
        var contract = prefix + NameMaker.Pascal(name);
        return Member(name, Lower(output, source, contract, contract, useName: true), output.Description, names);
    }

    /// <summary>The place of a path that is relative to another place; so is a <c>$</c> in its filters.</summary>
    private static JsonSource Append(JsonSource source, JsonPath? mapping) =>
        mapping is null || mapping.IsRoot ? source : At(source, JsonQueries.WithRoot(mapping.Selectors, path => At(source, path)));

    private static JsonSource At(JsonSource source, ImmutableArray<JsonSelector> path) => source with { Path = source.Path.AddRange(path) };

    /// <summary>An object is made of one value: of the first, where a path selects many.</summary>
    private static JsonSource One(JsonSource source) => source.IsMany ? At(source, [new JsonSelector.First()]) : source;
}
