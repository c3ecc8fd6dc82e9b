using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>What a skill uses, in words.</summary>
internal static class SkillTools
{
    public static string Text(SkillTool tool) => tool switch
    {
        SkillTool.Derived derived => $"{tool.Name} is {derived.Action} of {derived.Adapter}",
        SkillTool.Instruction instruction => $"{tool.Name} is {instruction.File}",
    };
}
