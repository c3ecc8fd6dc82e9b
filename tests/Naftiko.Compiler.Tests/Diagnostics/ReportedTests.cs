using System.Reflection;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Diagnostics;

/// <summary>A descriptor that nobody reports is a promise that nobody keeps: its page tells of a check that does not happen.</summary>
public sealed class ReportedTests
{
    [Fact]
    public void Every_descriptor_is_reported_somewhere()
    {
        var code = string.Join(
            '\n',
            SourceTree.Code(SourceTree.Library)
                .Where(static file => !IsTable(file.Path))
                .Concat(SourceTree.Code(SourceTree.Tool))
                .Select(static file => file.Code));

        Assert.NotEmpty(Descriptors());
        Assert.Equal(
            "", string.Join(", ", Descriptors().Where(name => !Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))));
    }

    [Fact]
    public void Every_page_has_its_descriptor() => Assert.Equal(
        "",
        string.Join(
            ", ",
            Directory.EnumerateFiles(Path.Combine(SourceTree.Library, "Diagnostics", "Pages"))
                .Select(static path => Path.GetFileNameWithoutExtension(path))
                .Except(DiagnosticCatalog.Ids)));

    private static bool IsTable(string path) =>
        path.StartsWith("Diagnostics/", StringComparison.Ordinal) && path.EndsWith("Diagnostics.cs", StringComparison.Ordinal);

    /// <summary>As <c>ImportDiagnostics.Cycle</c>.</summary>
    private static IEnumerable<string> Descriptors() => typeof(DiagnosticDescriptor).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(DiagnosticDescriptor).Namespace)
        .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => $"{field.DeclaringType!.Name}.{field.Name}");
}
