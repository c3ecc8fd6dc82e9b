using System.Collections.Immutable;
using Naftiko.Compiler.Emit.OpenApi;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Emit.Views.Additions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit;

/// <summary>Makes the files of a gateway project from its model. Cannot fail: the model is complete.</summary>
public static class Emitter
{
    /// <returns>Ordered by path (ordinal).</returns>
    public static ImmutableArray<GeneratedFile> Emit(GatewayModel model)
    {
        var traits = new GatewayTraits(model);
        var plan = Plan(traits);
        var common = CommonViews.Of(traits).Select(TemplateMembers.Of).ToList();
        ImmutableArray<Func<GeneratedFile>> work =
        [
            .. traits.Rest.Select(adapter => (Func<GeneratedFile>)(() => new(
                $"Generated/OpenApi/{AdapterViews.DocumentName(adapter)}", OpenApiDocument.Write(traits, adapter), FileOwnership.Generated))),
            .. SkillViews.Files(traits).Concat(ResourceViews.Files(traits)).Select(static file => (Func<GeneratedFile>)(() => file)),
            .. plan.Select(file => (Func<GeneratedFile>)(() => Render(file, common))),
        ];
        var files = InParallel.Map(work, static make => make());
        return [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files that templates make.</summary>
    internal static IReadOnlyList<PlannedFile> Plan(GatewayTraits traits)
    {
        var served = new ServedOperations(traits);
        var upstreams = new UpstreamViews(traits);
        List<PlannedFile> own =
        [
            .. ScaffoldFiles.Of(traits),
            .. AdditionFiles.Of(traits.Model),
            ReferenceViews.File(traits),
            .. HostingFiles.Of(traits),
            .. DevelopmentViews.Files(traits),
            .. SkillViews.Catalogues(traits),
            .. ResourceViews.Lists(traits),
            .. PromptViews.Lists(traits),
            .. traits.Model.Upstreams.SelectMany(upstreams.Files),
            .. traits.Model.Operations.Select(o => new OperationViews(traits, served, o).File()),
            .. FeatureViews.Files(traits),
            .. ContractViews.Files(traits),
            .. from operation in traits.Model.Operations
               where operation.Behaviour is Behaviour.Flow
               let flow = new FlowViews(traits, operation, (Behaviour.Flow)operation.Behaviour)
               from file in flow.Scripts().Prepend(flow.File())
               select file,
        ];

        // Making the views has told which members of the helpers are called.
        return [.. own, .. HelperFiles.Of(traits)];
    }

    private static GeneratedFile Render(PlannedFile file, IReadOnlyList<TemplateMembers> common)
    {
        var text = TemplateLibrary.Render(file.Template, common, file.View);
        return new(file.Path, file.Path.EndsWith(".cs", StringComparison.Ordinal) ? Close(UsingDirectives.Sort(text)) : text, file.Ownership);
    }

    /// <summary>Members of a template have an empty line after them; the one that happens to be the last of a type needs none.</summary>
    private static string Close(string text) => text.EndsWith("\n\n}\n", StringComparison.Ordinal) ? text[..^3] + "}\n" : text;
}
