using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the skills of a skill adapter.</summary>
internal static partial class SkillReader
{
    public static ImmutableArray<BoundSkill> Read(Fields adapter, BindingContext context)
    {
        var skills = ImmutableArray.CreateBuilder<BoundSkill>();
        foreach (var item in adapter.Items("skills"))
        {
            if ((item.Name ?? item.Fields.Needed("name", "The skill")) is not { } name)
            {
                continue;
            }

            if (!SafeName.IsMatch(name.Value))
            {
                context.Report(BindingDiagnostics.SkillName, name.Span, name.Value);
            }
            else
            {
                skills.Add(Read(item.Fields, name, context));
            }
        }

        return skills.ToImmutable();
    }

    /// <summary>Finds mistakes in what skills refer to, once all adapters have been read.</summary>
    public static void Check(IEnumerable<ExposedAdapter> adapters, BindingContext context)
    {
        CheckNames(adapters.OfType<ExposedSkills>(), context);
        var sources = adapters.Where(static adapter => adapter is ExposedRest or ExposedMcp).ToDictionary(
            static adapter => adapter.Namespace.Value,
            adapter => context.Declared
                .Where(scope => scope.Kind != ScopeKind.Resource && scope.Namespace == adapter.Namespace.Value)
                .Select(static scope => scope.Name)
                .ToList(),
            StringComparer.Ordinal);
        foreach (var (skill, tool) in adapters.OfType<ExposedSkills>().SelectMany(static adapter => adapter.Skills).SelectMany(
            static skill => skill.Tools.OfType<BoundSkillTool.Derived>(), static (skill, tool) => (skill, tool)))
        {
            if (!sources.TryGetValue(tool.Adapter.Value, out var actions))
            {
                context.Report(
                    BindingDiagnostics.SkillSource, tool.Adapter.Span, tool.Name.Value, skill.Name.Value, tool.Adapter.Value,
                    sources.Count == 0 ? "Add the adapter, or remove the tool." : Suggestion.Help(tool.Adapter.Value, sources.Keys));
            }
            else if (!actions.Contains(tool.Action.Value))
            {
                context.Report(
                    BindingDiagnostics.SkillAction, tool.Action.Span, tool.Name.Value, skill.Name.Value, tool.Action.Value, tool.Adapter.Value,
                    actions.Count == 0 ? "Add it there, or remove the tool." : Suggestion.Help(tool.Action.Value, actions));
            }
        }
    }

    /// <summary>The files of all skills are in one place, so that those of two skills of one name would be served by both adapters.</summary>
    private static void CheckNames(IEnumerable<ExposedSkills> adapters, BindingContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in adapters.SelectMany(static adapter => adapter.Skills).Where(skill => !seen.Add(skill.Name.Value)))
        {
            context.Report(BindingDiagnostics.SkillTwice, skill.Name.Span, skill.Name.Value);
        }
    }

    private static BoundSkill Read(Fields fields, SpannedText name, BindingContext context)
    {
        var folder = context.Imports.FindFolder(fields.Node);
        if (fields.Word("location") is { } location && folder is { Problem: { Length: > 0 } problem })
        {
            context.Report(BindingDiagnostics.SkillFolder, location.Span, name.Value, location.Value, problem);
        }

        if (fields.Word("location") is { } place && folder is { Problem: "" } && RelativePath.LeadsOut(place.Value))
        {
            context.Report(BindingDiagnostics.SkillOutside, place.Span, name.Value, place.Value);
        }

        var files = folder?.Files ?? [];
        foreach (var file in files.Where(static file => file.Text is null))
        {
            context.Report(BindingDiagnostics.SkillFile, fields.KeySpan("location"), file.Path, name.Value, file.Problem);
        }

        return new(
            name,
            fields.Prose("description"),
            fields.Prose("license"),
            fields.Prose("compatibility"),
            fields.Prose("allowed-tools"),
            fields.Prose("argument-hint"),
            fields.Flag("user-invocable"),
            fields.Flag("disable-model-invocation"),
            fields.Mapping("metadata") is { Entries.IsEmpty: false } metadata ? ConstantValue.Json(metadata) : null,
            ReadTools(fields, name.Value, folder, context),
            [.. files.Where(static file => file.Text is not null)]);
    }

    private static ImmutableArray<BoundSkillTool> ReadTools(Fields skill, string name, ImportedFolder? folder, BindingContext context)
    {
        var tools = ImmutableArray.CreateBuilder<BoundSkillTool>();
        foreach (var tool in skill.Items("tools").Select(item => ReadTool(item, name, folder, context)).OfType<BoundSkillTool>())
        {
            if (tools.Any(other => other.Name.Value == tool.Name.Value))
            {
                context.Report(BindingDiagnostics.SkillToolTwice, tool.Name.Span, tool.Name.Value, name);
                continue;
            }

            tools.Add(tool);
        }

        return tools.ToImmutable();
    }

    /// <param name="folder">Null: the skill names none.</param>
    private static BoundSkillTool? ReadTool(NamedFields item, string skill, ImportedFolder? folder, BindingContext context)
    {
        if ((item.Name ?? item.Fields.Needed("name", "The tool of a skill")) is not { } name)
        {
            return null;
        }

        var source = item.Fields.Mapping("from");
        var instruction = item.Fields.Word("instruction");
        if (source is null == instruction is null)
        {
            context.Report(BindingDiagnostics.SkillTool, name.Span, name.Value, skill, source is null ? "neither" : "both");
            return null;
        }

        var description = item.Fields.Prose("description");
        if (instruction is null)
        {
            var from = context.Read(source!);
            return from.Needed("sourceNamespace", "The tool of a skill") is { } adapter && from.Needed("action", "The tool of a skill") is { } action
                ? new BoundSkillTool.Derived(name, description, adapter, action)
                : null;
        }

        // What is in a folder that cannot be read is not known; that nothing outside of it is meant is.
        if (folder is { Problem.Length: > 0 }
            ? RelativePath.IsOutside(instruction.Value)
            : folder?.Files.Any(file => file.Path == instruction.Value) != true)
        {
            context.Report(
                BindingDiagnostics.SkillInstruction, instruction.Span, name.Value, skill, instruction.Value,
                folder is null ? $"Name the folder it is in: `location: file:///./skills/{skill}`."
                    : $"Write one of its files, relative to its folder: {Suggestion.List([.. folder.Files.Select(static file => file.Path)])}.");
        }

        return new BoundSkillTool.Instruction(name, description, instruction);
    }

    /// <summary>A folder of every file system, and a segment of every path.</summary>
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex SafeName { get; }
}
