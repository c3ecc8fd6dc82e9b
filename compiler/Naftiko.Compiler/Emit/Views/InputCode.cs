using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Reads one input of an operation, or its body, and checks it.</summary>
internal static class InputCode
{
    /// <param name="isFilter">A destructive call concerns less with it than without it.</param>
    public static CSharpCode Read(GatewayTraits traits, OperationInput input, ValueKind kind, bool isFilter, PatternNames patterns)
    {
        var argument = traits.HasMcp && input.ToolKey != input.Name ? new CSharpCode($", {new CSharpString(input.ToolKey)}") : null;
        if (kind == ValueKind.File)
        {
            traits.Shared.Use(SharedMember.InputFile);
            return new($"input.File({new CSharpString(input.Name)}{argument}{(IsRequired(input) ? new CSharpCode($", required: true") : null)})");
        }

        var (place, placeMember) = input.BodyPath.IsEmpty ? Place(input.Place) : ("Nested", SharedMember.InputNested);
        traits.Shared.Use(placeMember);
        var name = input.BodyPath.IsEmpty ? new($"{new CSharpString(input.Name)}") : Steps(traits, input);
        var value = new CSharpCode($"input.{new FixedText(place)}({name}{argument})");
        if (isFilter && !IsRequired(input))
        {
            traits.Shared.Use(SharedMember.InputNotEmpty);
            value = new($"{value}.NotEmpty()");
        }

        if (kind.IsInJson() && input.Schema.IsNarrow)
        {
            traits.Shared.Use(SharedMember.InputInBody);
            value = new($"{value}.InBody()");
        }

        var shape = new ShapeCode(traits, patterns, input.Identifier);
        if (!input.IsPathSegment || kind is not (ValueKind.Text or ValueKind.Integer))
        {
            return shape.Read(value, input.Schema, kind, IsRequired(input));
        }

        if (kind == ValueKind.Text && input.Type == JsonType.Array)
        {
            return shape.ReadSegment(value, input.Schema);
        }

        traits.Shared.Use(kind == ValueKind.Text ? SharedMember.InputSegment : SharedMember.InputIntegerSegment);
        return new($"{shape.Checks(value, input.Schema)}.{new FixedText(kind == ValueKind.Text ? "Segment" : "IntegerSegment")}()");
    }

    public static CSharpCode Read(GatewayTraits traits, BodyInput body, PatternNames patterns)
    {
        List<ITemplateText> arguments = body.ToolKey != "body" && traits.HasMcp ? [new CSharpString(body.ToolKey)] : [];
        if (body is { IsChecked: true, Schema: { } schema })
        {
            traits.Shared.Use(SharedMember.InputJsonBody);
            var value = new CSharpCode($"input.JsonBody({CSharpCode.Join(", ", arguments)})");
            return new($"input.Content({new ShapeCode(traits, patterns, "body").Read(value, schema, Kinds.InJson(schema.Type), body.Required)})");
        }

        traits.Shared.Use(body.Required ? SharedMember.InputRequiredBody : SharedMember.InputBody);
        if (body.IsText)
        {
            arguments.Add(new FixedText("isText: true"));
        }

        return new($"input.{new FixedText(body.Required ? "RequiredBody" : "Body")}({CSharpCode.Join(", ", arguments)})");
    }

    /// <summary>What is part of a path is always there; anything else may have been left out.</summary>
    public static CSharpType TypeOf(OperationInput input, ValueKind kind) =>
        input.IsPathSegment && kind is ValueKind.Text or ValueKind.Integer ? kind.Type() : kind.Type().Nullable;

    /// <summary>The caller must give it: no default stands in for it.</summary>
    public static bool IsRequired(OperationInput input) => input.Required || (input.IsPathSegment && input.Schema.Default is null);

    /// <summary>The way to a place in the body.</summary>
    private static CSharpCode Steps(GatewayTraits traits, OperationInput input)
    {
        if (input.BodyPath.Any(static selector => selector is JsonSelector.Index))
        {
            traits.Shared.Use(SharedMember.InputNestedItem);
        }

        return new($"[{CSharpCode.Join(", ", input.BodyPath.Select(static selector => selector is JsonSelector.Index index
            ? new CSharpCode($"{index.Position}")
            : new CSharpCode($"{new CSharpString(((JsonSelector.Member)selector).Name)}")))}]");
    }

    private static (string Name, SharedMember Member) Place(InputPlace place) => place switch
    {
        InputPlace.Route => ("Route", SharedMember.InputRoute),
        InputPlace.Header => ("Header", SharedMember.InputHeader),
        InputPlace.Cookie => ("Cookie", SharedMember.InputCookie),
        InputPlace.BodyMember => ("Member", SharedMember.InputMember),
        InputPlace.Query => ("Query", SharedMember.InputQuery),
    };
}
