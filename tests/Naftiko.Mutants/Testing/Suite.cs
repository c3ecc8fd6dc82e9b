using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Naftiko.Mutants.Testing;

/// <summary>The tests of some assemblies that an area is tried with.</summary>
internal sealed class Suite
{
    private readonly List<(Assembly Assembly, List<ITestCase> Cases)> assemblies = [];

    /// <param name="classes">Whether the tests of a class, by its full name, belong to it.</param>
    public Suite(IEnumerable<string> assemblyNames, Func<string, bool> classes)
    {
        foreach (var assembly in assemblyNames.Select(Assembly.Load))
        {
            List<ITestCase> cases = [];
            foreach (var type in assembly.GetTypes().Where(type => classes(type.FullName!) && type is { IsAbstract: false, IsNested: false }))
            {
                var sink = new Sink(message =>
                {
                    if (message is ITestCaseDiscoveryMessage { TestCase: { SkipReason: null } found })
                    {
                        cases.Add(found);
                    }

                    return true;
                });
                Framework().GetDiscoverer(Reflector.Wrap(assembly)).Find(type.FullName!, false, sink, new Options());
                sink.Wait();
            }

            assemblies.Add((assembly, cases));
        }
    }

    public IEnumerable<ITestCase> Cases => assemblies.SelectMany(static a => a.Cases);

    /// <param name="hear">Hears every message of the run, and says whether to go on.</param>
    public void Run(Func<ITestCase, bool> which, Func<IMessageSinkMessage, bool> hear)
    {
        foreach (var (assembly, cases) in assemblies)
        {
            var goOn = true;
            var chosen = cases.Where(which).ToList();
            if (chosen.Count == 0)
            {
                continue;
            }

            var sink = new Sink(message => goOn &= hear(message));
            Framework().GetExecutor(assembly.GetName()).RunTests(chosen, sink, new Options());
            sink.Wait();
            if (!goOn)
            {
                return;
            }
        }
    }

    private static XunitTestFramework Framework() => new(new NullMessageSink());
}
