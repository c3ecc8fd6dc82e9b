namespace Naftiko.Compiler.Gateway;

/// <summary>What a filter compares, or gives to a function (RFC 9535, sections 2.3.5 and 2.4): one JSON value, or nothing.</summary>
public abstract record JsonOperand
{
    private JsonOperand()
    {
    }

    /// <param name="Json">The constant as JSON text.</param>
    public sealed record Constant(string Json) : JsonOperand;

    /// <summary>The one value a path selects; nothing when it selects none or several.</summary>
    public sealed record Place(JsonQuery Query) : JsonOperand;

    /// <summary><c>length()</c>: items, members or characters of a value; nothing for other values.</summary>
    public sealed record Length(JsonOperand Value) : JsonOperand;

    /// <summary><c>count()</c>: how many values a path selects.</summary>
    public sealed record Count(JsonQuery Query) : JsonOperand;
}
