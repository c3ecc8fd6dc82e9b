using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>What stands in a filter, before it is known whether it is tested, compared or given to a function.</summary>
/// <param name="Range">Where it stands.</param>
internal abstract record JsonPathTerm(TextRange Range)
{
    /// <summary>A constant, or a function that gives a value.</summary>
    public sealed record Value(JsonOperand Operand, TextRange Range) : JsonPathTerm(Range);

    /// <summary>A path.</summary>
    public sealed record Nodes(JsonQuery Query, TextRange Range) : JsonPathTerm(Range);

    /// <summary>A function that is true or false.</summary>
    public sealed record Logical(JsonFilter Condition, TextRange Range) : JsonPathTerm(Range);
}
