using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Naftiko.Mutants.Mutating;

/// <summary>Writes mutants into a file, each beside the code it changes: which one counts is chosen when it runs, so that all are compiled once.</summary>
internal static class Schemata
{
    /// <summary>What every changed assembly declares. Whoever runs it puts the chosen number at index 0; what is reached is noted at its own.</summary>
    public const string Switch = """
        internal static class Mutants
        {
            private static readonly int[] Numbers = System.AppContext.GetData("mutants") as int[] ?? new int[100_000];

            public static bool Is(int number)
            {
                Numbers[number] = 1;
                return Numbers[0] == number;
            }
        }
        """;

    public static string Apply(string text, IEnumerable<(Mutant Mutant, int Number)> mutants)
    {
        // Outer places first. Spans of syntax lie in or beside each other.
        var ordered = mutants.OrderBy(static m => m.Mutant.Span.Start).ThenByDescending(static m => m.Mutant.Span.Length).ToList();
        return Write(text, TextSpan.FromBounds(0, text.Length), ordered);
    }

    private static string Write(string text, TextSpan span, List<(Mutant Mutant, int Number)> inside)
    {
        var result = new StringBuilder();
        var position = span.Start;
        for (var i = 0; i < inside.Count;)
        {
            var place = inside[i].Mutant.Span;
            var at = inside.Skip(i).TakeWhile(m => m.Mutant.Span == place).ToList();
            var deeper = inside.Skip(i + at.Count).TakeWhile(m => place.Contains(m.Mutant.Span)).ToList();
            result.Append(text, position, place.Start - position);
            result.Append(at.Aggregate(Write(text, place, deeper), static (code, m) => Choice(code, m.Mutant, m.Number)));
            position = place.End;
            i += at.Count + deeper.Count;
        }

        return result.Append(text, position, span.End - position).ToString();
    }

    private static string Choice(string code, Mutant mutant, int number) => mutant.Form switch
    {
        MutantForm.Replaced => $"(global::Mutants.Is({number}) ? {mutant.Replacement} : {code})",
        MutantForm.True => $"(global::Mutants.Is({number}) || ({code}))",
        MutantForm.False => $"(!global::Mutants.Is({number}) && ({code}))",
        MutantForm.Removed => $"if (!global::Mutants.Is({number})) {{ {code} }}",
        _ => throw new InvalidOperationException(),
    };
}
