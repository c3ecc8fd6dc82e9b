using System.Globalization;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>The same document gives the same bytes, wherever and however it is compiled.</summary>
public sealed class DeterminismTests
{
    private static readonly SourceFile Document = GoldenCase.Read(Path.Combine(Repository.Root, "capability.naftiko.yaml"), "capability.naftiko.yaml");

    private static readonly Lazy<string> Reference = new(() => Text(GoldenCase.Compile(Document, Repository.Root)));

    [Fact]
    public void A_culture_with_other_signs_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Without culture data (InvariantGlobalization) no name is known; a changed clone does the same harm.
            var changed = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            changed.NumberFormat.NumberDecimalSeparator = ",";
            changed.NumberFormat.NegativeSign = "~";
            changed.DateTimeFormat.DateSeparator = ".";
            CultureInfo.CurrentCulture = changed;
            CultureInfo.CurrentUICulture = changed;

            Assert.Equal(Reference.Value, Text(GoldenCase.Compile(Document, Repository.Root)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Another_time_zone_changes_nothing()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Pacific/Chatham");
            TimeZoneInfo.ClearCachedData();

            Assert.Equal(Reference.Value, Text(GoldenCase.Compile(Document, Repository.Root)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Line_endings_of_the_input_change_nothing()
    {
        var windows = new SourceFile(Document.Path, Document.Text.ReplaceLineEndings("\r\n"));

        Assert.Equal(Reference.Value, Text(GoldenCase.Compile(windows, Repository.Root)));
    }

    [Fact]
    public void The_working_directory_changes_nothing()
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = Path.GetTempPath();

            Assert.Equal(Reference.Value, Text(GoldenCase.Compile(Document, Repository.Root)));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void A_second_run_in_the_same_process_changes_nothing() =>
        Assert.Equal(Reference.Value, Text(GoldenCase.Compile(Document, Repository.Root)));

    [Fact]
    public void Files_are_sorted_and_end_with_one_line_feed()
    {
        var files = GoldenCase.Compile(Document, Repository.Root).Files;

        Assert.Equal(files.Select(static f => f.Path).Order(StringComparer.Ordinal), files.Select(static f => f.Path));
        Assert.All(files, static f =>
        {
            Assert.DoesNotContain('\r', f.Content);
            Assert.EndsWith("\n", f.Content, StringComparison.Ordinal);
            Assert.False(f.Content.EndsWith("\n\n", StringComparison.Ordinal), f.Path);
            Assert.DoesNotContain(f.Content.Split('\n'), static line => line.EndsWith(' '));
        });
    }

    private static string Text(CompilationResult result) =>
        string.Concat(result.Files.Select(static f => $"{f.Path}\n{f.Content}\n")) + string.Concat(result.Diagnostics.Select(static d => $"{d.Span} {d.Id} {d.Message}\n"));
}
