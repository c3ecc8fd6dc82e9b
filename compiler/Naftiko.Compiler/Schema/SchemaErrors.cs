using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>Turns the validator's error trees into diagnostics: one per mistake, at the smallest place.</summary>
internal sealed class SchemaErrors(DiagnosticBag findings)
{
    private readonly HashSet<JToken> _lists = [];

    public void Report(IEnumerable<ValidationError> errors)
    {
        // What is no mapping has been told that.
        var all = errors.SelectMany(Flat).Where(static e => e.Kind != ValidationErrorKind.PropertyRequired || e.Token is JObject).ToList();
        var misspelt = MisspeltKeys.Of(all);
        foreach (var error in all)
        {
            if (error is ChildSchemaValidationError child)
            {
                ReportChild(child);
            }
            else if (error is MultiTypeValidationError types)
            {
                ReportTypes(types);
            }
            else
            {
                ReportOne(error, misspelt);
            }
        }
    }

    /// <summary>What several schemas say of one block together, such as that an item of a list needs a name, are mistakes of one block.</summary>
    private static IEnumerable<ValidationError> Flat(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: not (ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf) } child
            ? child.Errors.Values.SelectMany(static errors => errors).SelectMany(Flat)
            : [error];

    private void ReportChild(ChildSchemaValidationError error)
    {
        if (SchemaBranch.UnknownDiscriminator(error) is { } unknown)
        {
            ReportUnknownType(unknown.Property, unknown.Allowed, error.Schema.Title ?? "this");
            return;
        }

        if (SchemaBranch.MissingDiscriminator(error) is { } missing && JsonTree.NodeOf(error.Token) is { } node)
        {
            var help = $"Add `{missing.Name}: {missing.Allowed[0]}`. Allowed are {Suggestion.All(missing.Allowed)}.";
            findings.Report(SchemaDiagnostics.MissingKey, SmallestPlace(error.Token, node), missing.Name, KeyAdvice.TitleOf(error.Schema), help);
            return;
        }

        var wanted = error.Errors.Values
            .Select(branch => branch.FirstOrDefault(e => ReferenceEquals(e.Token, error.Token) && SchemaTypes.Expected(e.Kind) is not null))
            .ToList();
        if (wanted.TrueForAll(static e => e is not null))
        {
            ReportWrongType(error, [.. wanted.Select(static e => e!.Kind).Distinct()]);
            return;
        }

        Report(SchemaBranch.Choose(error));
    }

    private void ReportTypes(MultiTypeValidationError error)
    {
        // Each of the types has looked into the value; the one that it is has found what is wrong in it.
        if (error.Errors.Values.FirstOrDefault(errors => !errors.Any(e => IsOfType(e, error))) is { } inside)
        {
            Report(inside);
            return;
        }

        var wanted = error.Errors.Values.SelectMany(static e => e).ToList();
        var types = wanted.Where(e => ReferenceEquals(e.Token, error.Token) && SchemaTypes.Expected(e.Kind) is not null)
            .Select(static e => e.Kind)
            .Distinct()
            .ToList();

        // What can be a list or a mapping by name is a list for most.
        if (types.Contains(ValidationErrorKind.ArrayExpected))
        {
            types.Remove(ValidationErrorKind.ObjectExpected);
        }

        ReportWrongType(error, types);
    }

    private static bool IsOfType(ValidationError inner, ValidationError outer) =>
        ReferenceEquals(inner.Token, outer.Token) && SchemaTypes.Expected(inner.Kind) is not null;

    private void ReportOne(ValidationError error, MisspeltKeys misspelt)
    {
        switch (error.Kind)
        {
            case ValidationErrorKind.NoAdditionalPropertiesAllowed:
                ReportUnknownKey(error, misspelt);
                break;
            case ValidationErrorKind.PropertyRequired when !misspelt.Explains(error):
                ReportMissing(error);
                break;
            case ValidationErrorKind.PropertyRequired:
                break;
            case ValidationErrorKind.NotInEnumeration:
                ReportNotAllowed(error);
                break;
            case ValidationErrorKind.NumberTooBig or ValidationErrorKind.NumberTooSmall:
                ReportOutOfRange(error);
                break;
            case var kind when SchemaTypes.Expected(kind) is not null:
                ReportWrongType(error, [kind]);
                break;
            default:
                if (Node(error) is { } node)
                {
                    findings.Report(SchemaDiagnostics.DoesNotFit, node.Span, KeyAdvice.NameOf(error), error.Kind);
                }

                break;
        }
    }

