using Naftiko.Compiler.Syntax;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>JSON's types in the words of YAML authors.</summary>
internal static class SchemaTypes
{
    /// <summary>What a type error wanted; null for every other kind of error.</summary>
    public static string? Expected(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.StringExpected => "a string",
        ValidationErrorKind.NumberExpected => "a number",
        ValidationErrorKind.IntegerExpected => "a whole number",
        ValidationErrorKind.BooleanExpected => "`true` or `false`",
        ValidationErrorKind.ObjectExpected => "a mapping",
        ValidationErrorKind.ArrayExpected => "a list",
        _ => null,
    };

    public static string Given(SyntaxNode? node) => node switch
    {
        ScalarNode scalar when scalar.AsBoolean() is not null => $"`{scalar.Value}`",
        ScalarNode scalar when scalar.AsNumber() is not null => $"the number {scalar.Value}",
        ScalarNode { Value.Length: <= 40 } scalar => $"the string `{scalar.Value}`",
        null => "something else",
        _ => node.Kind,
    };
}
