using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Makes the schemas of a tool's arguments and of its result.</summary>
internal static class ToolSchemas
{
    /// <summary>The member that holds a result that is no object: MCP wants one.</summary>
    private const string Wrapper = "result";

    /// <summary>Placeholders that were added first, as nothing works without them; then the inputs as declared; the body last.</summary>
    public static ToolSchema Input(OperationPlan plan)
    {
        var properties = plan.Inputs
            .OrderBy(static input => input is { IsPathSegment: true, IsDeclared: false } ? 0 : 1)
            .Select(static input => new SchemaProperty(input.ToolKey, Schema(input), input.Required));
        return new(plan.Body is { } body
            ? [.. properties, new SchemaProperty(body.ToolKey, Schema(body), body.Required)]
            : [.. properties]);
    }

    /// <summary>A model writes a file into its call.</summary>
    private static SchemaType Schema(PlannedInput input)
    {
        const string File = "A file: its text, or a data URL (data:<type>;base64,<data>) where it is no text.";
        return ProviderSchema.Of(input.IsFile ? new(JsonType.String, input.Description is { } said ? $"{said} {File}" : File) : input.Schema);
    }

    private static SchemaType Schema(BodyInput body) => body.Schema is { } schema ? ProviderSchema.Of(schema) : new(JsonType.Any, body.Description);

    public static ToolSchema? Output(Behaviour behaviour) => behaviour.Made is { } output ? Output(output) : null;

    private static ToolSchema? Output(OutputShape shape) => OutputTypes.Of(shape) switch
    {
        { Type: JsonType.Any } => null,
        { Type: JsonType.Object, Properties: { IsEmpty: false } properties } => new(properties),
        var other => new([new(Wrapper, other, true)]),
    };
}
