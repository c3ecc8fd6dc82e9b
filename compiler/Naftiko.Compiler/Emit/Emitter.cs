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

        // Making the views tells which members of the helpers are called, which their templates must know.
        var plan = Plan(traits).ToList();
        var common = CommonView.Of(traits);
        ImmutableArray<Func<GeneratedFile>> work =
        [
            .. traits.Rest.Select(adapter => (Func<GeneratedFile>)(() => new(
                $"Generated/OpenApi/{AdapterViews.DocumentName(adapter)}", OpenApiDocument.Write(traits, adapter), FileOwnership.Generated))),
            .. SkillViews.Files(traits).Concat(ResourceViews.Files(traits)).Select(static file => (Func<GeneratedFile>)(() => file)),
            .. plan.Concat(HelperFiles.Of(traits)).Select(file => (Func<GeneratedFile>)(() => Render(file, common))),
        ];
        var files = InParallel.Map(work, static make => make());
        return [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<PlannedFile> Plan(GatewayTraits traits)
    {
        var served = new ServedOperations(traits);
        var upstreams = new UpstreamViews(traits);
        return
        [
            .. ScaffoldFiles.Of(traits),
            .. AdditionFiles.Of(traits.Model),
            ReferenceView.File(traits),
            .. HostingFiles.Of(traits),
            .. DevelopmentViews.Files(traits),
            .. SkillViews.Catalogues(traits),
            .. ResourceViews.Lists(traits),
            .. PromptViews.Lists(traits),
            .. traits.Model.Upstreams.SelectMany(upstreams.Files),
            .. traits.Model.Operations.Select(o => new OperationView(traits, served, o).File()),
            .. FeatureViews.Files(traits),
            .. ContractViews.Files(traits),
            .. from operation in traits.Model.Operations
               where operation.Behaviour is Behaviour.Flow
               let flow = new FlowView(traits, operation, (Behaviour.Flow)operation.Behaviour)
               from file in flow.Scripts().Prepend(flow.File())
               select file,
        ];
    }

    private static GeneratedFile Render(PlannedFile file, TemplateView common)
    {
        var text = TemplateLibrary.Render(file.Template, common, file.View);
        return new(file.Path, file.Path.EndsWith(".cs", StringComparison.Ordinal) ? Close(UsingDirectives.Sort(text)) : text, file.Ownership);
    }

    /// <summary>Members of a template have an empty line after them; the one that happens to be the last of a type needs none.</summary>
    private static string Close(string text) => text.EndsWith("\n\n}\n", StringComparison.Ordinal) ? text[..^3] + "}\n" : text;
}
