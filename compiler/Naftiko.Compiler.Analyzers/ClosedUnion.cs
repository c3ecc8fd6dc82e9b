using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Naftiko.Compiler.Analyzers;

/// <summary>
/// An abstract type whose kinds are all declared beside it in the same assembly, such as <c>Behaviour</c> with <c>Forward</c>, <c>Map</c>
/// and <c>Flow</c>; or an enum.
/// </summary>
internal static class ClosedUnion
{
    // Elsewhere an enum may be a detail of one file.
    private static readonly string[] Namespaces =
        ["Naftiko.Compiler.Binding", "Naftiko.Compiler.Lowering", "Naftiko.Compiler.Gateway", "Naftiko.Compiler.Emit"];

    /// <summary>The type of a switch's value; null when it is no union of ours.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type)
    {
        var given = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return given is INamedTypeSymbol { TypeKind: TypeKind.Enum } or INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true }
            && given.ContainingNamespace.ToDisplayString() is var name
            && Namespaces.Any(each => name == each || name.StartsWith(each + ".", StringComparison.Ordinal))
                ? (INamedTypeSymbol)given
                : null;
    }

    /// <summary>The types or the members of an enum that can occur, nested unions resolved, in the order of their declaration.</summary>
    public static IEnumerable<ISymbol> Kinds(INamedTypeSymbol union) => union.TypeKind == TypeKind.Enum
        ? union.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)
        : Types(union.ContainingAssembly.GlobalNamespace).Where(type => !type.IsAbstract && Derives(type, union));

    public static bool Derives(ITypeSymbol type, ITypeSymbol from)
    {
        for (ITypeSymbol? each = type; each is not null; each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each, from))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member =>
            member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
