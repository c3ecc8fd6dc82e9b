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
        ["label", "display", "title", "description", "tags", "created", "modified", "stakeholders", "namespace", "type", "naftiko", "info"];

    private readonly OrderedDictionary<MappingNode, (DiagnosticScope? Scope, HashSet<string> Used)> _blocks = new(ReferenceEqualityComparer.Instance);

    /// <param name="scope">What an error about the block is confined to.</param>
    public void Enter(MappingNode block, DiagnosticScope? scope) => _blocks.TryAdd(block, (scope, new(StringComparer.Ordinal)));

    public void Use(MappingNode block, string key)
    {
        if (_blocks.TryGetValue(block, out var entry))
        {
            entry.Used.Add(key);
        }
    }

    public void Report(DiagnosticBag findings)
    {
        foreach (var (block, (scope, used)) in _blocks)
        {
            foreach (var entry in block.Entries.Where(entry => !used.Contains(entry.Key.Value) && !Words.Contains(entry.Key.Value)))
            {
                findings.Add(new Diagnostic(BindingDiagnostics.KeyWithoutReader, entry.Key.Span, entry.Key.Value) { Scope = scope });
            }
        }
    }
}
