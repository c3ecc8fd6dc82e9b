using Microsoft.CodeAnalysis;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>Lowering goes one way: what has been planned is not changed afterwards, but made anew with <c>with</c>.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanTests
{
    [Fact]
    public void What_is_planned_does_not_change()
    {
        var plans = Types(Lowering())
            .Where(static type => type.Name.StartsWith("Planned", StringComparison.Ordinal) || type.Name.EndsWith("Plan", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(plans, static type => type.Name == "PlannedInput");
        Assert.Contains(plans, static type => type.Name == "PlannedStep");
        Assert.Contains(plans, static type => type.Name == "OperationPlan");
        Assert.DoesNotContain(plans.SelectMany(static type => type.GetMembers()).Where(static member => !member.IsStatic), IsOpenToChange);
    }

    private static INamespaceSymbol Lowering() => new[] { "Naftiko", "Compiler", "Lowering" }.Aggregate(
        (INamespaceSymbol)SymbolTree.Library.Assembly.GlobalNamespace,
        static (parent, name) => parent.GetNamespaceMembers().Single(inner => inner.Name == name));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static bool IsOpenToChange(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false } || IsMutableCollection(property.Type),
        IFieldSymbol field => !field.IsReadOnly || IsMutableCollection(field.Type),
        _ => false,
    };

    private static bool IsMutableCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && type.AllInterfaces.Append(type).Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
        && !type.Name.StartsWith("Immutable", StringComparison.Ordinal);
}
