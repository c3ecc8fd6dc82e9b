using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Makes the skills of an adapter.</summary>
internal static class SkillLowering
{
    /// <param name="others">The adapters of the document that are served; what was left out of them is left out of skills, too.</param>
    public static ImmutableArray<Skill> Lower(ExposedSkills adapter, IReadOnlyCollection<ExposedAdapter> others) =>
        [.. adapter.Skills.Select(skill => Lower(skill, others))];

    private static Skill Lower(BoundSkill skill, IReadOnlyCollection<ExposedAdapter> others) => new(
        skill.Name.Value,
        PlainText.Clean(skill.Description),
        PlainText.Clean(skill.License),
        PlainText.Clean(skill.Compatibility),
        PlainText.Clean(skill.AllowedTools),
        PlainText.Clean(skill.ArgumentHint),
        skill.IsUserInvocable,
        skill.DisablesModelInvocation,
        skill.Metadata,
        [.. skill.Tools.Select(tool => Lower(tool, others)).OfType<SkillTool>()],
        [.. skill.Files.Select(static file => new SkillFile(file.Path, PlainText.UnixLines(file.Text!)))],
        skill.Name.Span);

    private static SkillTool? Lower(BoundSkillTool tool, IReadOnlyCollection<ExposedAdapter> others)
    {
        var (name, description) = (tool.Name.Value, PlainText.Clean(tool.Description));
        return tool switch
        {
            BoundSkillTool.Instruction instruction => new SkillTool.Instruction(name, description, instruction.File.Value),
            BoundSkillTool.Derived derived => SourceOf(derived, others) is { } adapter
                ? new SkillTool.Derived(name, description, derived.Adapter.Value, ActionOf(derived, adapter), adapter is ExposedMcp)
                : null,
        };
    }

    /// <returns>Null: it was left out.</returns>
    private static ExposedAdapter? SourceOf(BoundSkillTool.Derived tool, IReadOnlyCollection<ExposedAdapter> others) => others.FirstOrDefault(
        other => other.Namespace.Value == tool.Adapter.Value && other.Operations.Any(operation => operation.Name.Value == tool.Action.Value));

    /// <summary>As callers see it.</summary>
    private static string ActionOf(BoundSkillTool.Derived tool, ExposedAdapter adapter) =>
        adapter is ExposedMcp ? ToolKeys.SafeToolName(tool.Action.Value) : tool.Action.Value;
}
