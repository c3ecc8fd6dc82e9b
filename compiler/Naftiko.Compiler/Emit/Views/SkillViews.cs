using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The catalogue of each skill adapter, and the files of its skills.</summary>
internal static class SkillViews
{
    private const string Front = "SKILL.md";

    public static IEnumerable<PlannedFile> Catalogues(GatewayTraits traits) => traits.Skills.Select(static adapter => new PlannedFile(
        $"Generated/Hosting/{adapter.Name}Catalogue.cs",
        "Generated/Hosting/{Adapter}Catalogue.cs",
        new CatalogueView
        {
            Name = new Identifier(adapter.Name),
            Summary = DocSummary.Of(adapter.Description) ?? new("The skills of", adapter.Namespace, "."),
            Skills = [.. adapter.Skills.Select(static skill => new CatalogueView.Skill
            {
                Name = new CSharpString(skill.Name),
                Definition = new JsonText(Definition(skill)),
            })],
        }));

    /// <summary>The files as they were read, and a <c>SKILL.md</c> for a skill that brings none.</summary>
    public static IEnumerable<GeneratedFile> Files(GatewayTraits traits) => traits.Skills
        .SelectMany(static adapter => adapter.Skills)
        .SelectMany(FilesOf, static (skill, file) => new GeneratedFile($"{SkillFile.Folder}{skill.Name}/{file.Path}", file.Text, FileOwnership.Generated));

    private static IEnumerable<SkillFile> FilesOf(Skill skill) =>
        skill.Files.Any(static file => file.Path == Front) ? skill.Files : skill.Files.Add(new(Front, SkillText.Of(skill)));

    /// <summary>A skill as <c>/skills/{name}</c> shows it.</summary>
    private static JsonTree.Object Definition(Skill skill) =>
        new([.. SkillFacts.Of(skill), new("tools", new JsonTree.Array([.. skill.Tools.Select(Tool)]))], IsOpen: true);

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
