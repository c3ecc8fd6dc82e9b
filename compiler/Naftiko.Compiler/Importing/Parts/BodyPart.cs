using System.Collections.Immutable;
using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Makes the body of an operation: members of an object become inputs of their own, which models fill in best.</summary>
internal static class BodyPart
{
    private const string Whole = "body";

    /// <summary>Inputs beyond this are better one object.</summary>
    private const int MostMembers = 40;

    /// <param name="parameters">The other parameters of the operation.</param>
    /// <param name="problem">Why the operation cannot be called; null when it can.</param>
    public static ImportedBody? Of(DescribedOperation operation, ImmutableArray<ImportedParameter> parameters, Losses losses, out string? problem)
    {
        problem = null;
        var body = operation.Operation.RequestBody;
        if (body?.Content is not { Count: > 0 } content)
        {
            return operation.Method is "POST" or "PUT" or "PATCH" ? new ImportedBody([], null, [], null) { IsNone = true } : null;
        }

        if (operation.Method is "GET" or "HEAD")
        {
            problem = body.Required ? $"a {operation.Method} with a body is not sent" : null;
            return null;
        }

        var (type, media) = content.OrderBy(static pair => Rank(pair.Key)).First();
        var kind = Kind(type);
        if (kind is null)
        {
            problem = $"its body is `{type}`";
            return null;
        }

        if (kind == "json" && !IsPlainJson(type))
        {
            losses.Note(LossKind.Encoding, operation.Title, $"the body, which is `{type}`", "`application/json`");
        }

        var shape = ShapeMaker.Make(media.Schema, operation.Title, Whole, losses);
        shape = shape with { Description = Prose.Clean(body.Description) ?? shape.Description };
        return kind switch
        {
            "form" => Form(operation, shape, media, parameters, losses, ref problem),
            "json" when IsDivisible(shape, parameters) => Members(operation, shape, body.Required, losses),
            "json" => new([One(shape, body.Required, parameters)], null, [], null),
            var text => Text(text, shape, body.Required, parameters),
        };
    }

    private static ImportedBody Text(string kind, Shape shape, bool required, ImmutableArray<ImportedParameter> parameters)
    {
        var one = One(new Shape { Type = "string", Description = shape.Description }, required, parameters);
        return new([one], kind, [], one.Name);
    }

    private static ImportedParameter One(Shape shape, bool required, ImmutableArray<ImportedParameter> parameters)
    {
        var name = parameters.Any(static p => p.Name == Whole) ? "requestBody" : Whole;
        return new(name, "body", shape with { Default = null, Example = null }, required);
    }

    /// <summary>Whether the names of its members mean nothing else in the request, and no other members are asked for.</summary>
    private static bool IsDivisible(Shape shape, ImmutableArray<ImportedParameter> parameters) =>
        shape is { Type: "object", Members.Length: > 0 and <= MostMembers, Nullable: false, Values: null, IsOpen: false }
            && !shape.Members.Any(member => parameters.Any(p => Same(p.Name, member.Name)) || member.Name.Contains('{', StringComparison.Ordinal))
            && shape.Members.Select(static member => Plain(member.Name)).Distinct(StringComparer.Ordinal).Count() == shape.Members.Length;

    private static ImportedBody Members(DescribedOperation operation, Shape shape, bool required, Losses losses)
    {
        if (!required && shape.Members.Any(static member => member.Required))
        {
            losses.Note(LossKind.Narrowed, operation.Title, "the body is optional, its members are required", "is always sent");
        }

        var members = shape.Members.Select(static member => new ImportedParameter(member.Name, "body", member.Shape, member.Required)).ToImmutableArray();

        // A single one would be read as the whole body.
        return members is [var only] ? new(members, "json", [(only.Name, only.Name)], null) : new(members, null, [], null);
    }

    private static ImportedBody? Form(
        DescribedOperation operation, Shape shape, IOpenApiMediaType media, ImmutableArray<ImportedParameter> parameters, Losses losses, ref string? problem)
    {
        var inputs = ImmutableArray.CreateBuilder<ImportedParameter>();
        var data = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var member in shape.Members)
        {
            var encoding = media.Encoding is not null && media.Encoding.TryGetValue(member.Name, out var said) ? said : null;
            foreach (var (wire, name, leaf) in Leaves(member, member.Name, member.Name, isDeep: encoding?.Style == ParameterStyle.DeepObject))
            {
                if (leaf.Shape is not null)
                {
                    var unique = parameters.Concat(inputs).Any(p => Same(p.Name, name)) ? $"form_{name}" : name;
                    inputs.Add(new(unique, "body", leaf.Shape with { Nullable = false }, leaf.Required));
                    data.Add((wire, unique));
                }
                else if (leaf.Required)
                {
                    problem = $"the member `{wire}` of its form has no end of members";
                    return null;
                }
                else
                {
                    losses.Note(LossKind.Encoding, operation.Title, $"the member `{wire}` of the form", "nothing");
                }
            }
        }

        return inputs.Count == 0 ? new ImportedBody([], null, [], null) { IsNone = true }
            : new(inputs.ToImmutable(), "formUrlEncoded", data.ToImmutable(), null);
    }

    /// <summary>What is written with brackets becomes an input for each value in it: <c>address[city]</c> is <c>address_city</c>.</summary>
    /// <returns>Without a shape: members that have no names in the description.</returns>
    private static IEnumerable<(string Wire, string Name, (Shape? Shape, bool Required) Leaf)> Leaves(ShapeMember member, string wire, string name,
        bool isDeep) => member.Shape switch
    {
        _ when !isDeep || member.Shape.IsScalar => [(wire, name, (member.Shape, member.Required))],
        { Type: "array", Items.IsScalar: true } => [(wire + "[]", name, (member.Shape, member.Required))],
        { Type: "object", Members.IsEmpty: false } => member.Shape.Members.SelectMany(inner => Leaves(
            inner with { Required = inner.Required && member.Required }, $"{wire}[{inner.Name}]", $"{name}_{inner.Name}", isDeep)),
        _ => [(wire, name, (null, member.Required))],
    };

    private static int Rank(string type) => Kind(type) switch { "json" => IsPlainJson(type) ? 0 : 1, "form" => 2, "text" => 3, "xml" => 4, _ => 5 };

    private static bool IsPlainJson(string type) => Bare(type) is "application/json" or "*/*" or "application/*";

    private static string? Kind(string type) => Bare(type) switch
    {
        "application/json" or "*/*" or "application/*" or "text/json" => "json",
        "application/x-www-form-urlencoded" => "form",
        "text/plain" => "text",
        "application/xml" or "text/xml" => "xml",
        var other => other.EndsWith("+json", StringComparison.Ordinal) ? "json" : null,
    };

    private static string Bare(string type) => type.Split(';')[0].Trim().ToLowerInvariant();

    private static bool Same(string first, string second) => Plain(first) == Plain(second);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant() is { Length: > 0 } plain ? plain : name;
}
