using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The list of a feature's operations, so that a new one changes no file outside of its feature.</summary>
internal static class FeatureViews
{
    public static IEnumerable<PlannedFile> Files(GatewayTraits traits) =>
        from feature in traits.Model.Operations.GroupBy(static operation => operation.Feature, StringComparer.Ordinal)
        select new PlannedFile(
            $"Generated/Features/{feature.Key}/{feature.Key}Feature.cs",
            "Generated/Features/{Feature}/{Feature}Feature.cs",
            new FeatureView
            {
                Feature = new Identifier(feature.Key),
                Operations = [.. feature.Select(static operation => new Identifier(operation.Identifier))],
            });
}
