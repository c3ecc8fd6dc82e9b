using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the declared inputs of a REST resource or operation, or of a tool.</summary>
internal static class ExposedInputReader
{
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
                context.Report(BindingDiagnostics.UnknownPlace, fields.Word("in")!.Span, known.Value, "environment");
                continue;
            }

            var value = fields.Scalar("value") ?? fields.Scalar("const") ?? fields.Scalar("template") ?? ShapeReader.SecretDefault(fields, known.Value);
            inputs.Add(new(
                known,
                path is null ? null : Place(fields, known, path, context),
                ShapeReader.Read(fields, known.Value, context),
                fields.Value("required") is SequenceNode ? true : fields.Flag("required"),
                value is null ? null : SpannedText.From(value),
                known.Span)
            {
                Secret = value is null ? null : context.LiteralSecrets.TakeArgument(value, known.Value, adapter),
            });
        }

        return inputs.ToImmutable();
    }

    private static InputPlace? Place(Fields fields, SpannedText name, PathTemplate path, BindingContext context)
    {
        if (fields.Word("in") is not { } place)
        {
            return path.Placeholders.Any(p => NameMatch.Same(p.Name, name.Value)) ? InputPlace.Route : null;
        }

        switch (place.Value.ToLowerInvariant())
        {
            case "path":
                return InputPlace.Route;
            case "query":
                return InputPlace.Query;
            case "header":
                return InputPlace.Header;
            case "cookie":
                return InputPlace.Cookie;
            case "body":
                return InputPlace.BodyMember;
            default:
                context.Report(BindingDiagnostics.UnknownPlace, place.Span, name.Value, place.Value);
                return null;
        }
    }
}
