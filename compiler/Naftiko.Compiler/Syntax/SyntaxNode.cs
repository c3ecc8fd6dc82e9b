using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>A node of the document tree. Trees are immutable and compare by reference.</summary>
public abstract class SyntaxNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>What the node is, as a user would call it: "text", "a list", "a mapping".</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar. Its text is kept as written, so that <c>on</c>, <c>no</c> and <c>2026-05-06</c> stay what the author typed.</summary>
/// <param name="value">The text after YAML unescaping and folding.</param>
/// <param name="isPlain">Written without quotes and not as a block, so that YAML 1.2's core schema may give it another type.</param>
public sealed class ScalarNode(string value, bool isPlain, SourceSpan span) : SyntaxNode(span)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = isPlain;

    public override string Kind => "a string";

    /// <summary>Plain <c>null</c>, <c>~</c> or nothing at all (YAML 1.2 core schema, section 10.3.2).</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL" && IsPlain;
}

/// <summary>A list.</summary>
public sealed class SequenceNode(ImmutableArray<SyntaxNode> items, SourceSpan span) : SyntaxNode(span)
{
    public ImmutableArray<SyntaxNode> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>A mapping; its keys are scalars and unique.</summary>
public sealed class MappingNode(ImmutableArray<MappingEntry> entries, SourceSpan span) : SyntaxNode(span)
{
    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    public override string Kind => "a mapping";

    public MappingEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One key of a mapping with its value.</summary>
public sealed record MappingEntry(ScalarNode Key, SyntaxNode Value);
