using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Imports;

/// <summary>A prompt of an MCP adapter whose text is in a file.</summary>
/// <param name="Location">The place of the file as it is written.</param>
internal sealed record PromptEntry(MappingNode Node, ScalarNode Location)
{
    public static IEnumerable<PromptEntry> In(MappingNode root) =>
        from adapter in ExposedNodes.In(root)
        from prompt in ExposedNodes.Below(adapter, "prompts")
        let location = prompt.Find("location")?.Value as ScalarNode
        where location is { IsNull: false, Value.Length: > 0 }
        select new PromptEntry(prompt, location);
}
