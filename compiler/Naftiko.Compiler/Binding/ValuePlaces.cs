using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding;

/// <summary>What a consumed operation takes from its caller, wherever it puts it.</summary>
internal static class ValuePlaces
{
    /// <param name="name">As <c>with</c> or a placeholder of a route calls the value.</param>
    public static bool Takes(ConsumedOperation operation, string name) =>
        NameMatch.Same(name, "body")
        || operation.Parameters.Concat(operation.LostValues).Any(p => NameMatch.Same(p.Name.Value, name))
        || Mentions(operation, name);

    /// <summary>Whether a value of a parameter or of the body template holds a placeholder of that name.</summary>
    public static bool Mentions(ConsumedOperation operation, string name) => operation.Parameters
        .SelectMany(static parameter => parameter.Value?.Placeholders ?? [])
        .Concat(Placeholders(operation.Body))
        .Any(placeholder => NameMatch.Same(placeholder.Name, name) || NameMatch.Same(placeholder.Name[(placeholder.Name.LastIndexOf('.') + 1)..], name));

    private static IEnumerable<TemplatePart.Placeholder> Placeholders(ConsumedBody? body) => body switch
    {
        ConsumedBody.Made made => Placeholders(made.Root),
        ConsumedBody.Multipart form => form.Parts.SelectMany(static part =>
            new[] { part.Value, part.FileName, part.MediaType }.OfType<ConsumedBodyNode>().SelectMany(Placeholders)),
        ConsumedBody.Whole or ConsumedBody.None or null => [],
    };

    private static IEnumerable<TemplatePart.Placeholder> Placeholders(ConsumedBodyNode node) => node switch
    {
        ConsumedBodyNode.Object map => map.Members.SelectMany(static member => Placeholders(member.Value)),
        ConsumedBodyNode.Array list => list.Items.SelectMany(Placeholders),
        ConsumedBodyNode.Text text => text.Template.Placeholders,
        ConsumedBodyNode.Sparql sparql => sparql.Template.Placeholders,
        ConsumedBodyNode.Constant => [],
    };
}
