using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the input parameters of a consumed API, resource or operation.</summary>
internal static class ConsumedParameterReader
{
    private static readonly string[] Places = ["path", "query", "header", "cookie", "body", "environment"];

    private static readonly string[] Details = ["type", "required", .. ShapeReader.Useful.Skip(1)];

    /// <param name="byDefault">The place of a parameter that does not say where it goes.</param>
    public static ImmutableArray<ConsumedParameter> Read(Fields owner, Func<string, ConsumedPlace> byDefault, BindingContext context)
    {
        var parameters = ImmutableArray.CreateBuilder<ConsumedParameter>();
        foreach (var (name, fields) in owner.Items("inputParameters"))
        {
            if ((name ?? fields.Needed("name", "The input parameter")) is { } known)
            {
                parameters.Add(Read(fields, known, Place(fields, known, byDefault, context), context));
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>The arguments of a tool of an MCP server, which are the members of a JSON body.</summary>
    public static ImmutableArray<ConsumedParameter> ReadArguments(Fields tool, BindingContext context)
    {
        var arguments = ImmutableArray.CreateBuilder<ConsumedParameter>();
        foreach (var (name, fields) in tool.Items("inputParameters"))
        {
            if ((name ?? fields.Needed("name", "The input parameter")) is not { } known)
            {
                continue;
            }

            if (fields.Word("in") is { } place && !place.Value.Equals("body", StringComparison.OrdinalIgnoreCase))
            {
                context.Report(BindingDiagnostics.PlaceOfArgument, place.Span, known.Value, place.Value);
            }

            var value = Constant(fields, known, ConsumedPlace.Body, context);
            var required = fields.Value("required") is SequenceNode || fields.Flag("required") != false;
            arguments.Add(new(
                known, ConsumedPlace.Body, ShapeReader.Read(fields, known.Value, context), required, value, IsImplicit: false, known.Span));
        }

        return arguments.ToImmutable();
    }

    private static ConsumedParameter Read(Fields fields, SpannedText name, ConsumedPlace place, BindingContext context)
    {
        var said = Details.Where(fields.Has).Select(static key => $"`{key}`").ToList();
        if (said.Count > 0)
        {
            var details = said.Count == 1 ? said[0] : $"{string.Join(", ", said[..^1])} and {said[^1]}";
            var consequence = fields.Has("required") ? ", and an exposed input that says nothing about `required` is optional" : "";
            context.Report(BindingDiagnostics.ConsumedParameterDetail, name.Span, name.Value, details, consequence);
        }

        // Required may also list the members of an object; the parameter itself is then needed.
        var required = fields.Value("required") is SequenceNode ? true : fields.Flag("required");
        var value = Constant(fields, name, place, context);
        var (style, shape) = ParameterStyleReader.Read(fields, name.Value, place, ShapeReader.Read(fields, name.Value, context), context);
        return new(
            name,
            place,
            shape,
            required,
            value,
            IsImplicit: false,
            name.Span)
        {
            Style = style,
        };
    }

    /// <summary>A value of its own; null: the caller gives it.</summary>
    private static Template? Constant(Fields fields, SpannedText name, ConsumedPlace place, BindingContext context)
    {
        var scalar = Value(fields, name.Value, context) ?? fields.Scalar("template") ?? fields.Constant(name.Value, isNeeded: true) as ScalarNode
            ?? ShapeReader.SecretDefault(fields, name.Value);
        return scalar is null ? null : context.LiteralSecrets.TakeNamed(TemplateParser.Parse(scalar, context.Findings), name.Value, Word(place));
    }

    /// <summary>A list or an object is its JSON.</summary>
    private static ScalarNode? Value(Fields fields, string name, BindingContext context)
    {
        if (fields.Value("value") is not { } value || value is ScalarNode)
        {
            return fields.Scalar("value");
        }

        foreach (var (member, item) in Named(value, name))
        {
            var isSecret = SecretNames.IsSecret(member, item.Value);
            if (isSecret)
            {
                context.LiteralSecrets.Hide(item.Value, item.Span);
            }

            if (isSecret || item.Value.Contains("{{", StringComparison.Ordinal))
            {
                context.Report(UnsupportedDiagnostics.ValueInList, item.Span, name, isSecret ? member : item.Value);
                return null;
            }
        }

        return new ScalarNode(ConstantValue.Of(value).Json, isPlain: false, value.Span);
    }

    /// <summary>Every scalar in a value, with the name of the member it is or is in.</summary>
    private static IEnumerable<(string Name, ScalarNode Value)> Named(SyntaxNode node, string name) => node switch
    {
        ScalarNode scalar => [(name, scalar)],
        SequenceNode list => list.Items.SelectMany(item => Named(item, name)),
        MappingNode map => map.Entries.SelectMany(static entry => Named(entry.Value, entry.Key.Value)),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static string Word(ConsumedPlace place) => place switch
    {
        ConsumedPlace.Header => "header",
        ConsumedPlace.Cookie => "cookie",
        ConsumedPlace.Body => "body member",
        ConsumedPlace.Path => "path parameter",
        ConsumedPlace.Query => "query parameter",
        ConsumedPlace.Environment => "environment variable",
    };

    private static ConsumedPlace Place(Fields fields, SpannedText name, Func<string, ConsumedPlace> byDefault, BindingContext context)
    {
        if (fields.Word("in") is not { } place)
        {
            return byDefault(name.Value);
        }

        ConsumedPlace? known = place.Value.ToLowerInvariant() switch
        {
            "path" => ConsumedPlace.Path,
            "query" => ConsumedPlace.Query,
            "header" => ConsumedPlace.Header,
            "cookie" => ConsumedPlace.Cookie,
            "body" => ConsumedPlace.Body,
            "environment" => ConsumedPlace.Environment,
            _ => null,
        };
        if (known is { } found)
        {
            return found;
        }

        // It stays a parameter, so that nothing is said of those who give it a value.
        context.Report(BindingDiagnostics.UnknownPlace, place.Span, name.Value, place.Value, Suggestion.Help(place.Value, Places));
        return byDefault(name.Value);
    }
}
