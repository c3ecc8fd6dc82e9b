using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering;

/// <summary>The texts of a tool or a route.</summary>
internal static class ToolTexts
{
    private const int LongestSummary = 60;

    /// <summary>What the author calls it; null where that would only repeat the description: every conversation pays for both.</summary>
    public static string? Title(OperationPlan plan) => PlainText.Telling(plan.Exposed.Title, Description(plan));

    /// <summary>A few words for a list of routes; never empty.</summary>
    public static string Summary(OperationPlan plan)
    {
        if (PlainText.Clean(plan.Exposed.Title) is { } label)
        {
            return label;
        }

        var sentence = FirstSentence(Description(plan));
        return sentence.Length <= LongestSummary ? sentence : InWords(plan.Exposed.Name.Value);
    }

    /// <summary>With what a tool has no other place for.</summary>
    public static string Whole(OperationPlan plan) => plan.IsDeprecated ? PlainText.Append(Description(plan), "Deprecated.") : Description(plan);

    /// <summary>Never empty: where the document says nothing, the name in words and what is called.</summary>
    public static string Description(OperationPlan plan) => Declared(plan) ?? InWords(plan.Exposed.Name.Value);

    /// <summary>Like <see cref="Whole"/>, for a model: where the document says nothing, method and path tell more than a name does.</summary>
    public static string ForModels(OperationPlan plan) =>
        Declared(plan) is null && plan.Only?.Target is { Operation: { Tool: null } operation }
            ? plan.IsDeprecated ? PlainText.Append(Request(plan, operation), "Deprecated.") : Request(plan, operation)
            : Whole(plan);

    private static string Request(OperationPlan plan, ConsumedOperation operation) =>
        $"{InWords(plan.Exposed.Name.Value)}: {operation.Method} {operation.Path}";

    private static string? Declared(OperationPlan plan) =>
        PlainText.Clean(plan.Exposed.Description)
        ?? plan.Steps.Select(static step => PlainText.Clean(step.Target?.Operation.Description)).FirstOrDefault(static text => text is not null);

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.', ' ');
    }

    /// <summary><c>list-instances</c> → <c>List instances</c>.</summary>
    private static string InWords(string name)
    {
        var words = NameWords.Split(name);
        if (words.Count == 0)
        {
            return name;
        }

        var text = string.Join(' ', words.Select(static word => word.Skip(1).Any(char.IsUpper) ? word : word.ToLowerInvariant()));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
