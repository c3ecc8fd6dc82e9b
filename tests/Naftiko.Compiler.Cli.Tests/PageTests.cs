using System.Reflection;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class PageTests
{
    private static readonly Type[] Tables = [typeof(OutputDiagnostics), typeof(CommandLineDiagnostics), typeof(CompilerDiagnostics)];

    public static IEnumerable<object[]> Descriptors() => Tables
        .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(static f => (DiagnosticDescriptor)f.GetValue(null)!)
        .Select(static d => new object[] { d.Id, d.Title });

    [Theory]
    [MemberData(nameof(Descriptors))]
    public void Every_diagnostic_has_a_page_with_its_title(string id, string title) =>
        Assert.StartsWith($"# {id}: {title}\n", DiagnosticPages.Find(id) ?? "", StringComparison.Ordinal);
}
