using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Mutants.Mutating;

/// <summary>Finds what can be changed in a file. What does not compile is found out later, by the compiler.</summary>
internal sealed class MutantWalker(string path) : CSharpSyntaxWalker
{
    private readonly List<Mutant> found = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public static IReadOnlyList<Mutant> Find(string path, SyntaxNode root)
    {
        var walker = new MutantWalker(path);
        walker.Visit(root);
        return walker.found;
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is null || IsConstant(node))
        {
            return;
        }

        switch (node)
        {
            case StatementSyntax statement when Changes.CanBeRemoved(statement):
                Add(statement, MutantForm.Removed, "");
                break;
            case ExpressionSyntax expression when Changes.IsWholeCondition(expression):
                Add(expression, MutantForm.True, "true");
                Add(expression, MutantForm.False, "false");
                break;
            case ExpressionSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } } operand:
                Add(operand, MutantForm.True, "true");
                break;
            case ExpressionSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } } operand:
                Add(operand, MutantForm.False, "false");
                break;
        }

        if (node is ExpressionSyntax changed)
        {
            foreach (var after in Changes.Of(changed))
            {
                Add(changed, MutantForm.Replaced, after);
            }
        }

        base.Visit(node);
    }

    /// <summary>Where only a constant can stand there is no room for a choice.</summary>
    private static bool IsConstant(SyntaxNode node) => node
        is AttributeListSyntax or PatternSyntax or SwitchLabelSyntax or EnumMemberDeclarationSyntax
        or EqualsValueClauseSyntax { Parent: ParameterSyntax }
        || (node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || (node is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword))
        || node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } };

    private void Add(SyntaxNode node, MutantForm form, string after)
    {
        var before = OneLine(node.ToString());
        var member = string.Join('.', node.Ancestors().Select(Name).OfType<string>().Reverse());
        var key = $"{member}|{before}|{after}";
        var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        found.Add(new(path, member, form, before, OneLine(after), occurrence, node.Span, line) { Replacement = after, IsStatic = RunsOnce(node) });
    }

    private static bool RunsOnce(SyntaxNode node) =>
        node.Ancestors().TakeWhile(static a => a is not LambdaExpressionSyntax).Any(static a =>
            (a is FieldDeclarationSyntax || a is PropertyDeclarationSyntax { Initializer: not null })
            && ((MemberDeclarationSyntax)a).Modifiers.Any(SyntaxKind.StaticKeyword));

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text + method.ParameterList.Parameters.Count,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax => "new",
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        _ => null,
    };

    private static string OneLine(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
