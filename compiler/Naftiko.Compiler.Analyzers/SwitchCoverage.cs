using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Naftiko.Compiler.Analyzers;

/// <summary>Which kinds of a union a switch names, and whether it has an arm for whatever it does not name.</summary>
internal sealed class SwitchCoverage
{
    private readonly List<ITypeSymbol> _named = [];
    private readonly List<object?> _values = [];

    private SwitchCoverage(INamedTypeSymbol union) => Union = union;

    public INamedTypeSymbol Union { get; }

    /// <summary>The arm that would take a kind that somebody adds later.</summary>
    public SyntaxNode? Rest { get; private set; }

    public IEnumerable<ISymbol> Missing => ClosedUnion.Kinds(Union).Where(kind => kind is IFieldSymbol member
        ? !_values.Contains(member.ConstantValue)
        : !_named.Exists(named => ClosedUnion.Derives((ITypeSymbol)kind, named)));

    /// <returns>Null when the switch is not about a union.</returns>
    public static SwitchCoverage? Of(IOperation operation) => operation switch
    {
        ISwitchExpressionOperation expression when ClosedUnion.Of(expression.Value.Type) is { } union => Read(union, expression),
        ISwitchOperation statement when ClosedUnion.Of(statement.Value.Type) is { } union => Read(union, statement),
        _ => null,
    };

    private static SwitchCoverage Read(INamedTypeSymbol union, ISwitchExpressionOperation expression)
    {
        var coverage = new SwitchCoverage(union);
        foreach (var arm in expression.Arms)
        {
            coverage.Add(arm.Pattern, arm.Guard is null, Throws(arm.Value) ? null : arm.Syntax);
        }

        return coverage;
    }

    private static SwitchCoverage Read(INamedTypeSymbol union, ISwitchOperation statement)
    {
        var coverage = new SwitchCoverage(union);
        foreach (var (clause, section) in statement.Cases.SelectMany(static section => section.Clauses, static (section, clause) => (clause, section)))
        {
            var rest = section.Body.Length > 0 && Throws(section.Body[0]) ? null : clause.Syntax;
            switch (clause)
            {
                case IPatternCaseClauseOperation pattern:
                    coverage.Add(pattern.Pattern, pattern.Guard is null, rest);
                    break;
                case ISingleValueCaseClauseOperation value:
                    coverage._values.Add(value.Value.ConstantValue.Value);
                    break;
                case IDefaultCaseClauseOperation:
                    coverage.Rest ??= rest;
                    break;
            }
        }

        return coverage;
    }

    /// <summary>What throws takes nothing silently.</summary>
    private static bool Throws(IOperation operation) => operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    private void Add(IPatternOperation pattern, bool isUnguarded, SyntaxNode? syntax)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } when isUnguarded:
                Rest ??= syntax;
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                Add(either.LeftPattern, isUnguarded, syntax);
                Add(either.RightPattern, isUnguarded, syntax);
                break;
            case IConstantPatternOperation constant when isUnguarded:
                _values.Add(constant.Value.ConstantValue.Value);
                break;
            case ITypePatternOperation type when isUnguarded:
                Name(type.MatchedType, syntax);
                break;
            case IDeclarationPatternOperation declaration when isUnguarded:
                Name(declaration.MatchedType!, syntax);
                break;
            case IRecursivePatternOperation recursive when isUnguarded && TakesAll(recursive):
                Name(recursive.MatchedType, syntax);
                break;
        }
    }

    /// <summary>The union itself is no kind of it: <c>{ } other</c> takes whatever is left.</summary>
    private void Name(ITypeSymbol type, SyntaxNode? syntax)
    {
        if (ClosedUnion.Derives(Union, type))
        {
            Rest ??= syntax;
        }
        else
        {
            _named.Add(type);
        }
    }

    /// <summary>It only gives names to parts, as in <c>Call(var target, _)</c>.</summary>
    private static bool TakesAll(IRecursivePatternOperation pattern) =>
        pattern.DeconstructionSubpatterns.All(static part => part is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true })
        && pattern.PropertySubpatterns.All(static part => part.Pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true });
}
