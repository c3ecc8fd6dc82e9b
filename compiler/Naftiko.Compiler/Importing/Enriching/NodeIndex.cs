using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Finds the mapping that something was read from by the place of its name.</summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<SourceSpan, MappingNode> _byName = [];

    public NodeIndex(MappingNode root) => Visit(root, root);

    /// <returns>Null: the name stands in a path or in another file.</returns>
    public MappingNode? Of(SourceSpan name) => _byName.GetValueOrDefault(name);

    private void Visit(SyntaxNode node, SyntaxNode parent)
    {
        // What an alias stands for is changed where it stands, if anywhere.
        if (node.Span.Start < parent.Span.Start || node.Span.End > parent.Span.End)
        {
            return;
        }

        switch (node)
        {
            case MappingNode mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    if (value is ScalarNode scalar)
                    {
                        _byName.TryAdd(scalar.Span, mapping);
                    }
                    else if (value is MappingNode inner)
                    {
                        _byName.TryAdd(key.Span, inner);
                    }

                    Visit(value, mapping);
                }

                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    Visit(item, list);
                }

                break;
        }
    }
}
