using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The catalogue of each skill adapter, and the files of its skills.</summary>
internal static class SkillViews
{
    public const string Folder = "Generated/Skills/";
    private const string Front = "SKILL.md";

    public static IEnumerable<PlannedFile> Catalogues(GatewayTraits traits) => traits.Skills.Select(static adapter => new PlannedFile(
        $"Generated/Hosting/{adapter.Name}Catalogue.cs",
        "Generated/Hosting/{Adapter}Catalogue.cs",
        new TemplateView()
            .Set("name", new Identifier(adapter.Name))
            .Set("summary", DocSummary.Of(adapter.Description) ?? new("The skills of", adapter.Namespace, "."))
            .Set("skills", adapter.Skills.Select(static skill => new TemplateView()
                .Set("name", new CSharpString(skill.Name))
                .Set("definition", new JsonText(Definition(skill)))))));

    /// <summary>The files as they were read, and a <c>SKILL.md</c> for a skill that brings none. A skill that two adapters have is written once.</summary>
    public static IEnumerable<GeneratedFile> Files(GatewayTraits traits) => traits.Skills
        .SelectMany(static adapter => adapter.Skills)
        .SelectMany(FilesOf, static (skill, file) => new GeneratedFile($"{Folder}{skill.Name}/{file.Path}", file.Text, FileOwnership.Generated))
        .DistinctBy(static file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<SkillFile> FilesOf(Skill skill) =>
        skill.Files.Any(static file => file.Path == Front) ? skill.Files : skill.Files.Add(new(Front, SkillText.Of(skill)));

    /// <summary>A skill as <c>/skills/{name}</c> shows it.</summary>
    private static JsonTree.Object Definition(Skill skill)
    {
        List<JsonMember> members = [new("name", skill.Name)];
        foreach (var (name, value) in new (string, string?)[]
        {
            ("description", skill.Description ?? ""), ("license", skill.License), ("compatibility", skill.Compatibility), ("argument-hint", skill.ArgumentHint),
            ("allowed-tools", skill.AllowedTools),
        })
        {
            if (value is not null)
            {
                members.Add(new(name, value));
            }
        }

        foreach (var (name, value) in new (string, bool?)[]
        {
            ("user-invocable", skill.IsUserInvocable), ("disable-model-invocation", skill.DisablesModelInvocation),
        })
        {
            if (value is { } flag)
            {
                members.Add(new(name, flag));
            }
        }

        if (skill.Metadata is { } metadata)
        {
            members.Add(new("metadata", JsonTree.Parse(metadata)));
        }

        members.Add(new("tools", new JsonTree.Array([.. skill.Tools.Select(Tool)])));
        return new JsonTree.Object(members, IsOpen: true);
    }

    private static JsonTree.Object Tool(SkillTool tool)
    {
        List<JsonMember> members = [new("name", tool.Name), new("description", tool.Description ?? "")];
        switch (tool)
        {
            case SkillTool.Derived derived:
                members.Add(new("type", "derived"));
                members.Add(new("invocationRef", new JsonTree.Object(
                    [new("targetNamespace", derived.Adapter), new("action", derived.Action), new("mode", derived.IsMcp ? "mcp" : "rest")])));
                break;
            case SkillTool.Instruction instruction:
                members.Add(new("type", "instruction"));
                members.Add(new("instruction", instruction.File));
                break;
        }

        return new JsonTree.Object(members);
    }
}
