using System.Collections.Immutable;
using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Makes the parameters of an operation.</summary>
internal static class ParameterPart
{
    /// <summary>OpenAPI says that these mean nothing as parameters: the body and the answers say what they would.</summary>
    private static readonly string[] Owned = ["Accept", "Content-Type"];

    /// <param name="problem">Why the operation cannot be called; null when it can.</param>
    public static ImmutableArray<ImportedParameter> Of(DescribedOperation operation, CredentialPart credentials, Losses losses, out string? problem)
    {
        problem = null;
        var parameters = ImmutableArray.CreateBuilder<ImportedParameter>();
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter.Name!;
            if (parameter.In == ParameterLocation.Path && !operation.Path.Contains($"{{{name}}}", StringComparison.Ordinal))
            {
                losses.Note(LossKind.Unfit, operation.Title, $"the parameter `{name}`, for which the path has no place");
            }
            else if (parameter.In is ParameterLocation.QueryString or null)
            {
                problem ??= $"its whole query string is one parameter, `{name}`";
            }
            else if (credentials.IsCredential(parameter))
            {
                losses.Note(LossKind.Credential, operation.Title, name);
            }
            else if (One(parameter, operation, losses, ref problem) is { } made)
            {
                parameters.Add(made);
            }
        }

        // A path may have places that nothing describes.
        foreach (var name in Places(operation.Path).Where(name => !parameters.Any(p => p.Place == "path" && p.Name == name))
            .Distinct(StringComparer.Ordinal).ToList())
        {
            parameters.Add(new(name, "path", new() { Type = "string" }, true));
        }

        return parameters.ToImmutable();
    }

    private static IEnumerable<string> Places(string path) =>
        path.Split('{').Skip(1).Where(static part => part.Contains('}', StringComparison.Ordinal)).Select(static part => part.Split('}')[0]);

    private static ImportedParameter? One(IOpenApiParameter parameter, DescribedOperation operation, Losses losses, ref string? problem)
    {
        var (name, place) = (parameter.Name!, parameter.In!.Value.ToString().ToLowerInvariant());
        var shape = Shaped(parameter, operation, losses);
        if (place == "header" && Owned.Contains(name, StringComparer.OrdinalIgnoreCase)
            && (Constant(parameter, shape) is null || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            losses.Note(LossKind.Constant, operation.Title, name, "which OpenAPI leaves to the body and the answers");
            return null;
        }

        if (place == "header" && Constant(parameter, shape) is { } value)
        {
            losses.Note(LossKind.Constant, operation.Title, name, $"which is always `{value}`");
            return new(name, place, Shape.Any, false) { Value = value };
        }

        var made = new ImportedParameter(name, place, shape, parameter.Required || place == "path");
        return shape.IsScalar ? made : Styled(made, parameter, operation, losses, ref problem);
    }

    private static Shape Shaped(IOpenApiParameter parameter, DescribedOperation operation, Losses losses)
    {
        var content = parameter.Content?.FirstOrDefault();
        var shape = ShapeMaker.Make(parameter.Schema ?? content?.Value.Schema, operation.Title, parameter.Name!, losses);
        if (content is { Value.Schema: not null } && shape.Type is not "object" && !shape.IsScalar)
        {
            losses.Note(LossKind.Encoding, operation.Title, $"the parameter `{parameter.Name}`, which is {content.Value.Key}", "a text");
            shape = new() { Type = "string", Description = $"As {content.Value.Key}." };
        }

        // Without a type a parameter is a text; elsewhere it would be any JSON.
        shape = shape.Type is null ? shape with { Type = shape.Enum.IsEmpty ? "string" : shape.Type ?? "string" } : shape;
        return shape with
        {
            Description = Prose.Clean(parameter.Description, out var isShortened) is { } own ? Joined(own, shape, isShortened, parameter, operation, losses)
                : shape.Description,
            Deprecated = parameter.Deprecated || shape.Deprecated,
            Nullable = false,
        };
    }

    private static string Joined(string text, Shape shape, bool isShortened, IOpenApiParameter parameter, DescribedOperation operation, Losses losses)
    {
        if (isShortened)
        {
            losses.Note(LossKind.Shortened, operation.Title, $"the description of `{parameter.Name}`");
        }

        // The sentences about what no key can say.
        var added = shape.Description is { } inner
            && (inner.EndsWith("items.", StringComparison.Ordinal) || inner.EndsWith("item.", StringComparison.Ordinal)) ? inner.Split(". ")[^1] : null;
        return added is null || text.Contains(added, StringComparison.Ordinal) ? text : Lowering.PlainText.Append(text, added);
    }

    /// <summary>A header with one value, or required with a default, says which version or format is meant, and is no choice of callers.</summary>
    private static string? Constant(IOpenApiParameter parameter, Shape shape)
    {
        var value = shape.Enum is [var only] ? only : parameter.Required ? shape.Default : null;
        return value is null || !shape.IsScalar ? null
            : (value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()) is var text
                && !text.Contains("{{", StringComparison.Ordinal) && !Text.SecretNames.IsSecret(parameter.Name!, text) && text.Length > 0 ? text : null;
    }

    private static ImportedParameter? Styled(ImportedParameter made, IOpenApiParameter parameter, DescribedOperation operation, Losses losses,
        ref string? problem)
    {
        var isList = made.Shape.Type == "array";
        var style = parameter.Style ?? (made.Place is "query" or "cookie" ? ParameterStyle.Form : ParameterStyle.Simple);
        switch (made.Place)
        {
            case "query" when parameter.Content is { Count: > 0 }:
                return made;
            case "query" when style == ParameterStyle.DeepObject:
                return made with { Style = "deepObject" };
            case "query" when style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited:
                return made with { Style = style == ParameterStyle.SpaceDelimited ? "spaceDelimited" : "pipeDelimited", Explode = parameter.Explode ? true
                    : null };
            case "query" when style == ParameterStyle.Simple:
                return made with { Style = "form", Explode = false };
            case "query" when isList:
                // Repeated keys go without saying, but for names that begin with a dollar sign.
                return parameter.Explode ? made.Name.StartsWith('$') ? made with { Style = "form", Explode = true } : made
                    : made with { Style = "form", Explode = false };
            case "query":
                return made with { Style = "form", Explode = parameter.Explode };
            case "cookie" when parameter.Explode && parameter.Style is not null:
                break;
            case "cookie":
                return made with { Style = "form", Explode = false };
            case "path" when style != ParameterStyle.Simple || !isList:
                break;
            case "header" when parameter.Explode && !isList:
                return made with { Style = "simple", Explode = true };
            default:
                return made;
        }

        if (!made.Required)
        {
            losses.Note(LossKind.Encoding, operation.Title, $"the {made.Place} parameter `{made.Name}`, {(isList ? "a list" : "an object")} in the style {style}", "nothing");
            return null;
        }

        problem ??= $"the {made.Place} parameter `{made.Name}` is {(isList ? "a list" : "an object")} in the style {style}";
        return null;
    }
}
