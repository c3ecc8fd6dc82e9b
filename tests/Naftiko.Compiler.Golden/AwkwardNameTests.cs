using System.Collections.Concurrent;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>
/// Whatever things are called in a document and whatever types its parts give one value: what is reported as working compiles.
/// <c>NAFTIKO_NAMES</c> says how many documents; which ones is the same in every run.
/// </summary>
public sealed class AwkwardNameTests
{
    private const int Usual = 60;

    [Fact]
    public void Every_document_compiles_without_a_warning_whatever_things_are_called()
    {
        var check = CompileCheck.Create(CompileTests.Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var variable = Environment.GetEnvironmentVariable("NAFTIKO_NAMES");
        var count = int.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;
        var findings = new ConcurrentBag<string>();
        var operations = 0;
        var leftOut = 0;
        Parallel.For(0, count, number =>
        {
            var document = AwkwardDocument.Of(number);
            var options = new CompilationOptions { Name = AwkwardDocument.GatewayName(number), KeepGoing = true };
            var result = Compilation.Compile(new SourceFile("capability.naftiko.yaml", document), options);
            Interlocked.Add(ref operations, result.Model?.Operations.Length ?? 0);
            Interlocked.Add(ref leftOut, result.LeftOut.Length);
            var errors = result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => $"{d.Message} at {d.Span?.Start.Line}")
                .Concat(result.HasErrors ? [] : check.CheckOwn(result.Files).Select(static d => d.ToString()))
                .ToList();
            if (errors.Count > 0)
            {
                findings.Add($"document {number}: {string.Join('\n', errors)}\n{document}");
            }
        });

        Assert.True(findings.IsEmpty, $"{findings.Count} of {count} documents\n{string.Join("\n\n", findings.Take(5))}");

        // What is refused by name is not compiled: most must not be.
        Assert.True(operations > leftOut, $"{operations} operations were compiled, {leftOut} left out");
    }
}
