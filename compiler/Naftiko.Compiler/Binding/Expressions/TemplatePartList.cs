using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Collects parts while a template is read and joins neighbouring literals.</summary>
internal sealed class TemplatePartList(ScalarText source)
{
    private readonly ImmutableArray<TemplatePart>.Builder _parts = ImmutableArray.CreateBuilder<TemplatePart>();
    private readonly StringBuilder _literal = new();
    private int _literalStart;

    public void AddLiteral(int start, int length)
    {
        if (_literal.Length == 0)
        {
            _literalStart = start;
        }

        _literal.Append(source.Text, start, length);
    }

    public void AddPlaceholder(string name, int start, int length)
    {
        Flush();
        var words = source.Slice(source.Text.IndexOf(name, start, StringComparison.Ordinal), name.Length);
        _parts.Add(new TemplatePart.Placeholder(name, source.Span(start, length)) { Words = words });
    }

    public ImmutableArray<TemplatePart> ToImmutable()
    {
        Flush();
        return _parts.ToImmutable();
    }

    private void Flush()
    {
        if (_literal.Length == 0)
        {
            return;
        }

        _parts.Add(new TemplatePart.Literal(_literal.ToString(), source.Span(_literalStart, _literal.Length)));
        _literal.Clear();
    }
}
