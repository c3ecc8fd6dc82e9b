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

/// <summary>What a skill uses: a tool or route of another adapter, or a file that says what to do. One of the two is set.</summary>
internal sealed record BoundSkillTool(SpannedText Name, string? Description, BoundSkillSource? Source, SpannedText? Instruction);

/// <summary>An operation of an adapter of this document.</summary>
internal sealed record BoundSkillSource(SpannedText Adapter, SpannedText Action);
