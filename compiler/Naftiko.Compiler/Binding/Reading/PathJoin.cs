using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Puts the paths of a resource and of its operation together, with exactly one slash between.</summary>
internal static class PathJoin
{
    /// <param name="span">The place of the path, for a slash that has none of its own.</param>
    public static PathTemplate Rooted(PathTemplate path, SourceSpan span) =>
        path.Parts is [TemplatePart.Literal { Text: ['/', ..] }, ..] ? path : new(path.Parts.Insert(0, new TemplatePart.Literal("/", span)));

    /// <param name="tail">A lone slash means the resource itself.</param>
    public static PathTemplate Append(PathTemplate head, PathTemplate tail)
    {
        if (tail.ToString() is "" or "/")
        {
            return head;
        }

        return new(Merge(WithoutTrailingSlash(head.Parts), tail.Parts));
    }

    private static ImmutableArray<TemplatePart> WithoutTrailingSlash(ImmutableArray<TemplatePart> parts)
    {
        if (parts is not [.., TemplatePart.Literal { Text: [.., '/'] } last])
        {
            return parts;
        }

        var text = last.Text.TrimEnd('/');
        parts = parts.RemoveAt(parts.Length - 1);
        return text.Length == 0 ? parts : parts.Add(last with { Text = text });
    }

    /// <summary>Neighbouring literals are joined, as everywhere in a template.</summary>
    private static ImmutableArray<TemplatePart> Merge(ImmutableArray<TemplatePart> head, ImmutableArray<TemplatePart> tail) =>
        head is [.., TemplatePart.Literal last] && tail is [TemplatePart.Literal first, ..]
            ? head.RemoveAt(head.Length - 1).Add(last with { Text = last.Text + first.Text }).AddRange(tail.RemoveAt(0))
            : head.AddRange(tail);
}
