using System.Globalization;

namespace Naftiko.Benchmarks;

/// <summary>What to run, and how long.</summary>
/// <param name="Only">Names of benchmarks; empty: all.</param>
/// <param name="Seconds">How long one round of load lasts.</param>
/// <param name="Rounds">How often each subject is measured; medians are reported.</param>
/// <param name="Calls">How many calls the memory benchmark makes.</param>
internal sealed record Options(IReadOnlyList<string> Only, int Seconds, int Rounds, int Calls)
{
    public const int Connections = 64;

    /// <summary>Every benchmark, in the order they run.</summary>
    private static readonly string[] Names = ["build", "rest", "mcp", "start", "memory", "list", "scale"];

    public bool Includes(string benchmark) => Only.Count == 0 || Only.Contains(benchmark);

    public static bool TryParse(string[] args, out Options options, out string? problem)
    {
        options = new Options([], 5, 5, 50_000);
        problem = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (args[i])
            {
                case "--only" when value.Split(',').All(Names.Contains):
                    options = options with { Only = value.Split(',') };
                    break;
                case "--seconds" when isNumber:
                    options = options with { Seconds = number };
                    break;
                case "--rounds" when isNumber:
                    options = options with { Rounds = number };
                    break;
                case "--calls" when isNumber:
                    options = options with { Calls = number };
                    break;
                default:
                    problem = $"usage: Naftiko.Benchmarks [--only {string.Join(',', Names)}] [--seconds 5] [--rounds 5] [--calls 50000]";
                    return false;
            }
        }

        return true;
    }
}
