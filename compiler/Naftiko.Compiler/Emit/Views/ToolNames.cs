using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// The static properties that hold an operation's tools: <c>Tool</c>, and <c>Tool2</c> … where several adapters show the operation
/// differently.
/// </summary>
internal sealed class ToolNames
{
    private readonly Dictionary<string, List<(string Text, JsonText Definition, Tool Tool)>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<Tool, Identifier> _names = new(ReferenceEqualityComparer.Instance);

    public ToolNames(GatewayTraits traits)
    {
        foreach (var tool in traits.Mcp.SelectMany(static a => a.Tools))
        {
            if (!_definitions.TryGetValue(tool.Operation, out var known))
            {
                _definitions.Add(tool.Operation, known = []);
            }

            var definition = ToolDefinition.Of(tool);
            var text = $"{definition} {tool.ListedBy} {tool.ToldBy}";
            var index = known.FindIndex(d => d.Text == text);
            if (index < 0)
            {
                index = known.Count;
                known.Add((text, definition, tool));
            }

            _names[tool] = new(Name(index));
        }
    }

    /// <summary>The different definitions of an operation's tools, in document order.</summary>
    public IEnumerable<(Identifier Name, JsonText Definition, Tool Tool)> Of(Operation operation) =>
        _definitions.GetValueOrDefault(operation.Identifier, []).Select(static (d, index) => (new Identifier(Name(index)), d.Definition, d.Tool));

    /// <summary>The property that holds a tool.</summary>
    public Identifier Of(Tool tool) => _names[tool];

    private static string Name(int index) => index == 0 ? "Tool" : "Tool" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
