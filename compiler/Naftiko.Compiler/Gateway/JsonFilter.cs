using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>The test of a filter (RFC 9535, section 2.3.5).</summary>
public abstract record JsonFilter
{
    private JsonFilter()
    {
    }

    public sealed record Or(ImmutableArray<JsonFilter> Operands) : JsonFilter;

    public sealed record And(ImmutableArray<JsonFilter> Operands) : JsonFilter;

    public sealed record Not(JsonFilter Operand) : JsonFilter;

    /// <summary>The path selects something, be it null.</summary>
    public sealed record Exists(JsonQuery Query) : JsonFilter;

    public sealed record Compares(JsonOperand Left, JsonComparison Comparison, JsonOperand Right) : JsonFilter;

    /// <summary><c>match()</c> and <c>search()</c>.</summary>
    /// <param name="Pattern">An I-Regexp (RFC 9485).</param>
    /// <param name="IsWhole">The whole text must match, not a part of it.</param>
    /// <param name="Regex">The same as a regular expression of .NET; null: the pattern is known only when the gateway runs.</param>
    public sealed record Matches(JsonOperand Value, JsonOperand Pattern, bool IsWhole, string? Regex) : JsonFilter;
}
