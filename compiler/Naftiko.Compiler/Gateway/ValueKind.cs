namespace Naftiko.Compiler.Gateway;

/// <summary>How the generated code holds a value.</summary>
public enum ValueKind
{
    Text,
    Integer,
    Number,
    Boolean,
    List,

    /// <summary>A JSON value outside of a JSON body.</summary>
    Json,

    /// <summary>A file, which may be a stream.</summary>
    File,

    // What goes into a JSON body is held as JSON, so that null stays null and a number keeps its digits; each is checked against its type.
    JsonText,
    JsonInteger,
    JsonNumber,
    JsonBoolean,
    JsonList,
    JsonObject,
    JsonAny,
}
