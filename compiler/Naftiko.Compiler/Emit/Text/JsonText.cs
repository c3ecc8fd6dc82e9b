using System.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>JSON laid out for readers: what fits stays on one line, the rest is indented by two.</summary>
internal sealed record JsonText(JsonTree Root) : ITemplateText
{
    private const int Width = 130;

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, Root, 0);
        return text.ToString();
    }

    public static string OnOneLine(JsonTree tree)
    {
        var text = new StringBuilder();
        Inline(text, tree);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonTree tree, int indent)
    {
        switch (tree)
        {
            case JsonTree.Object value when indent > 0 && value.Members.Any(IsProperties):
                text.Append("{ ");
                Separated(text, value.Members, member => Named(text, member, indent));
                text.Append(" }");
                break;
            case JsonTree.Object { Members.Count: > 0 } value when !FitsOnLine(value, indent):
                Block(text, indent, '{', '}', value.Members, (member, inner) => Named(text, member, inner));
                break;
            case JsonTree.Array { Items.Count: > 0 } value when !FitsOnLine(value, indent):
                Block(text, indent, '[', ']', value.Items, (item, inner) => Write(text, item, inner));
                break;
            case JsonTree.Object or JsonTree.Array or JsonTree.Text or JsonTree.Flag or JsonTree.Number or JsonTree.Digits:
                Inline(text, tree);
                break;
        }
    }

    private static void Named(StringBuilder text, JsonMember member, int indent)
    {
        text.Append(JsonEscape.Quote(member.Name)).Append(": ");
        Write(text, member.Value, indent);
    }

    /// <summary>A schema of an object is mostly its properties; what else it says needs no lines of its own.</summary>
    private static bool IsProperties(JsonMember member) => member is { Name: "properties", Value: JsonTree.Object { IsOpen: true, Members.Count: > 0 } };

    private static void Block<T>(StringBuilder text, int indent, char open, char close, IReadOnlyList<T> items, Action<T, int> write)
    {
        text.Append(open).Append('\n');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(' ', indent + 2);
            write(items[i], indent + 2);
            text.Append(i + 1 < items.Count ? ",\n" : "\n");
        }

        text.Append(' ', indent).Append(close);
    }

    /// <summary>An object of scalars stays together however long its texts are; nested ones only where all of it is short.</summary>
    private static bool FitsOnLine(JsonTree tree, int indent)
    {
        if (tree is JsonTree.Object { IsOpen: true })
        {
            return false;
        }

        if (tree.Children.All(static c => c is not (JsonTree.Object or JsonTree.Array)))
        {
            return true;
        }

        return indent + OnOneLine(tree).Length <= Width && Depth(tree) <= 3;
    }

    private static int Depth(JsonTree tree) => tree is JsonTree.Object or JsonTree.Array ? 1 + tree.Children.Select(Depth).DefaultIfEmpty().Max() : 0;

    private static void Inline(StringBuilder text, JsonTree tree)
    {
        switch (tree)
        {
            case JsonTree.Object { Members.Count: 0 }:
                text.Append("{}");
                break;
            case JsonTree.Object value:
                text.Append("{ ");
                Separated(text, value.Members, member =>
                {
                    text.Append(JsonEscape.Quote(member.Name)).Append(": ");
                    Inline(text, member.Value);
                });
                text.Append(" }");
                break;
            case JsonTree.Array value:
                text.Append('[');
                Separated(text, value.Items, item => Inline(text, item));
                text.Append(']');
                break;
            case JsonTree.Text value:
                text.Append(JsonEscape.Quote(value.Value));
                break;
            case JsonTree.Flag value:
                text.Append(value.Value ? "true" : "false");
                break;
            case JsonTree.Number value:
                text.Append(value.Value);
                break;
            case JsonTree.Digits value:
                text.Append(value.Json);
                break;
        }
    }

    private static void Separated<T>(StringBuilder text, IReadOnlyList<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            write(items[i]);
        }
    }
}
