using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>
/// Thousands of wrong documents: nothing throws, what is emitted parses, and text of a document stays text. <c>NAFTIKO_FUZZ</c> says how
/// many, <c>NAFTIKO_FUZZ_SEED</c> which; without them they are the same in every run.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 2_000;

    // One in so many goes through the schema check, too.
    private const int WholeEvery = 20;

    [Fact]
    public void No_document_crashes_the_compiler_or_escapes_into_the_code()
    {
        var count = Setting("NAFTIKO_FUZZ", Usual);
        var seed = Setting("NAFTIKO_FUZZ_SEED", 0);
        var pipeline = new Pipeline();
        var problems = new ConcurrentBag<string>();
        var times = new ConcurrentBag<(TimeSpan Time, int Number)>();
        Parallel.For(0, count, (number, state) =>
        {
            var started = Stopwatch.GetTimestamp();
            var (yaml, imported) = Documents(number, new Mutator(unchecked(seed + number)));
            if (pipeline.Problem(yaml, number % WholeEvery == 0, keepGoing: number % 3 == 0, imported) is { } problem)
            {
                problems.Add($"document {number} of seed {seed}: {problem}\n{yaml}\n{imported}");
                if (problems.Count >= 10)
                {
                    state.Stop();
                }
            }

            times.Add((Stopwatch.GetElapsedTime(started), number));
        });

        // For who wants to know; a busy machine must not fail a test.
        var (time, slowest) = times.Max();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} documents; document {slowest} took longest, {time.TotalSeconds:0.00} s"));

        Assert.True(problems.IsEmpty, string.Join("\n\n", problems.Take(3)));

        // If hardly a document compiled, the mutations would be too wild to test the emitter.
        Assert.True(pipeline.Emitted > count / 10, $"only {pipeline.Emitted} of {count} documents compiled");
    }

    [Fact]
    public void Unchanged_samples_compile()
    {
        foreach (var sample in Samples.All.Append(Samples.Importing))
        {
            var pipeline = new Pipeline();

            Assert.Null(pipeline.Problem(sample, whole: true));
            Assert.Equal(1, pipeline.Emitted);
        }
    }

    // The last sample is long, and has half the share of the others.
    private static (string Document, string Imported) Documents(int number, Mutator mutator) => (number % 11) switch
    {
        9 => (mutator.Mutate(Samples.Importing), Samples.Imported),
        10 => (Samples.Importing, mutator.Mutate(Samples.Imported)),
        var kind => (mutator.Mutate(Samples.All[kind / 2]), Samples.Imported),
    };

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
