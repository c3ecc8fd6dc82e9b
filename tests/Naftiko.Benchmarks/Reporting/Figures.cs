using System.Globalization;

namespace Naftiko.Benchmarks.Reporting;

internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static string Milliseconds(this IReadOnlyCollection<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{times.Select(time => time.TotalMilliseconds).Median():0} ms (best {times.Min().TotalMilliseconds:0})");

    public static string Ratio(double value, double against) => (value / against).ToString("0.00", CultureInfo.InvariantCulture);
}
