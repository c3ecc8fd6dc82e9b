using System.Collections.Concurrent;
using Naftiko.Mutants.Areas;
using Naftiko.Mutants.Mutating;
using Naftiko.Mutants.Testing;

namespace Naftiko.Mutants;

/// <summary>Tries the mutants of an area one by one, in a few processes that each have all of them.</summary>
internal sealed class MutationRun(string folder, Area area, int workers, KnownKillers known)
{
    private const int First = 15;

    private readonly ConcurrentQueue<(Mutant Mutant, int Number)> waiting = [];
    private readonly ConcurrentBag<(int Number, Outcome Outcome)> outcomes = [];
    private Coverage coverage = new();

    /// <returns>In the order of the mutants.</returns>
    public IReadOnlyList<Outcome> Try(IReadOnlyList<Mutant> mutants)
    {
        using (var worker = new WorkerProcess(folder, area.Name))
        {
            coverage = Coverage.Parse(worker.Ask("cover", TimeSpan.FromMinutes(15)) ?? throw new InvalidOperationException("The tests did not end."));
        }

        Console.Error.WriteLine($"{area.Name}: {coverage.Count} tests, {mutants.Count} mutants");
        coverage.Broken.ForEach(static test => Console.Error.WriteLine($"fails without a mutant, left out: {test}"));
        foreach (var (i, mutant) in mutants.Index().Where(m => !area.IsReachedOnly || coverage.Reaching(m.Index + 1).Count > 0))
        {
            waiting.Enqueue((mutant, i + 1));
        }

        Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))]);
        return [.. outcomes.OrderBy(static o => o.Number).Select(static o => o.Outcome)];
    }

    private void Work()
    {
        WorkerProcess? worker = null;
        while (waiting.TryDequeue(out var next))
        {
            var (mutant, number) = next;
            var tests = coverage.Reaching(number);
            var killer = known.Of(mutant.Key);
            if (killer is null && tests.Count > 0 && !mutant.IsStatic)
            {
                killer = Killer(ref worker, number, tests.Take(First)) ?? (tests.Count > First ? Killer(ref worker, number, tests.Skip(First)) : null);
            }

            // What runs once in a process cannot be changed afterwards, so nobody counts as a survivor who did not survive in a process of his own.
            if (killer is null && (tests.Count > 0 || mutant.IsStatic))
            {
                worker?.Dispose();
                worker = null;
                killer = Killer(ref worker, number, mutant.IsStatic ? coverage.All : tests);
                if (mutant.IsStatic)
                {
                    worker?.Dispose();
                    worker = null;
                }
            }

            if (killer is not null)
            {
                known.Add(mutant.Key, killer);
            }

            outcomes.Add((number, new(mutant, killer, tests.Count)));
            Console.Error.WriteLine($"{outcomes.Count}: {killer ?? "SURVIVED"}, line {mutant.Line}: {mutant.Key}");
        }

        worker?.Dispose();
    }

    private string? Killer(ref WorkerProcess? worker, int number, IEnumerable<string> tests)
    {
        IReadOnlyList<string> chosen = [.. tests];
        var patience = TimeSpan.FromMinutes(2) + (TimeSpan.FromMilliseconds(coverage.Milliseconds(chosen)) * 10);

        // On a busy machine one may be late, but not twice.
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            worker ??= new(folder, area.Name);
            var answer = worker.Ask($"try\t{number}\t{string.Join(',', chosen)}", patience) is [var line] ? line.Split('\t') : null;
            if (answer is ["survived"])
            {
                return null;
            }

            if (answer is not ["killed", ..])
            {
                worker.Dispose();
                worker = null;
            }

            if (answer is [_, var test])
            {
                return test;
            }
        }

        return "no answer in time";
    }
}
