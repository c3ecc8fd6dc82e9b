using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>The title and description of a tool or a route; neither is ever empty.</summary>
internal static class ToolTexts
{
    private const int LongestTitle = 60;

    public static string Title(OperationPlan plan)
    {
        if (PlainText.Clean(plan.Exposed.Title) is { } label)
        {
            return label;
        }

        var sentence = FirstSentence(Description(plan));
        return sentence.Length <= LongestTitle ? sentence : InWords(plan.Exposed.Name.Value);
    }

    /// <summary>With what a tool has no other place for.</summary>
    public static string Whole(OperationPlan plan) => plan.IsDeprecated ? PlainText.Append(Description(plan), "Deprecated.") : Description(plan);

    public static string Description(OperationPlan plan) =>
        PlainText.Clean(plan.Exposed.Description)
        ?? plan.Steps.Select(static step => PlainText.Clean(step.Target?.Operation.Description)).FirstOrDefault(static text => text is not null)
        ?? InWords(plan.Exposed.Name.Value);

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