    private void ReportUnknownKey(ValidationError error, MisspeltKeys misspelt)
    {
        if (JsonTree.NodeOf(error.Token) is not { } key)
        {
            return;
        }

        var known = error.Schema.ActualProperties.Keys;
        var near = SpellChecker.Suggest(error.Property!, known);
        var foreign = OpenApiKeys.Help(error.Property!, KeyAdvice.TitleOf(error.Schema));
        var help = foreign is not null ? foreign
            : near is not null ? $"Did you mean `{near}`?"
            : MisplacedKeys.Help(error.Property!, error.Schema) ?? $"Remove it. Known keys here are {Suggestion.All(known)}.";

        // The key it probably means is needed, or decides what is sent, so that ignoring it leads nowhere.
        var isError = misspelt.Replaces(error) || foreign is not null;
        var owner = KeyAdvice.TitleOf(error.Schema) + (isError ? "" : " and is ignored");
        findings.Add(new(SchemaDiagnostics.UnknownKey, key.Span, error.Property, owner, help)
        {
            Severity = isError ? Severity.Error : SchemaDiagnostics.UnknownKey.Severity,
        });
    }

    private void ReportMissing(ValidationError error)
    {
        if (JsonTree.NodeOf(error.Token) is not { } node)
        {
            return;
        }

        var owner = KeyAdvice.BlockOf(error.Schema);
        var property = owner.ActualProperties.GetValueOrDefault(error.Property!);
        var help = $"{KeyAdvice.ForMissing("Add", owner, error.Property!, property)} {property?.Description}".TrimEnd();
        findings.Report(SchemaDiagnostics.MissingKey, SmallestPlace(error.Token, node), error.Property, KeyAdvice.TitleOf(owner), help);
    }

    private void ReportUnknownType(JProperty property, List<string> allowed, string owner)
    {
        if (JsonTree.NodeOf(property.Value) is not { } node)
        {
            return;
        }

        if (node is ScalarNode { IsNull: true } or not ScalarNode)
        {
            findings.Report(
                SchemaDiagnostics.WrongType, node.Span, property.Name, $"one of {Suggestion.All(allowed)}", node is ScalarNode ? "empty" : node.Kind,
                $"Write `{property.Name}: {allowed[0]}`.");
            return;
        }

        var given = ((ScalarNode)node).Value;
        findings.Report(
            SchemaDiagnostics.UnknownType, node.Span, given, owner, Suggestion.Help(given, allowed), property.Name == "type" ? "type" : $"`{property.Name}`");
    }

