using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Collects the parameters of one request and names them.</summary>
internal sealed class ParameterList(LoweringContext context)
{
    private readonly ImmutableArray<TargetParameter>.Builder _parameters = ImmutableArray.CreateBuilder<TargetParameter>();
    private readonly Dictionary<(ParameterPlace Place, string Name), TargetParameter> _found = [];
    private readonly NameScope _names = new(ReservedNames.Locals, "Value");

    /// <returns>The identifier of a path placeholder; a repeated one is one parameter.</returns>
    public string AddPlaceholder(TemplatePart.Placeholder placeholder, ConsumedParameter? declared)
    {
        var known = _found.GetValueOrDefault((ParameterPlace.Path, placeholder.Name));
        if (known is not null)
        {
            return known.Model.Identifier;
        }

        // A bind in a path is a value of its own; nobody calls the gateway with it.
        var value = declared?.Value
            ?? (context.Secrets.FindKey(placeholder.Name) is null ? null : new Template([placeholder]));
        return Add(
            placeholder.Name,
            ParameterPlace.Path,
            declared?.Shape ?? BoundShape.Nothing,
            required: true,
            ParameterStyle.Plain,
            value,
            declared?.Span ?? placeholder.Span,
            declared is null or { IsImplicit: true } ? placeholder : null);
    }

    public string Add(ConsumedParameter parameter) => Add(
        parameter.Name.Value,
        parameter.Place switch
        {
            ConsumedPlace.Query => ParameterPlace.Query,
            ConsumedPlace.Header => ParameterPlace.Header,
            ConsumedPlace.Cookie => ParameterPlace.Cookie,
            ConsumedPlace.Body => ParameterPlace.Body,
            ConsumedPlace.Path or ConsumedPlace.Environment => throw new InvalidOperationException($"{parameter.Name} is sent by other means."),
        },
        parameter.Shape,
        parameter.Required == true,
        parameter.Style ?? Usual(parameter),
        parameter.Value,
        parameter.Span);

    /// <summary>OData joins lists by commas; an object stays JSON text.</summary>
    private static ParameterStyle Usual(ConsumedParameter parameter) =>
        parameter.Name.Value.StartsWith('$') && parameter.Type is not (JsonType.Object or JsonType.Any) ? ParameterStyle.Comma : ParameterStyle.Plain;

    /// <summary>A parameter nobody declared and nothing needs.</summary>
    public void Add(TargetParameter parameter) =>
        _parameters.Add(parameter with { Model = parameter.Model with { Identifier = _names.Claim(parameter.Model.Identifier) } });

    /// <returns>The identifier of a value of the body template; a repeated one is one parameter.</returns>
    /// <param name="type">Where nothing is declared.</param>
    /// <param name="isFile">It is a file, which is a string in schemas.</param>
    public string AddBodyValue(
        string name,
        JsonType type,
        ConsumedParameter? declared,
        Template? value,
        SourceSpan span,
        TemplatePart.Placeholder? placeholder = null,
        bool isFile = false)
    {
        var known = _found.GetValueOrDefault((ParameterPlace.Body, name));
        var shape = (declared?.Shape ?? BoundShape.Nothing) is { Type: null } open ? open with { Type = type } : declared!.Shape;
        return known is not null
            ? known.Model.Identifier
            : Add(
                name,
                ParameterPlace.Body,
                isFile ? shape with { Format = "binary" } : shape,
                declared?.Required == true,
                ParameterStyle.Plain,
                value,
                span,
                declared is null ? placeholder : null,
                isTyped: type == JsonType.Any || declared?.Shape.Type is not null);
    }

    public ImmutableArray<TargetParameter> ToImmutable() => _parameters.ToImmutable();

    private string Add(
        string name,
        ParameterPlace place,
        BoundShape shape,
        bool required,
        ParameterStyle style,
        Template? value,
        SourceSpan span,
        TemplatePart.Placeholder? placeholder = null,
        bool? isTyped = null)
    {
        var identifier = _names.Claim(NameMaker.Camel(name));
        var model = new UpstreamParameter(
            name, identifier, place, shape.Type ?? JsonType.String, required, style, PlainText.Telling(shape.Description, name), span);
        var parameter = new TargetParameter(name, model, value) { Shape = shape, Placeholder = placeholder, IsTyped = isTyped ?? shape.Type is not null };
        _parameters.Add(parameter);
        _found.TryAdd((place, name), parameter);
        return identifier;
    }
}
