using System.Reflection;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Diagnostics;

public sealed class DescriptorTests
{
    private static readonly Type[] Reviewed = [typeof(SyntaxDiagnostics), typeof(SchemaDiagnostics), typeof(ExpressionDiagnostics)];

    public static TheoryData<string, string> Descriptors()
    {
        var data = new TheoryData<string, string>();
        foreach (var descriptor in Reviewed.SelectMany(Of))
        {
            data.Add(descriptor.Id, descriptor.Title);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Descriptors))]
    public void Every_diagnostic_has_a_page_with_its_title(string id, string title) =>
        Assert.StartsWith($"# {id}: {title}\n", DiagnosticPages.Find(id) ?? "", StringComparison.Ordinal);

    [Fact]
    public void An_id_is_used_once()
    {
        var tables = typeof(DiagnosticDescriptor).Assembly.GetTypes().Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Diagnostics", StringComparison.Ordinal));

        var ids = tables.SelectMany(Of).Select(d => d.Id).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(ids, id => Assert.Matches("^NAF[1-9][0-9]{3}$", id));
    }

    private static IEnumerable<DiagnosticDescriptor> Of(Type table) => table
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        .Select(f => f.GetValue(null))
        .OfType<DiagnosticDescriptor>();
}
