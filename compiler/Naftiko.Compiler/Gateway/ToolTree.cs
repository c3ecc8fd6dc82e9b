namespace Naftiko.Compiler.Gateway;

/// <summary>A tool as <c>tools/list</c> shows it (MCP 2025-11-25, server/tools).</summary>
internal static class ToolTree
{
    /// <param name="isServed">With the hints in the order in which the gateway's MCP library writes them.</param>
    public static JsonTree.Object Of(Tool tool, bool isServed = false)
    {
        List<JsonMember> members =
        [
            new("name", tool.Name),
            .. tool.Title is { } title ? [new JsonMember("title", title)] : Array.Empty<JsonMember>(),
            new("description", tool.Description),
            new("inputSchema", SchemaTree.Of(tool.InputSchema, isClosed: true)),
        ];
        if (tool.OutputSchema is { } output)
        {
            members.Add(new("outputSchema", SchemaTree.Of(output, isClosed: false)));
        }

        IReadOnlyList<JsonMember> hints =
        [
            new("readOnlyHint", tool.Hints.ReadOnly),
            new("destructiveHint", tool.Hints.Destructive),
            new("idempotentHint", tool.Hints.Idempotent),
            new("openWorldHint", tool.Hints.OpenWorld),
        ];
        members.Add(new("annotations", new JsonTree.Object(isServed ? [.. hints.OrderBy(static h => h.Name, StringComparer.Ordinal)] : hints)));
        if (tool.Ui is { } ui)
        {
            members.Add(new("_meta", ResourceTree.Of(ui)));
        }

        return new(members, IsOpen: true);
    }
}
