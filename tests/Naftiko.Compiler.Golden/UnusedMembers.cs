using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Compiler.Golden;

/// <summary>Finds what a gateway declares below <c>Generated/</c> and nothing refers to.</summary>
internal sealed class UnusedMembers
{
    private readonly HashSet<ISymbol> _used = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _declared = [];

    /// <summary>What is written as JSON: its properties are read by generated code.</summary>
    private readonly HashSet<ITypeSymbol> _written = new(SymbolEqualityComparer.Default);

    private UnusedMembers(Microsoft.CodeAnalysis.Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(static t => IsEmitted(t.FilePath)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                if (node is BaseTypeDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax
                    || node is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax })
                {
                    Declare(node, model);
                }
                else if (node is SimpleNameSyntax)
                {
                    Use(node, model);
                }
                else if (node is AttributeSyntax { Name: SimpleNameSyntax { Identifier.Text: "JsonSerializable" } } attribute
                    && attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>().FirstOrDefault() is { } named
                    && model.GetTypeInfo(named.Type).Type is { } type)
                {
                    Write(type);
                }
                else if (node is AssignmentExpressionSyntax assignment && model.GetDeconstructionInfo(assignment).Method is { } deconstruct)
                {
                    _used.Add((deconstruct.ReducedFrom ?? deconstruct).OriginalDefinition);
                }
            }
        }
    }

    /// <returns>Each as <c>Type.Member</c>, in order.</returns>
    public static IEnumerable<string> Of(Microsoft.CodeAnalysis.Compilation compilation)
    {
        var members = new UnusedMembers(compilation);
        return members._declared
            .Where(symbol => !members._used.Contains(symbol) && !(symbol is IPropertySymbol { ContainingType: var type } && members._written.Contains(type)))
            .Select(static symbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What source generators add counts neither as a declaration nor as a use.</summary>
    private static bool IsEmitted(string path) =>
        path == "Program.cs" || (path.StartsWith("Generated/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    private void Declare(SyntaxNode node, SemanticModel model)
    {
        var symbol = model.GetDeclaredSymbol(node);
        if (symbol is IParameterSymbol { ContainingType: { } record } parameter)
        {
            symbol = record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
        }

        if (symbol is not null && node.SyntaxTree.FilePath != "Program.cs" && !IsCalledFromOutside(symbol))
        {
            _declared.Add(symbol);
        }
    }

    /// <summary>
    /// What an exception tells (its owner's code may catch it, too), overrides, interfaces, hooks for the owner and for source generators, and
    /// what the compiler or ASP.NET Core calls by its name.
    /// </summary>
    private static bool IsCalledFromOutside(ISymbol symbol) =>
        symbol.IsOverride
        || symbol is IPropertySymbol { ContainingType.BaseType.Name: "Exception" }
        || symbol is IMethodSymbol { IsPartialDefinition: true } or IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { IsVirtual: true }
        || (symbol is IMethodSymbol { Name: "AppendLiteral" or "AppendFormatted" } method
            && method.ContainingType.GetAttributes().Any(static a => a.AttributeClass?.Name == "InterpolatedStringHandlerAttribute"))
        || (symbol is IMethodSymbol { Name: "InvokeAsync" } middleware && middleware.Parameters is [{ Type.Name: "HttpContext" }, ..])
        || (symbol.ContainingType is { } type && type.AllInterfaces.SelectMany(static i => i.GetMembers())
            .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)));

    private void Write(ITypeSymbol type)
    {
        foreach (var argument in (type as INamedTypeSymbol)?.TypeArguments ?? [])
        {
            Write(argument);
        }

        if (type.DeclaringSyntaxReferences.Any(static declaration => IsEmitted(declaration.SyntaxTree.FilePath)) && _written.Add(type))
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                Write(property.Type);
            }
        }
    }

    private void Use(SyntaxNode name, SemanticModel model)
    {
        var info = model.GetSymbolInfo(name);
        foreach (var found in info.Symbol is { } one ? [one] : info.CandidateSymbols)
        {
            var symbol = ((found as IMethodSymbol)?.ReducedFrom ?? found).OriginalDefinition;

            // A member that only refers to itself is called by nobody.
            for (var part = symbol; part is IMethodSymbol or IPropertySymbol or INamedTypeSymbol; part = part.ContainingType)
            {
                if (!part.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == name.SyntaxTree && declaration.Span.Contains(name.Span)))
                {
                    _used.Add(part);
                }
            }
        }
    }
}
