using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the declared inputs of a REST resource or operation, or of a tool.</summary>
internal static class ExposedInputReader
{
    private static readonly string[] Places = [.. Enum.GetValues<InputPlace>().Select(static place => place.Key())];

    /// <param name="path">The exposed path; null for a tool.</param>
    /// <param name="adapter">The adapter, for the name of a setting.</param>
    public static ImmutableArray<ExposedInput> Read(Fields owner, PathTemplate? path, string adapter, BindingContext context)
    {
        var inputs = ImmutableArray.CreateBuilder<ExposedInput>();
        foreach (var (name, fields) in owner.Items("inputParameters"))
        {
            if ((name ?? fields.Needed("name", "The input parameter")) is not { } known)
            {
                continue;
            }

            if (fields.Text("in")?.ToLowerInvariant() == "environment")
            {
                context.Report(BindingDiagnostics.UnknownPlace, fields.Word("in")!.Span, known.Value, "environment", Suggestion.Help("environment", Places));
                continue;
            }

            var value = fields.Scalar("value") ?? fields.Constant(known.Value, isNeeded: false) as ScalarNode ?? fields.Scalar("template")
                ?? ShapeReader.SecretDefault(fields, known.Value);
            var place = path is null ? null : Place(fields, known, path, context);
            ImmutableArray<JsonSelector> bodyPath = [];
            if (value is not null && IsPlace(value))
            {
                bodyPath = ReadPlace(value, known.Value, place, context);
                place = bodyPath.IsEmpty ? place : InputPlace.BodyMember;
                value = null;
            }

            var bind = value is null ? null : ReadBind(value, known.Value, adapter, context);
            inputs.Add(new(
                known,
                place,
                ShapeReader.Read(fields, known.Value, context),
                fields.Value("required") is SequenceNode ? true : fields.Flag("required"),
                value is null ? null : SpannedText.From(value),
                known.Span)
            {
                Secret = value is null ? null : bind ?? context.LiteralSecrets.TakeArgument(value, known.Value, adapter),
                BodyPath = bodyPath,
            });
        }

        return inputs.ToImmutable();
    }

    private static bool IsPlace(ScalarNode value) =>
        value.Value.Trim() is var text && (text == "$" || text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$[", StringComparison.Ordinal));

    /// <returns>Empty for the body as a whole, and for what was reported as an error.</returns>
    private static ImmutableArray<JsonSelector> ReadPlace(ScalarNode value, string name, InputPlace? place, BindingContext context)
    {
        if (JsonPathParser.Parse(value, context.Findings) is not { IsRoot: false } path)
        {
            return [];
        }

        if (place is not (null or InputPlace.BodyMember))
        {
            context.Report(BindingDiagnostics.PlaceOutsideBody, value.Span, name, value.Value, place.Value.Key());
            return [];
        }

        if (!BodyPlace.IsOne(path.Selectors))
        {
            context.Report(BindingDiagnostics.PlacesInBody, value.Span, name, value.Value);
            return [];
        }

        return path.Selectors;
    }

    /// <summary>The bind that is an input's value. A value made of anything else that has a name is refused.</summary>
    private static string? ReadBind(ScalarNode value, string name, string adapter, BindingContext context)
    {
        if (context.Binds.FindQualified(value.Value) is null && !value.Value.Contains("{{", StringComparison.Ordinal)
            && !value.Value.StartsWith("$this.", StringComparison.Ordinal))
        {
            return null;
        }

        var scope = new ValueScope(name, adapter, [.. context.AdapterNamespaces], context.Binds);
        switch (new ValueResolver(scope, context.Findings).Read(value))
        {
            case BoundValue.Setting setting:
                return setting.Key;
            case BoundValue.Input or BoundValue.Body or BoundValue.Step or BoundValue.Text:
                context.Report(UnsupportedDiagnostics.InputValue, value.Span, name, value.Value);
                return null;
            case BoundValue.Constant or BoundValue.Unknown:
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private static InputPlace? Place(Fields fields, SpannedText name, PathTemplate path, BindingContext context)
    {
        if (fields.Word("in") is not { } place)
        {
            return path.Holds(name.Value) ? InputPlace.Route : null;
        }

        foreach (var known in Enum.GetValues<InputPlace>())
        {
            if (known.Key().Equals(place.Value, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        context.Report(BindingDiagnostics.UnknownPlace, place.Span, name.Value, place.Value, Suggestion.Help(place.Value, Places));
        return null;
    }
}
