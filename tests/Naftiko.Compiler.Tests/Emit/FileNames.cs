using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>The names in one file of a gateway, without what they stand for.</summary>
/// <param name="Declared">The types and members of a helper.</param>
/// <param name="Offered">The same as they are called: <c>type JsonType</c>, <c>JsonType.Text</c> and <c>Text</c>.</param>
/// <param name="Mentioned">Every name outside of what it declares.</param>
/// <param name="Called">Those of them that are hardly names of .NET, too, as in <paramref name="Offered"/>.</param>
internal sealed record FileNames(
    ImmutableHashSet<string> Declared, ImmutableHashSet<string> Offered, ImmutableHashSet<string> Mentioned, ImmutableHashSet<string> Called)
{
    public static FileNames Of(GeneratedFile file)
    {
        var folders = file.Path.Split('/');
        var isHelper = folders is ["Generated", "Shared" or "Hosting" or "Flows", ..];
        var callsHelpers = folders is ["Generated", "Features" or "Flows", ..] || file.Path.EndsWith("Client.cs", StringComparison.Ordinal);
        var nodes = CSharpSyntaxTree.ParseText(file.Content).GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax).ToList();
        var declared = nodes.Select(DeclaredBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = nodes.OfType<SimpleNameSyntax>().ToList();
        return new(
            isHelper ? [.. declared] : [],
            isHelper ? [.. nodes.SelectMany(OfferedBy)] : [],
            [.. names.Where(static name => IsQualified(name) || !IsInItself(name)).Select(static name => name.Identifier.ValueText)],
            [.. names.Select(name => Call(name, callsHelpers)).OfType<string>().Where(name => !declared.Contains(name))]);
    }

    /// <summary>Extension methods are called without the name of their class, and overrides by the name of what they override.</summary>
    private static string? DeclaredBy(SyntaxNode node) => node switch
    {
        ClassDeclarationSyntax type when type.Members.Any(static member =>
            member is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: [{ RawKind: (int)SyntaxKind.ThisKeyword }, ..] }, ..] }) => null,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.OverrideKeyword) => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.OverrideKeyword) => property.Identifier.ValueText,
        _ => null,
    };

    /// <summary>As in <c>JsonType.Text</c>.</summary>
    private static bool IsQualified(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } access
        && access.Name == name
        && char.IsUpper(type.Identifier.ValueText[0]);

    private static bool IsInItself(SimpleNameSyntax name) => name.Ancestors().Any(node => DeclaredBy(node) == name.Identifier.ValueText);

    private static IEnumerable<string> OfferedBy(SyntaxNode node) => (node, DeclaredBy(node)) switch
    {
        (ParameterSyntax parameter, _) => [$"{parameter.Identifier.ValueText}:"],
        (_, null) => [],
        (BaseTypeDeclarationSyntax, var name) => [$"type {name}"],
        ({ Parent: BaseTypeDeclarationSyntax type }, var name) => [name, $"{type.Identifier.ValueText}.{name}"],
        var (_, name) => [name],
    };

    private static string? Call(SimpleNameSyntax name, bool callsHelpers) => name.Parent switch
    {
        InvocationExpressionSyntax => name.Identifier.ValueText,
        NameColonSyntax { Parent.Parent: ArgumentListSyntax } => $"{name.Identifier.ValueText}:",
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } when IsQualified(name) =>
            $"{type.Identifier.ValueText}.{name.Identifier.ValueText}",
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Name == name && callsHelpers => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access when access.Name == name => null,
        _ => $"type {name.Identifier.ValueText}",
    };
}
