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
        Fact("name", skill.Name);
        Fact("description", skill.Description ?? "");
        Fact("license", skill.License);
        Fact("compatibility", skill.Compatibility);
        Fact("allowed-tools", skill.AllowedTools);
        Fact("argument-hint", skill.ArgumentHint);
        if (skill.IsUserInvocable is { } invocable)
        {
            text.Append("user-invocable: ").Append(invocable ? "true" : "false").Append('\n');
        }

        if (skill.DisablesModelInvocation is { } disabled)
        {
            text.Append("disable-model-invocation: ").Append(disabled ? "true" : "false").Append('\n');
        }

        if (skill.Metadata is { } metadata)
        {
            // JSON is YAML.
            text.Append("metadata: ").Append(metadata).Append('\n');
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

        void Fact(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(key).Append(": ").Append(JsonEscape.Quote(value)).Append('\n');
            }
        }
    }

    private static string Where(SkillTool tool) => tool switch
    {
        SkillTool.Derived { IsMcp: true } derived => $"(the tool {new MarkdownCode(derived.Action)} of the MCP server {new MarkdownCode(derived.Adapter)})",
        SkillTool.Derived derived => $"(the operation {new MarkdownCode(derived.Action)} of the REST API {new MarkdownCode(derived.Adapter)})",
        SkillTool.Instruction instruction => $"(see {new MarkdownCode(instruction.File)})",
    };
}
