using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Golden;

/// <summary>What the templates themselves declare and mention where names of a document stand beside it.</summary>
internal sealed class DeclaredNames(Microsoft.CodeAnalysis.Compilation compilation, GatewayModel model)
{
    /// <summary>The parameters and locals of operations, flows and clients that are none of the document's.</summary>
    public IEnumerable<string> Locals()
    {
        var own = model.Operations.SelectMany(static o => o.Locals).Select(static l => l.Identifier)
            .Concat(model.Operations.Select(static o => o.Behaviour).OfType<Behaviour.Flow>().SelectMany(static f =>
                f.Steps.Select(static s => s.Identifier)
                    .Concat(f.Steps.OfType<FlowStep.Script>().SelectMany(static s => s.Arguments).Select(static a => a.Name))
                    .Concat(f.Clients.Select(static c => c.Identifier))))
            .Concat(model.Upstreams.SelectMany(static u => u.Operations).SelectMany(static o => o.Parameters).Select(static p => p.Identifier))
            .ToHashSet(StringComparer.Ordinal);
        return Trees(static path => IsOperation(path) || IsClient(path))
            .SelectMany(tree => Declared(tree.GetRoot(), compilation.GetSemanticModel(tree)))
            .Where(name => !own.Contains(name) && name != "_")
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The types, by the names they are mentioned by, that would be hidden by a class or a namespace of the document of such a name.</summary>
    public IEnumerable<string> Types() => Trees(static path => IsOwn(path))
        .SelectMany(tree => Mentioned(tree.GetRoot(), compilation.GetSemanticModel(tree)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The same for all files: what a root namespace of such a name would hide.</summary>
    public IEnumerable<string> AllTypes() => Trees(static path => path.StartsWith("Generated/", StringComparison.Ordinal) || path == "Program.cs")
        .SelectMany(tree => Mentioned(tree.GetRoot(), compilation.GetSemanticModel(tree)))
        .Distinct(StringComparer.Ordinal);

    private IEnumerable<SyntaxTree> Trees(Func<string, bool> isWanted) => compilation.SyntaxTrees.Where(tree => isWanted(tree.FilePath));

    private static bool IsOwn(string path) =>
        path.StartsWith("Generated/Features/", StringComparison.Ordinal)
        || path.StartsWith("Generated/Flows/", StringComparison.Ordinal)
        || path.StartsWith("Generated/Upstreams/", StringComparison.Ordinal);

    /// <summary>Made of a Protobuf file while the project is built; mentioned by namespace.</summary>
    private static bool IsMade(string path) => path.StartsWith("obj/", StringComparison.Ordinal);

    private static bool IsOperation(string path) =>
        path.StartsWith("Generated/Features/", StringComparison.Ordinal)
        || path.StartsWith("Generated/Flows/", StringComparison.Ordinal);

    private static bool IsClient(string path) =>
        path.StartsWith("Generated/Upstreams/", StringComparison.Ordinal) && Path.GetFileName(path).Split('.')[0].EndsWith("Client", StringComparison.Ordinal);

    private static IEnumerable<string> Declared(SyntaxNode root, SemanticModel model)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case ParameterSyntax parameter when parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { } lambda || Captures(lambda, model):
                    yield return parameter.Identifier.ValueText;
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case SingleVariableDesignationSyntax designation:
                    yield return designation.Identifier.ValueText;
                    break;
            }
        }
    }

    /// <summary>A lambda may hide names outside of it, as long as it does not need them.</summary>
    private static bool Captures(LambdaExpressionSyntax lambda, SemanticModel model) => lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Select(name => model.GetSymbolInfo(name).Symbol)
        .Any(symbol => symbol is ILocalSymbol or IParameterSymbol
            && !symbol.DeclaringSyntaxReferences.Any(declaration => lambda.Span.Contains(declaration.Span)));

    private static IEnumerable<string> Mentioned(SyntaxNode root, SemanticModel model)
    {
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(static n => n.Parent is not QualifiedNameSyntax))
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? (name.Parent is AttributeSyntax ? symbol?.ContainingType : null);
            if (type is { ContainingType: null } && !name.IsVar
                && !type.DeclaringSyntaxReferences.Select(static d => d.SyntaxTree.FilePath).Any(static path => IsOwn(path) || IsMade(path)))
            {
                yield return name.Identifier.ValueText;
            }
        }
    }
}
