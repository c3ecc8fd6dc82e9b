using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Remembers which keys of which blocks have been asked for. One that nobody asks for has no effect, and its author believes that it has:
/// that a key is silently dropped because somebody forgets to read it cannot happen.
/// </summary>
internal sealed class KeyUse
{
    /// <summary>Written for people who read the document.</summary>
    private static readonly string[] Words =
        ["label", "display", "title", "description", "tags", "created", "modified", "stakeholders", "namespace", "type", "naftiko", "ikanos", "info"];

    /// <summary>Each block with what an error about it is confined to.</summary>
    private readonly OrderedDictionary<MappingNode, DiagnosticScope?> _blocks = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ScalarNode> _used = new(ReferenceEqualityComparer.Instance);

    public void Enter(MappingNode block) => _blocks.TryAdd(block, null);

    /// <param name="scope">What is being read; a block is known before anybody knows what it belongs to.</param>
    public void Use(MappingNode block, MappingEntry entry, DiagnosticScope? scope)
    {
        if (_used.Add(entry.Key) && scope is not null && _blocks.ContainsKey(block))
        {
            _blocks[block] = scope;
        }
    }

    public void Report(DiagnosticBag findings)
    {
        foreach (var (block, scope) in _blocks)
        {
            foreach (var entry in block.Entries.Where(entry => !_used.Contains(entry.Key) && !Words.Contains(entry.Key.Value)))
            {
                findings.Add(new Diagnostic(BindingDiagnostics.KeyWithoutReader, entry.Key.Span, entry.Key.Value) { Scope = scope });
            }
        }
    }
}
