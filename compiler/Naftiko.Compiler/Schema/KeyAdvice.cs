using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>Advice for the very key a mistake is about: what was probably meant, else an example of its value.</summary>
internal static class KeyAdvice
{
    /// <param name="wanted">The type error.</param>
    public static string ForType(ValidationError error, string name, SyntaxNode given, ValidationErrorKind wanted) => wanted switch
    {
        // An example of its items would be about other items than those that are there.
        ValidationErrorKind.ArrayExpected when given is MappingNode { Entries.IsEmpty: false } =>
            $"Put `- ` before each of the items of `{name}`, for example `{EntryOf(error, name)}`.",
        ValidationErrorKind.ObjectExpected when given is ScalarNode { Value: var text } && LacksBlank(text) =>
            $"Put a space after the colon, and each key on its own line, for example `{EntryOf(error, name)}`.",
        ValidationErrorKind.ObjectExpected when IsShape(error, name) && given is ScalarNode text
            && SpellChecker.Suggest(text.Value, TypeWords.Canonical) is { } type =>
            $"Did you mean `{name}: {{ type: {type} }}`?",
        ValidationErrorKind.BooleanExpected => $"Write `{name}: true` or `{name}: false`.",
        ValidationErrorKind.StringExpected when given is MappingNode => $"{Example(error, name)} Text that begins with a brace or holds `: ` needs quotes.",
        ValidationErrorKind.StringExpected => $"{Example(error, name)} Text that begins with a bracket needs quotes.",
        _ => Example(error, name),
    };

    public static string ForEmpty(ValidationError error, string name) => $"Write a value, for example `{EntryOf(error, name)}`, or remove the key.";

    /// <param name="verb">"Add" or "Write".</param>
    /// <param name="schema">Of the key; one that allows a few values only is answered with the first of them.</param>
    public static string ForMissing(string verb, JsonSchema owner, string key, JsonSchema? schema) =>
        schema?.Enumeration.FirstOrDefault() is { } first ? $"{verb} `{key}: {first}`."
        : KeyExamples.Of(TitleOf(owner), key) is { } example ? $"{verb} for example `{example}`."
        : $"{verb} `{key}: …`.";

    /// <summary>The value says what another value looks like: its type may be meant.</summary>
    public static bool IsShape(ValidationError error, string name) => name is "items" or "values" || IsMember(error);

    /// <summary>The key an error is about, or with more levels the key around it.</summary>
    public static string NameOf(ValidationError error, int levels = 1)
    {
        var token = error.Token is JProperty property ? property.Value : error.Token;
        while (token is not null && (token.Parent is not JProperty || --levels > 0))
        {
            token = token.Parent;
        }

        return token?.Parent is JProperty owner ? owner.Name : "the document";
    }

    /// <summary>The block that a rule about it stands beside: `allOf` of the block, and that an item of a list needs a name.</summary>
    public static JsonSchema BlockOf(JsonSchema schema) =>
        schema.Title is null && schema.ParentSchema is { AllOf.Count: > 1 } both ? both.AllOf.First().ActualSchema : schema;

    public static string TitleOf(JsonSchema schema) => schema.Title ?? "block";

    private static string Example(ValidationError error, string name) => $"Write for example `{EntryOf(error, name)}`.";

    private static string EntryOf(ValidationError error, string name)
    {
        var owner = (error.Schema as JsonSchemaProperty)?.ParentSchema ?? error.Schema.ParentSchema;
        return IsMember(error) ? $"{name}: {{ type: string }}" : KeyExamples.Of(owner is null ? "" : TitleOf(owner), name) ?? $"{name}: …";
    }

    /// <summary>A value that the author named: an entry below <c>properties</c>, or of parameters by name.</summary>
    private static bool IsMember(ValidationError error) =>
        (error.Token is JProperty property ? property.Value : error.Token)?.Parent?.Parent?.Parent
            is JProperty { Name: "properties" or "inputParameters" or "outputParameters" };

    private static bool LacksBlank(string text) =>
        text.Contains(':', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal);
}
