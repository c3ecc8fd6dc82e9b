using System.Globalization;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.WrongCalls;

/// <param name="Arguments">A JSON object.</param>
/// <param name="Answer">The number of the recorded exchange that the API answers with; null: it is not asked.</param>
/// <param name="Needs">What the right call needs and the wrong one has not.</param>
internal sealed record WrongCall(string Tool, string Arguments, int? Answer, string[] Needs)
{
    public static IReadOnlyList<WrongCall> All { get; } =
    [
        .. CompiledGateway.ReadDocument("WrongCalls", "wrong-calls.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(" | "))
            .Select(static cells => new WrongCall(
                cells[0], cells[1], cells[2] == "-" ? null : int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3].Split(", "))),
    ];

    /// <returns>2: the text has all that is needed; 1: a part; 0: nothing.</returns>
    public int Judge(string text)
    {
        var told = Needs.Count(need => text.Contains(need, StringComparison.Ordinal));
        return told == Needs.Length ? 2 : Math.Sign(told);
    }
}
