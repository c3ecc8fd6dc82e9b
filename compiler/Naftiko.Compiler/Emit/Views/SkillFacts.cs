using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What is to be known of a skill before it is used, named as in the front matter of a <c>SKILL.md</c>.</summary>
internal static class SkillFacts
{
    public static List<JsonMember> Of(Skill skill)
    {
        List<JsonMember> facts = [new("name", skill.Name), new("description", skill.Description ?? "")];
        Add("license", Text(skill.License));
        Add("compatibility", Text(skill.Compatibility));
        Add("argument-hint", Text(skill.ArgumentHint));
        Add("allowed-tools", Text(skill.AllowedTools));
        Add("user-invocable", Flag(skill.IsUserInvocable));
        Add("disable-model-invocation", Flag(skill.DisablesModelInvocation));
        Add("metadata", skill.Metadata is { } metadata ? JsonTree.Parse(metadata) : null);
        return facts;

        void Add(string name, JsonTree? value)
        {
            if (value is not null)
            {
                facts.Add(new(name, value));
            }
        }
    }

    private static JsonTree.Text? Text(string? value) => value is null ? null : new(value);

    private static JsonTree.Flag? Flag(bool? value) => value is { } flag ? new(flag) : null;
}
