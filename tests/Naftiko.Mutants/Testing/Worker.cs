using System.Globalization;
using Naftiko.Mutants.Areas;
using Xunit.Abstractions;

namespace Naftiko.Mutants.Testing;

/// <summary>
/// Runs in the process that has the changed assembly, and answers what it is asked on its standard input, a line each:
/// <c>cover</c>, which tests reach which mutants, and <c>try</c>, whether one of some tests fails with a mutant.
/// </summary>
internal sealed class Worker(Area area, TextWriter answers)
{
    public const string End = "##end";

    // At 0 the number of the mutant that counts; at the others whether the place of that mutant was reached.
    private readonly int[] numbers = new int[100_000];

    public void Serve(TextReader questions)
    {
        AppContext.SetData("mutants", numbers);
        area.Prepare();
        var suite = new Suite(area.Assemblies, area.IsTried);
        while (questions.ReadLine() is { } line)
        {
            var words = line.Split('\t');
            if (words[0] == "cover")
            {
                Cover(suite);
            }
            else
            {
                Try(suite, int.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
            }

            answers.WriteLine(End);
        }
    }

    private void Cover(Suite suite)
    {
        var failed = false;
        suite.Run(static _ => true, message =>
        {
            switch (message)
            {
                case ITestCaseStarting:
                    failed = false;
                    break;
                case ITestFailed:
                    failed = true;
                    break;
                case ITestCaseFinished finished:
                    var reached = Enumerable.Range(1, numbers.Length - 1).Where(number => numbers[number] != 0);
                    var time = (int)(finished.ExecutionTime * 1000);
                    answers.WriteLine(string.Join('\t', finished.TestCase.UniqueID, Name(finished.TestCase), time, failed, string.Join(',', reached)));
                    Array.Clear(numbers);
                    break;
            }

            return true;
        });
    }

    private void Try(Suite suite, int number, string tests)
    {
        var chosen = tests.Split(',').ToHashSet(StringComparer.Ordinal);
        if (FirstFailure(suite, number, test => chosen.Contains(test.UniqueID)) is not { } killer)
        {
            answers.WriteLine("survived");
            return;
        }

        // A mutant may have left something behind that outlives it.
        var isClean = FirstFailure(suite, 0, test => test.UniqueID == killer.UniqueID) is null;
        answers.WriteLine($"{(isClean ? "killed" : "dirty")}\t{Name(killer)}");
    }

    private ITestCase? FirstFailure(Suite suite, int number, Func<ITestCase, bool> which)
    {
        ITestCase? failed = null;
        numbers[0] = number;
        suite.Run(which, message =>
        {
            failed ??= message switch
            {
                ITestFailed { TestCase: { } test } => test,
                ITestAssemblyCleanupFailure or ITestCollectionCleanupFailure => ((IExecutionMessage)message).TestCases.First(),
                _ => null,
            };
            return failed is null;
        });
        numbers[0] = 0;
        return failed;
    }

    private static string Name(ITestCase test) => test.DisplayName.ReplaceLineEndings(" ").Replace('\t', ' ');
}
