using System.Reflection;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Diagnostics;

public sealed partial class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(DiagnosticDescriptor).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(DiagnosticDescriptor).Namespace)
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
    ];

    public static TheoryData<string> Ids => [.. All.Select(static d => d.Id)];

    [Fact]
    public void An_id_is_used_once() => Assert.Equal(All.Length, All.DistinctBy(static d => d.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_says_what_to_type_and_has_a_page(string id)
    {
        var descriptor = All.First(d => d.Id == id);

        Assert.Matches(@"^NAF\d{4}$", id);
        Assert.NotEmpty(descriptor.Message);
        Assert.NotEmpty(descriptor.Help);
        using var page = typeof(DiagnosticDescriptor).Assembly.GetManifestResourceStream($"pages/{id}.md");
        Assert.NotNull(page);
        using var reader = new StreamReader(page);
        Assert.Equal($"# {id}: {descriptor.Title}", reader.ReadLine());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_texts_are_format_strings_over_the_same_arguments(string id)
    {
        var descriptor = All.First(d => d.Id == id);
        object[] arguments = ["a", "b", "c", "d", "e", "f", "g"];
        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, descriptor.Message, arguments);
        var help = string.Format(System.Globalization.CultureInfo.InvariantCulture, descriptor.Help, arguments);

        Assert.DoesNotMatch(Leftover(), message);
        Assert.DoesNotMatch(Leftover(), help);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Leftover();
}
