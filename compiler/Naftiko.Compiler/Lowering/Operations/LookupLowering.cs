using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Finds the list that a lookup searches. It is the step's result, or a place in it; where the called operation gives the members of its
/// entries names by paths into one list (<c>ids: $.results[*].id</c>), it is that list.
/// </summary>
internal static class LookupLowering
{
    /// <param name="steps">Those above.</param>
    public static FlowStep.Lookup Lower(
        BoundLookupStep lookup, string identifier, ValueExpression wanted, IReadOnlyList<PlannedStep> steps, InputSet inputs, LoweringContext context)
    {
        var source = StepSources.Of(lookup.Index, steps);
        var step = lookup.Index.Path.IsEmpty ? StepSources.Find(lookup.Index.Name, steps) : null;
        var key = Place(lookup.Match.Selectors);
        var members = lookup.Members.Select(member => (member.Name, Path: Place(member.Path.Selectors))).ToList();
        var column = ColumnOf(key);
        if (column.Length > 0)
        {
            source = source with { Path = source.Path.AddRange(column) };
            var match = JsonPathText.Of(lookup.Match.Selectors).TrimStart('.');
            foreach (var (name, _) in members.Where(member => !ColumnOf(member.Path).SequenceEqual(column)))
            {
                context.Report(LoweringDiagnostics.LookupColumns, name.Span, name.Value, match, lookup.Name.Value);
            }
        }

        return new(
            lookup.Name.Value,
            identifier,
            source,
            key[column.Length..],
            wanted,
            [.. members.Select(member => new LookupMember(member.Name.Value, [.. member.Path.Skip(column.Length)]))],
            lookup.Name.Span)
        {
            IsMany = IsListed(wanted),
        };

        bool IsListed(ValueExpression value) => value switch
        {
            ValueExpression.Input input => inputs.All.First(known => known.Identifier == input.Identifier).Shape.Type == JsonType.Array,
            ValueExpression.InputMember member => JsonSelector.SelectMany(member.Path),
            ValueExpression.Literal { JsonText: null, Text: ['[', ..] text } => JsonText.IsJson(text),
            ValueExpression.Literal => false,
            ValueExpression.StepResult result => result.Source.IsMany,
            ValueExpression.Secret or ValueExpression.Template => false,
        };

        ImmutableArray<JsonSelector> Place(ImmutableArray<JsonSelector> path) => step is null ? path : StepSources.InEntry(step, path);
    }

    /// <summary>The beginning of a path up to the last selector that selects many.</summary>
    private static ImmutableArray<JsonSelector> ColumnOf(ImmutableArray<JsonSelector> path)
    {
        var end = path.Length;
        while (end > 0 && !JsonSelector.SelectMany([path[end - 1]]))
        {
            end--;
        }

        return path[..end];
    }
}
