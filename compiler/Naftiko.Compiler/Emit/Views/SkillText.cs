using System.Text;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The <c>SKILL.md</c> of a skill that brings none: what the document says of it, as agents expect to read it.</summary>
internal static class SkillText
{
    public static string Of(Skill skill)
    {
        var text = new StringBuilder("---\n");
        foreach (var fact in SkillFacts.Of(skill))
        {
            // JSON is YAML.
            text.Append(fact.Name).Append(": ").Append(JsonText.OnOneLine(fact.Value)).Append('\n');
        }

        text.Append("---\n\n# ").Append(new MarkdownText(skill.Name)).Append('\n');
        if (skill.Description is { } description)
        {
            text.Append('\n').Append(new MarkdownText(description)).Append('\n');
        }

        if (!skill.Tools.IsEmpty)
        {
            text.Append("\n## Tools\n\n");
            foreach (var tool in skill.Tools)
            {
                text.Append("* ").Append(new MarkdownCode(tool.Name)).Append(": ").Append(new MarkdownText(tool.Description ?? tool.Name)).Append(' ')
                    .Append(Where(tool)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Where(SkillTool tool) => tool switch
    {
        SkillTool.Derived { IsMcp: true } derived => $"(the tool {new MarkdownCode(derived.Action)} of the MCP server {new MarkdownCode(derived.Adapter)})",
        SkillTool.Derived derived => $"(the operation {new MarkdownCode(derived.Action)} of the REST API {new MarkdownCode(derived.Adapter)})",
        SkillTool.Instruction instruction => $"(see {new MarkdownCode(instruction.File)})",
    };
}
