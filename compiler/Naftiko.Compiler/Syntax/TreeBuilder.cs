using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Naftiko.Compiler.Syntax;

/// <summary>
/// Builds the tree from YAML events. Recursion is safe: the depth is checked before each level, and the reader beneath works on a stack
/// of its own.
/// </summary>
internal sealed class TreeBuilder(SourceFile file, DiagnosticBag findings)
{
    public const int MaxDepth = 100;
    public const long MaxAliased = 1_000_000;

    private readonly YamlEvents _events = new(file, findings);
    private readonly NodeSpans _spans = new(file);
    private readonly Anchors _anchors = new();
    private long _size;
    private long _aliased;

    /// <returns>Null when the document has no tree; the reason was reported.</returns>
    public SyntaxNode? BuildDocument()
    {
        var isStarted = _events.TryNext(out var first);
        while (isStarted && first is StreamStart or DocumentStart)
        {
            isStarted = _events.TryNext(out first);
        }

        if (!isStarted)
        {
            return null;
        }

        if (first is StreamEnd or Scalar { Value: "", Style: ScalarStyle.Plain })
        {
            findings.Report(SyntaxDiagnostics.Empty, new(file, new(1, 1), new(1, 1)));
            return null;
        }

        var root = Build(first!, depth: 1)?.Node;
        return root is not null && CheckEnd() ? root : null;
    }

    /// <summary>Nothing but empty documents may follow.</summary>
    private bool CheckEnd()
    {
        DocumentStart? second = null;
        while (_events.TryNext(out var next))
        {
            switch (next)
            {
                case StreamEnd:
                    return true;
                case DocumentStart start:
                    second = start;
                    break;
                case DocumentEnd or Scalar { Value: "", Style: ScalarStyle.Plain }:
                    break;
                default:
                    findings.Report(SyntaxDiagnostics.SeveralDocuments, _spans.Of(second ?? next));
                    return true;
            }
        }

        return false;
    }

    private Anchor? Build(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias alias)
        {
            return Repeat(alias, depth);
        }

        if (start is not NodeEvent node)
        {
            // The reader ends some malformed mappings between a key and its value.
            findings.Report(SyntaxDiagnostics.NotReadable, _spans.Of(start), "a value is missing", "Write a value after the key, or put the string in quotes");
            return null;
        }

        if (depth > MaxDepth)
        {
            findings.Report(SyntaxDiagnostics.TooDeep, _spans.Of(start), MaxDepth);
            return null;
        }

        YamlTags.Check(node, _spans, findings);
        var name = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        if (name is not null)
        {
            _anchors.Open(name);
        }

        var sizeBefore = _size++;
        var (built, height) = start switch
        {
            Scalar scalar => (new ScalarNode(scalar.Value, YamlTags.IsPlain(scalar), _spans.Of(scalar)), 1),
            SequenceStart sequence => BuildSequence(sequence, depth),
            MappingStart mapping => BuildMapping(mapping, depth),
            _ => ((SyntaxNode?)null, 0),
        };
        if (built is null)
        {
            return null;
        }

        var anchor = new Anchor(built, _size - sizeBefore, height);
        if (name is not null)
        {
            _anchors.Close(name, anchor);
        }

        return anchor;
    }

    private (SyntaxNode? Node, int Height) BuildSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        var height = 0;
        while (_events.TryNext(out var next))
        {
            if (next is SequenceEnd)
            {
                var span = _spans.Collection(start, next, start.Style == SequenceStyle.Flow, items.Count > 0 ? items[^1] : null);
                return (new SequenceNode(items.ToImmutable(), span), height + 1);
            }

            if (Build(next, depth + 1) is not { } item)
            {
                break;
            }

            items.Add(item.Node);
            height = Math.Max(height, item.Height);
        }

        return (null, 0);
    }

    private (SyntaxNode? Node, int Height) BuildMapping(MappingStart start, int depth)
    {
        var entries = new MappingEntries(findings);
        var height = 0;
        SyntaxNode? last = null;
        while (_events.TryNext(out var next))
        {
            if (next is MappingEnd)
            {
                return (new MappingNode(entries.ToImmutable(), _spans.Collection(start, next, start.Style == MappingStyle.Flow, last)), height + 1);
            }

            if (Build(next, depth + 1) is not { } key || !_events.TryNext(out next) || Build(next, depth + 1) is not { } value)
            {
                break;
            }

            last = value.Node;
            height = Math.Max(height, Math.Max(key.Height, value.Height));
            entries.Add(key.Node, value.Node);
        }

        return (null, 0);
    }

    private Anchor? Repeat(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        var span = _spans.Of(alias);
        if (!_anchors.TryFind(name, out var anchor))
        {
            var near = SpellChecker.Suggest(name, _anchors.Names);
            var help = near is null ? $"Write `&{name}` before the value to repeat, or put text that begins with `*` in quotes." : $"Did you mean `*{near}`?";
            findings.Report(SyntaxDiagnostics.UnknownAnchor, span, name, help);
            return new(new ScalarNode("", isPlain: true, span), 1, 1);
        }

        if (anchor is null)
        {
            findings.Report(SyntaxDiagnostics.AliasInsideItself, span, name);
            return null;
        }

        if (depth + anchor.Height - 1 > MaxDepth)
        {
            findings.Report(SyntaxDiagnostics.TooDeep, span, MaxDepth);
            return null;
        }

        _size += anchor.Size;
        _aliased += anchor.Size;
        if (_aliased > MaxAliased)
        {
            findings.Report(SyntaxDiagnostics.AliasesExplode, span, MaxAliased);
            return null;
        }

        return anchor;
    }
}
