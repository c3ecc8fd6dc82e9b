using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Refuses a place in a lookup's result that the lookup does not keep: it would always be absent.</summary>
internal static class KeptMembers
{
    /// <param name="values">Every value that may refer to a step.</param>
    public static void Check(IEnumerable<BoundStep> steps, IEnumerable<BoundValue> values, BindingContext context)
    {
        var lookups = steps.OfType<BoundLookupStep>()
            .Where(static step => !step.Members.IsEmpty)
            .DistinctBy(static step => step.Name.Value)
            .ToDictionary(static step => step.Name.Value, StringComparer.Ordinal);
        foreach (var value in values.SelectMany(static value => value.All()).OfType<BoundValue.Step>())
        {
            if (lookups.TryGetValue(value.Name, out var lookup) && FirstMember(value.Path) is { } member
                && !lookup.Members.Any(kept => kept.Name.Value == member))
            {
                var names = lookup.Members.Select(static kept => kept.Name.Value).ToList();
                context.Report(BindingDiagnostics.MemberNotKept, value.Span, value.Name, member, Suggestion.For(member, names), Suggestion.List(names));
            }
        }
    }

    /// <summary>The values of a step that may refer to an earlier one.</summary>
    public static IEnumerable<BoundValue> ValuesOf(BoundStep step) => step switch
    {
        BoundCallStep call => call.Call.With.Select(static argument => argument.Value),
        BoundLookupStep lookup => [lookup.Index, lookup.Value],
        BoundScriptStep script => script.With.Select(static argument => argument.Value),
    };

    /// <summary>The member of an entry that a path begins with, behind a position in the list.</summary>
    private static string? FirstMember(ImmutableArray<JsonSelector> path) => path switch
    {
        [JsonSelector.Member member, ..] => member.Name,
        [JsonSelector.Index or JsonSelector.Wildcard or JsonSelector.Slice or JsonSelector.Filter, JsonSelector.Member member, ..] => member.Name,
        _ => null,
    };
}
