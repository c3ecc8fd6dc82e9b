using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// The static properties that hold an operation's tools: <c>Tool</c>, and <c>Tool2</c> … where several adapters show the operation
/// differently.
/// </summary>
internal sealed class ToolNames(GatewayTraits traits)
{
    /// <summary>The different definitions of an operation's tools, in document order.</summary>
    public IReadOnlyList<(Identifier Name, JsonText Definition)> Of(Operation operation) =>
    [
        .. Definitions(operation).Select((text, index) => (new Identifier(Name(index)), text.Definition)),
    ];

    /// <summary>The property that holds a tool.</summary>
    public Identifier Of(Tool tool)
    {
        var text = ToolDefinition.Of(tool).ToString();
        return new(Name(Definitions(traits.Find(tool.Operation)).FindIndex(d => d.Text == text)));
    }

    private List<(string Text, JsonText Definition)> Definitions(Operation operation) =>
    [
        .. traits.Mcp.SelectMany(static a => a.Tools)
            .Where(t => t.Operation == operation.Identifier)
            .Select(ToolDefinition.Of)
            .Select(static d => (d.ToString(), d))
            .DistinctBy(static d => d.Item1, StringComparer.Ordinal),
    ];

    private static string Name(int index) => index == 0 ? "Tool" : "Tool" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
