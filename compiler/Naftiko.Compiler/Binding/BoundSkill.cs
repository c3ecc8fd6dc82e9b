using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A skill of a skill adapter: what an agent is told of a task.</summary>
/// <param name="Metadata">A JSON object; null: there is none.</param>
/// <param name="Files">Those of its folder, ordered by path.</param>
internal sealed record BoundSkill(
    SpannedText Name,
    string? Description,
    string? License,
    string? Compatibility,
    string? AllowedTools,
    string? ArgumentHint,
    bool? IsUserInvocable,
    bool? DisablesModelInvocation,
    string? Metadata,
    ImmutableArray<BoundSkillTool> Tools,
    ImmutableArray<FolderFile> Files);

/// <summary>What a skill uses.</summary>
internal abstract record BoundSkillTool(SpannedText Name, string? Description)
{
    /// <summary>An operation of an adapter of this document.</summary>
    public sealed record Derived(SpannedText Name, string? Description, SpannedText Adapter, SpannedText Action) : BoundSkillTool(Name, Description);

    /// <summary>A file that says what to do.</summary>
    public sealed record Instruction(SpannedText Name, string? Description, SpannedText File) : BoundSkillTool(Name, Description);
}
