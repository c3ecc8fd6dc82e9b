using System.Collections.Immutable;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>The order in which people write the keys of something.</summary>
internal static class KeyOrder
{
    public static readonly ImmutableArray<string> Operation =
    [
        "name", "method", "path", "label", "display", "description", "deprecated", "baseUri", "authentication", "inputParameters", "body",
    ];

    public static readonly ImmutableArray<string> Exposed =
    [
        "name", "method", "path", "title", "label", "display", "description", "hints", "call", "with", "inputParameters", "outputParameters", "responses",
    ];

    /// <summary>Of a parameter, and of what it holds.</summary>
    public static readonly ImmutableArray<string> Shape =
    [
        "name", "in", "value", "style", "explode", "type", "required", "nullable", "description", "deprecated", "enum", "format", "pattern", "minimum",
        "maximum", "minLength", "maxLength", "default", "items", "properties", "additionalProperties",
    ];
}
