using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Decides what the body of an upstream request is made of.</summary>
internal static class BodyLowering
{
    /// <param name="isAsked">Some exposed operation gives its call a body.</param>
    /// <param name="isMade">All calls give it a value that is no caller's body.</param>
    public static UpstreamBody Lower(ConsumedOperation operation, ParameterList parameters, bool isAsked, bool isMade, LoweringContext context)
    {
        switch (operation.Body)
        {
            case ConsumedBody.None:
                return new UpstreamBody.None();
            case ConsumedBody.Whole { Parameter: null }:
                return isMade ? Made("body", null) : new UpstreamBody.Caller(false);
            case ConsumedBody.Whole { Parameter: { } whole } when IsWhole(whole):
                return isMade ? Made(whole.Name.Value, whole) : new UpstreamBody.Caller(whole.Required == true);
            case ConsumedBody.Made made:
                return new UpstreamBody.Template(made.Format, Node(made.Root, operation, parameters, context));
            case ConsumedBody.Multipart form:
                return new UpstreamBody.Multipart([.. form.Parts.Select(part => Part(part, operation, parameters, context))]);
            case ConsumedBody.Whole or null:
                break;
        }

        var members = operation.Parameters.Where(static p => p.Place == ConsumedPlace.Body).ToImmutableArray();
        if (!members.IsEmpty)
        {
            return new UpstreamBody.Template(BodyFormat.Json, new BodyNode.Object([.. members.Select(member => new BodyMember(
                member.Name.Value,
                new BodyNode.Value(parameters.AddBodyValue(member.Name.Value, JsonType.Any, member, member.Value, member.Span))))]));
        }

        if (operation.Method is not ("POST" or "PUT" or "PATCH"))
        {
            return new UpstreamBody.None();
        }

        if (isMade)
        {
            return Made("body", null);
        }

        if (!isAsked && operation.Method != "PATCH" && IsListComplete(operation))
        {
            context.Report(LoweringDiagnostics.BodyNotOffered, operation.Name.Span, operation.Name.Value, operation.Method);
            return new UpstreamBody.None();
        }

        context.Report(LoweringDiagnostics.UndeclaredBody, operation.Name.Span, operation.Name.Value, operation.Method);
        return new UpstreamBody.Caller(false);

        UpstreamBody.Template Made(string name, ConsumedParameter? declared) => new(
            BodyFormat.Json, new BodyNode.Value(parameters.AddBodyValue(name, JsonType.Any, declared, null, declared?.Span ?? operation.Name.Span)));
    }

    /// <summary>
    /// The author listed what the call takes, the values of its path and more, so a body would be in the list. A list that leaves out a
    /// placeholder is none, and one of placeholders alone only says which thing the call is about.
    /// </summary>
    private static bool IsListComplete(ConsumedOperation operation) =>
        !operation.Parameters.Any(static p => p.IsImplicit) && operation.Parameters.Any(static p => p is { Place: ConsumedPlace.Query, Value: null });

    /// <summary>A lone body parameter is the body unless it is clearly a member of one.</summary>
    private static bool IsWhole(ConsumedParameter parameter) =>
        parameter.Name.Value.Equals("body", StringComparison.OrdinalIgnoreCase)
        || parameter.Type is JsonType.Object or JsonType.Array or JsonType.Any;

    /// <summary>A part is a file if it has the name of one, or if its value is declared as one.</summary>
    private static FormPart Part(ConsumedPart part, ConsumedOperation operation, ParameterList parameters, LoweringContext context)
    {
        var isFile = part.Value is ConsumedBodyNode.Text { KeepsType: true, Template.Single: { } single }
            && context.Secrets.FindKey(single.Name) is null
            && (part.FileName is not null || Declared(single, operation, context) is { Place: ConsumedPlace.Body, Shape.Format: "binary" });
        return new(
            part.Name,
            Node(part.Value, operation, parameters, context, JsonType.String, isFile),
            part.FileName is { } fileName ? Node(fileName, operation, parameters, context, JsonType.String) : null,
            part.MediaType is { } mediaType ? Node(mediaType, operation, parameters, context, JsonType.String) : null,
            isFile);
    }

    private static ConsumedParameter? Declared(TemplatePart.Placeholder placeholder, ConsumedOperation operation, LoweringContext context)
    {
        var name = CallerName.Of(placeholder.Name, context.Document);
        return operation.Parameters.FirstOrDefault(p => p.Place == ConsumedPlace.Body && p.Name.Value == name);
    }

    /// <param name="type">What a value that stands alone is, where nothing is declared.</param>
    private static BodyNode Node(
        ConsumedBodyNode node,
        ConsumedOperation operation,
        ParameterList parameters,
        LoweringContext context,
        JsonType type = JsonType.Any,
        bool isFile = false) => node switch
    {
        ConsumedBodyNode.Object map => new BodyNode.Object(
            [.. map.Members.Select(member => new BodyMember(member.Name, Node(member.Value, operation, parameters, context)))]),
        ConsumedBodyNode.Array list => new BodyNode.Array([.. list.Items.Select(item => Node(item, operation, parameters, context))]),
        ConsumedBodyNode.Constant constant => new BodyNode.Constant(constant.JsonText),
        ConsumedBodyNode.Text text => Text(text, operation, parameters, context, type, isFile),
        ConsumedBodyNode.Sparql sparql => Sparql(sparql, operation, parameters, context),
    };

    private static BodyNode Text(
        ConsumedBodyNode.Text text, ConsumedOperation operation, ParameterList parameters, LoweringContext context, JsonType type, bool isFile)
    {
        if (text.Template.LiteralText is { } literal)
        {
            return new BodyNode.Constant(JsonText.Of(literal));
        }

        return text is { KeepsType: true, Template.Single: { } single }
            ? new BodyNode.Value(Value(single, type, operation, parameters, context, isFile))
            : new BodyNode.Text([.. text.Template.Parts.Select(part => part is TemplatePart.Placeholder placeholder
                ? new PathPart(null, Value(placeholder, JsonType.String, operation, parameters, context))
                : new PathPart(((TemplatePart.Literal)part).Text, null))]);
    }

    private static BodyNode Sparql(ConsumedBodyNode.Sparql sparql, ConsumedOperation operation, ParameterList parameters, LoweringContext context)
    {
        if (sparql.Template.LiteralText is { } literal)
        {
            return new BodyNode.Constant(JsonText.Of(literal));
        }

        var places = new Queue<SparqlPlace>(sparql.Places);
        return new BodyNode.Text([.. sparql.Template.Parts.Select(part => part is TemplatePart.Placeholder placeholder
            ? new PathPart(null, Value(placeholder, JsonType.String, operation, parameters, context)) { Sparql = places.Dequeue() }
            : new PathPart(((TemplatePart.Literal)part).Text, null))]);
    }

    /// <returns>The identifier of the parameter.</returns>
    private static string Value(
        TemplatePart.Placeholder placeholder, JsonType type, ConsumedOperation operation, ParameterList parameters, LoweringContext context,
        bool isFile = false)
    {
        if (context.Secrets.FindKey(placeholder.Name) is not null)
        {
            return parameters.AddBodyValue(placeholder.Name, JsonType.String, null, new Template([placeholder]), placeholder.Span);
        }

        var name = CallerName.Of(placeholder.Name, context.Document);
        var declared = Declared(placeholder, operation, context);
        var value = (declared ?? operation.Parameters.FirstOrDefault(p => p.Name.Value == name))?.Value;
        return parameters.AddBodyValue(name, type, declared, value, placeholder.Span, placeholder, isFile);
    }
}
