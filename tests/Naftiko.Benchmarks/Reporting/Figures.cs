using System.Globalization;

namespace Naftiko.Benchmarks.Reporting;

internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static double MedianMilliseconds(this IEnumerable<TimeSpan> times) => times.Select(time => time.TotalMilliseconds).Median();

    public static string Milliseconds(this IReadOnlyCollection<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{times.MedianMilliseconds():0} ms (best {times.Min().TotalMilliseconds:0})");

    public static double Megabytes(this long bytes) => bytes / 1024.0 / 1024.0;
}
