using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A tool as <c>tools/list</c> shows it, laid out for readers.</summary>
internal static class ToolDefinition
{
    public static JsonText Of(Tool tool) => new(ToolTree.Of(tool));
}
