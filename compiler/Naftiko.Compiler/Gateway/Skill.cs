using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>A skill of a skill adapter.</summary>
/// <param name="Name">Unique in the adapter; a segment of a path, and a folder.</param>
/// <param name="Metadata">A JSON object; null: there is none.</param>
/// <param name="Files">Its files, ordered by path; one of them is <c>SKILL.md</c>, unless the compiler is to write it.</param>
public sealed record Skill(
    string Name,
    string? Description,
    string? License,
    string? Compatibility,
    string? AllowedTools,
    string? ArgumentHint,
    bool? IsUserInvocable,
    bool? DisablesModelInvocation,
    string? Metadata,
    ImmutableArray<SkillTool> Tools,
    ImmutableArray<SkillFile> Files,
    SourceSpan Span);

/// <summary>What a skill uses.</summary>
public abstract record SkillTool(string Name, string? Description)
{
    /// <summary>A tool of an MCP adapter, or a route of a REST adapter.</summary>
    /// <param name="Adapter">The namespace of the adapter.</param>
    /// <param name="Action">The name of the tool or the operation, as its callers see it.</param>
    public sealed record Derived(string Name, string? Description, string Adapter, string Action, bool IsMcp) : SkillTool(Name, Description);

    /// <summary>A file that says what to do.</summary>
    /// <param name="File">The <see cref="SkillFile.Path"/>.</param>
    public sealed record Instruction(string Name, string? Description, string File) : SkillTool(Name, Description);
}

/// <param name="Path">Relative to the skill's folder, with forward slashes.</param>
public sealed record SkillFile(string Path, string Text)
{
    /// <summary>Where the files of all skills are in the project; beside them, only the compiler's own are there.</summary>
    public const string Folder = "Generated/Skills/";
}
