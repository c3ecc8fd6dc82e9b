using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Makes of a term what its place in a filter wants, or says why that cannot be (RFC 9535, section 2.4.3).</summary>
internal sealed class JsonPathTypes(JsonPathScanner scanner)
{
    /// <summary>What is tested by itself: a path, for being there, or a function that is true or false.</summary>
    public JsonFilter? Test(JsonPathTerm term) => term switch
    {
        JsonPathTerm.Logical logical => logical.Condition,
        JsonPathTerm.Nodes nodes => new JsonFilter.Exists(nodes.Query),
        JsonPathTerm.Value { Operand: JsonOperand.Constant } =>
            Fail<JsonFilter>(term, "is a constant and tests nothing", "Compare a path with it, for example `@.state == 'open'`"),
        JsonPathTerm.Value => Fail<JsonFilter>(term, "is a value and no test", $"Compare it with something: `{Text(term)} > 0`"),
    };

    /// <summary>What is compared, or given to a function that takes one value.</summary>
    public JsonOperand? Comparable(JsonPathTerm term) => term switch
    {
        JsonPathTerm.Value value => value.Operand,
        JsonPathTerm.Nodes { Query.Source.IsMany: false } nodes => new JsonOperand.Place(nodes.Query),
        JsonPathTerm.Nodes => Fail<JsonOperand>(
            term,
            "may select many values where one is needed",
            $"Count them with `count({Text(term)})`, take the only one with `value({Text(term)})`, or name one with `[0]`"),
        JsonPathTerm.Logical =>
            Fail<JsonOperand>(term, "is true or false by itself and cannot be compared or passed on", $"Write `{Text(term)}` alone, or `!{Text(term)}`"),
    };

    /// <summary>What is counted.</summary>
    /// <param name="function">For the message.</param>
    public JsonQuery? Nodes(JsonPathTerm term, string function) => term switch
    {
        JsonPathTerm.Nodes nodes => nodes.Query,
        JsonPathTerm.Value or JsonPathTerm.Logical => Fail<JsonQuery>(
            term, $"is not a path, and `{function}()` takes a path", $"Write a path such as `{function}(@.items[*])`"),
    };

    private string Text(JsonPathTerm term) => scanner.Text.Substring(term.Range.Start, term.Range.Length);

    private T? Fail<T>(JsonPathTerm term, string what, string fix)
        where T : class
    {
        scanner.Fail(JsonPathProblemKind.Type, term.Range, what, fix);
        return null;
    }
}
