using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding;

/// <summary>What a document says of a tool of an MCP server besides what it says of any operation.</summary>
/// <param name="Hints">What calling it can do. What the server says of itself is not asked for.</param>
/// <param name="Output">What it answers; null: nothing is said.</param>
/// <param name="Check">What becomes of another answer.</param>
internal sealed record ConsumedTool(ExposedHints Hints, BoundShape? Output, OutputCheck Check);
