using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Makes the shape of an answer out of declared outputs. Its contracts have no names yet: <see cref="ContractNames"/> gives them.</summary>
internal static class OutputLowering
{
    /// <summary>Whether outputs mean the response as it is: none, or one that says nothing about its inside.</summary>
    public static bool IsForward(ImmutableArray<BoundOutput> outputs) =>
        outputs is [] or [{ IsWhole: true, Mapping: null or { IsRoot: true } }];

    /// <param name="source">What the outputs read: the result of a step, or the answer to the one call.</param>
    public static OutputShape Lower(OperationPlan plan, JsonSource source)
    {
        var outputs = plan.Exposed.Outputs;
        return outputs.Length == 1
            ? Lower(outputs[0], source, plan, useName: false)
            : new OutputShape.Object("", [.. outputs.Select(output => Member(output, source, plan))]);
    }

    /// <summary>The shape of a value found at a place of its own.</summary>
    public static OutputShape LowerAt(BoundOutput? output, JsonSource source, OperationPlan plan) =>
        output is null ? new OutputShape.Json(source) : Lower(output with { Mapping = JsonPath.Root, Value = null }, source, plan, useName: false);

    public static OutputMember Member(string name, OutputShape shape, string? description) =>
        new(name, "", shape, PlainText.Telling(description, name));

    /// <param name="source">The place properties without a mapping of their own are relative to.</param>
    /// <param name="useName">A scalar without a mapping is found under its name.</param>
    private static OutputShape Lower(BoundOutput output, JsonSource source, OperationPlan plan, bool useName)
    {
        if (output.Value is { } value)
        {
            return AnswerShape.Of(value, output, plan);
        }

        if (!output.Properties.IsEmpty)
        {
            var root = One(Append(source, output.Mapping));
            return new OutputShape.Object("", [.. output.Properties.Select(property => Member(property, root, plan))]);
        }

        var place = output.Mapping is null && useName && output.Name is { } name
            ? Append(source, new([new JsonSelector.Member(name.Value)]))
            : Append(source, output.Mapping);
        if (output.Items is { } items && output.Type is null or JsonType.Array)
        {
            return new OutputShape.Array(place, Lower(items, new(null, []), plan, useName: false));
        }

        return output.Type is JsonType.String or JsonType.Integer or JsonType.Number or JsonType.Boolean
            ? new OutputShape.Scalar(output.Type.Value, place)
            : new OutputShape.Json(output.Type is JsonType.Object ? One(place) : place) { IsArray = output.Type is JsonType.Array };
    }

    private static OutputMember Member(BoundOutput output, JsonSource source, OperationPlan plan) =>
        Member(output.Name?.Value ?? "value", Lower(output, source, plan, useName: true), output.Description);

    /// <summary>The place of a path that is relative to another place; so is a <c>$</c> in its filters.</summary>
    private static JsonSource Append(JsonSource source, JsonPath? mapping) =>
        mapping is null || mapping.IsRoot ? source : At(source, JsonQueries.WithRoot(mapping.Selectors, path => At(source, path)));

    private static JsonSource At(JsonSource source, ImmutableArray<JsonSelector> path) => source with { Path = source.Path.AddRange(path) };

    /// <summary>An object is made of one value: of the first, where a path selects many.</summary>
    private static JsonSource One(JsonSource source) => source.IsMany ? At(source, [new JsonSelector.First()]) : source;
}