    private void ReportNotAllowed(ValidationError error)
    {
        if (Node(error) is not ScalarNode { IsNull: false } scalar)
        {
            // Of the wrong type, which is reported by itself.
            return;
        }

        var allowed = error.Schema.ActualSchema.Enumeration.Select(static v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").ToList();
        if (allowed.Find(value => value.Equals(scalar.Value, StringComparison.OrdinalIgnoreCase)) is { } sameLetters)
        {
            findings.Report(SchemaDiagnostics.Spelling, scalar.Span, scalar.Value, sameLetters);
            return;
        }

        if (KeyAdvice.NameOf(error) == "type" && allowed.Count > 1)
        {
            // Types of values have more spellings than a schema should offer; the binder knows them.
            return;
        }

        findings.Report(
            SchemaDiagnostics.NotAllowed, scalar.Span, KeyAdvice.NameOf(error), scalar.Value, Suggestion.Help(scalar.Value, allowed));
    }

    private void ReportOutOfRange(ValidationError error)
    {
        if (Node(error) is not ScalarNode scalar)
        {
            return;
        }

        var schema = error.Schema.ActualSchema;
        var minimum = Number(schema.Minimum);
        var range = schema.Maximum is null ? $"from {minimum} on" : $"from {minimum} to {Number(schema.Maximum)}";
        findings.Report(SchemaDiagnostics.OutOfRange, scalar.Span, KeyAdvice.NameOf(error), scalar.Value, error.Kind == ValidationErrorKind.NumberTooBig ? "too large" : "too small", range);
    }

    private void ReportWrongType(ValidationError error, List<ValidationErrorKind> wanted)
    {
        if (Node(error) is not { } node)
        {
            return;
        }

        if (wanted.Contains(ValidationErrorKind.ObjectExpected) && LacksDash(error) is { } list)
        {
            ReportLackingDash(list);
            return;
        }

        var name = KeyAdvice.NameOf(error);
        if (node is ScalarNode scalar)
        {
            if (scalar.IsNull && error.Schema is JsonSchemaProperty { IsRequired: true, ParentSchema: { } owner })
            {
                var help = $"{KeyAdvice.ForMissing("Write", owner, name, error.Schema)} {error.Schema.Description}".TrimEnd();
                findings.Report(SchemaDiagnostics.MissingKey, SmallestPlace(error.Token, scalar), name, KeyAdvice.TitleOf(owner), help);
                return;
            }

            if (scalar.IsNull)
            {
                findings.Report(SchemaDiagnostics.EmptyValue, SmallestPlace(error.Token, scalar), name, KeyAdvice.ForEmpty(error, name));
                return;
            }

            // Where text is expected, `404` and `on` are text.
            if (wanted.Contains(ValidationErrorKind.StringExpected))
            {
                return;
            }

            if (wanted.Contains(ValidationErrorKind.BooleanExpected) && scalar.IsPlain && TruthWords.Read(scalar.Value) is { } truth)
            {
                findings.Report(SchemaDiagnostics.Spelling, scalar.Span, scalar.Value, truth ? "true" : "false");
                return;
            }

            if (KeyAdvice.IsShape(error, name) && wanted.Contains(ValidationErrorKind.ObjectExpected) && TypeWords.Read(scalar.Value) is not null)
            {
                findings.Report(SchemaDiagnostics.ShortType, scalar.Span, name, scalar.Value);
                return;
            }

            if (QuotedType(scalar, wanted) is { } type)
            {
                findings.Report(SchemaDiagnostics.Quoted, scalar.Span, name, type, scalar.Value);
                return;
            }
        }

        var expected = string.Join(" or ", wanted.Select(static kind => SchemaTypes.Expected(kind)));
        findings.Report(SchemaDiagnostics.WrongType, node.Span, name, expected, SchemaTypes.Given(node), KeyAdvice.ForType(error, name, node, wanted[0]));
    }

    /// <summary>Keys of an item where names of items belong: the dash before them is missing.</summary>
    private static JObject? LacksDash(ValidationError error) =>
        error.Token?.Parent is JProperty { Parent: JObject { Parent: JProperty { Name: not ("properties" or "items" or "values") } } mapping } entry
            && error.Schema.ActualSchema.ActualProperties is var keys && keys.ContainsKey("name") && keys.ContainsKey(entry.Name)
            ? mapping
            : null;

    private void ReportLackingDash(JObject mapping)
    {
        if (_lists.Add(mapping) && JsonTree.NodeOf(mapping) is { } node)
        {
            var name = ((JProperty)mapping.Parent!).Name;
            findings.Report(
                SchemaDiagnostics.WrongType, node.Span, name, SchemaTypes.Expected(ValidationErrorKind.ArrayExpected), node.Kind,
                $"Put `- ` before each of the items of `{name}`.");
        }
    }

    private static string? QuotedType(ScalarNode scalar, List<ValidationErrorKind> wanted)
    {
        if (scalar.IsPlain)
        {
            return null;
        }

        return wanted.Contains(ValidationErrorKind.IntegerExpected) && scalar.AsInteger(acceptQuoted: true) is not null ? "a number"
            : wanted.Contains(ValidationErrorKind.NumberExpected) && scalar.AsNumber(acceptQuoted: true) is not null ? "a number"
            : wanted.Contains(ValidationErrorKind.BooleanExpected) && scalar.AsBoolean(acceptQuoted: true) is not null ? "a boolean"
            : null;
    }

    /// <summary>The first key of a mapping, so that a whole block is not underlined; the key of a value that is not there.</summary>
    private static SourceSpan SmallestPlace(JToken? token, SyntaxNode node) => node switch
    {
        MappingNode { Entries: [var first, ..] } => first.Key.Span,
        _ when token?.Parent is JProperty property && JsonTree.NodeOf(property) is { } key => key.Span,
        _ => node.Span,
    };

    private static SyntaxNode? Node(ValidationError error) => JsonTree.NodeOf(error.Token is JProperty property ? property.Value : error.Token);

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
