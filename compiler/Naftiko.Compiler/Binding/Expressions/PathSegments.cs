using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>A rooted path, segment by segment. Empty segments stay, so that a trailing or double slash survives.</summary>
internal static class PathSegments
{
    public static ImmutableArray<ImmutableArray<TemplatePart>> Split(PathTemplate path)
    {
        var segments = new List<List<TemplatePart>> { new() };
        foreach (var part in path.Parts)
        {
            if (part is not TemplatePart.Literal literal)
            {
                segments[^1].Add(part);
                continue;
            }

            foreach (var (index, text) in literal.Text.Split('/').Index())
            {
                if (index > 0)
                {
                    segments.Add([]);
                }

                if (text.Length > 0)
                {
                    segments[^1].Add(literal with { Text = text });
                }
            }
        }

        return [.. segments.Skip(segments[0].Count == 0 ? 1 : 0).Select(static segment => segment.ToImmutableArray())];
    }

    /// <param name="span">The place of the slashes.</param>
    public static PathTemplate Join(IEnumerable<ImmutableArray<TemplatePart>> segments, SourceSpan span)
    {
        var parts = new List<TemplatePart>();
        foreach (var part in segments.SelectMany(segment => segment.Prepend(new TemplatePart.Literal("/", span))))
        {
            if (part is TemplatePart.Literal literal && parts is [.., TemplatePart.Literal last])
            {
                parts[^1] = last with { Text = last.Text + literal.Text };
            }
            else
            {
                parts.Add(part);
            }
        }

        return new([.. parts]);
    }

    /// <summary>The placeholder that is a whole segment; null for text, or where both share one.</summary>
    public static TemplatePart.Placeholder? Single(ImmutableArray<TemplatePart> segment) => segment is [TemplatePart.Placeholder only] ? only : null;

    /// <summary>The text of a segment without placeholders.</summary>
    public static string? Text(ImmutableArray<TemplatePart> segment) => segment is [TemplatePart.Literal only] ? only.Text : null;

    /// <summary>What two paths have in common whose placeholders have other names.</summary>
    public static string Shape(PathTemplate path) =>
        string.Concat(path.Parts.Select(static part => part is TemplatePart.Literal literal ? literal.Text : "{}"));
}
