using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Mutants.Mutating;

/// <summary>The mistakes that are tried: those that people make.</summary>
internal static class Changes
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
    };

    // Calls that give something of the kind they were given.
    private static readonly HashSet<string> Passes = new(StringComparer.Ordinal)
    {
        "Where", "Concat", "Append", "Prepend", "Distinct", "DistinctBy", "Skip", "Take", "Order", "OrderBy", "Reverse", "Add", "AddRange",
        "Trim", "TrimStart", "TrimEnd", "Replace", "ToLowerInvariant", "ToUpperInvariant",
    };

    public static bool CanBeRemoved(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or ContinueStatementSyntax or YieldStatementSyntax { Expression: not null }
        || (statement is BreakStatementSyntax && statement.Parent is not SwitchSectionSyntax);

    /// <summary>Whether it decides something by itself, as what stands behind <c>if</c> or as what a function answers.</summary>
    public static bool IsWholeCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax or WhileStatementSyntax or WhenClauseSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition == expression,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax => false,
        _ => IsQuestion(expression),
    };

    public static IEnumerable<string> Of(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return Other(literal) is { } other ? [other] : [];
            case InterpolatedStringExpressionSyntax:
                return ["\"\""];
            case CollectionExpressionSyntax { Elements.Count: > 0 }:
                return ["[]"];
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax } either:
                return [either.Right.ToString()];
            case BinaryExpressionSyntax binary when Operators.TryGetValue(binary.OperatorToken.Kind(), out var swapped):
                return [$"{binary.Left} {swapped} {binary.Right}"];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                return OfCall(call, access);
            default:
                return expression.Parent is SwitchExpressionArmSyntax arm && arm.Expression == expression && Neighbour(arm) is { } neighbour ? [neighbour] : [];
        }
    }

    private static bool IsQuestion(ExpressionSyntax expression) => expression switch
    {
        IsPatternExpressionSyntax => true,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.LogicalNotExpression),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.EqualsExpression
            or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
            or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression,
        _ => false,
    };

    private static IEnumerable<string> OfCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        var name = access.Name.Identifier.Text;
        if (Calls.TryGetValue(name, out var other))
        {
            yield return $"{access.Expression}.{other}{call.ArgumentList}";
        }

        if (Passes.Contains(name) && call.Parent is not ExpressionStatementSyntax)
        {
            yield return access.Expression.ToString();
        }
    }

    private static string? Neighbour(SwitchExpressionArmSyntax arm)
    {
        var arms = ((SwitchExpressionSyntax)arm.Parent!).Arms;
        var next = arms[(arms.IndexOf(arm) + 1) % arms.Count];
        return next == arm || next.Expression is ThrowExpressionSyntax || arm.Expression is ThrowExpressionSyntax
            || next.Expression.IsEquivalentTo(arm.Expression) ? null : next.Expression.ToString();
    }

    private static string? Other(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => literal.Token.ValueText.Length == 0 ? "\"mutant\"" : "\"\"",
        SyntaxKind.CharacterLiteralExpression => "'\\u0001'",
        SyntaxKind.TrueLiteralExpression => "false",
        SyntaxKind.FalseLiteralExpression => "true",
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number => (number + 1).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
