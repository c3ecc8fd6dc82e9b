using System.Reflection;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Lowering.Names;

/// <summary>The lists of names that are taken have all that templates, the golden gateways and C# itself show to be taken.</summary>
public sealed partial class ReservedListTests
{
    // Read once: all of them are small, and there are hundreds.
    private static readonly Lazy<HashSet<string>> Words = new(static () =>
    [
        .. SourceTree.Code(Path.Combine(SourceTree.Root, "tests", "Naftiko.Compiler.Golden", "Cases"))
            .Where(static file => BesideNames.IsMatch(file.Path))
            .SelectMany(static file => Word.Matches(file.Code))
            .Select(static match => match.Value),
    ]);

    [Fact]
    public void A_helper_that_files_of_operations_clients_and_flows_mention_is_reserved()
    {
        var types = Templates().SelectMany(static text => DeclaredType.Matches(text))
            .Select(static match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string> { "CallInput", "TextFormat" }, types);
        Assert.Empty(types.Where(Words.Value.Contains).Except(ReservedNames.Types));
    }

    [Fact]
    public void The_beginning_of_a_type_that_is_called_like_a_class_of_an_upstream_is_reserved()
    {
        var beginnings = ReservedNames.Types.Select(static type => OfUpstream.Match(type))
            .Where(static match => match.Success)
            .Select(static match => match.Groups[1].Value);

        Assert.Empty(beginnings.Except([.. ReservedNames.Upstreams, .. ReservedNames.Settings]));
    }

    [Fact]
    public void A_member_of_every_class_or_record_is_reserved_in_it()
    {
        var ofObjects = Members(typeof(object));

        Assert.Contains("MemberwiseClone", ofObjects);
        Assert.Empty(ofObjects.Except(ReservedNames.Members));
        Assert.Empty(ofObjects.Except(ReservedNames.SecretMembers));
        Assert.Empty(Members(typeof(Example)).Union(ofObjects).Append("Deconstruct").Except(ReservedNames.RecordMembers));
    }

    private static IEnumerable<string> Templates() => Directory
        .EnumerateFiles(Path.Combine(SourceTree.Root, "templates", "Generated"), "*.cs.scriban", SearchOption.AllDirectories)
        .Select(File.ReadAllText);

    /// <summary>Those of its own and those that others can inherit.</summary>
    private static HashSet<string> Members(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false, IsAssembly: false }
                && (type == typeof(Example) || member is MethodInfo { IsPrivate: false }))
            .Select(static member => member.Name.Trim('<', '>', '$')),
    ];

    private sealed record Example;

    [GeneratedRegex(@"/output/Generated/(Features|Flows|Upstreams)/")]
    private static partial Regex BesideNames { get; }

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^(?:internal|public) [^(=;\n]*\b(?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType { get; }

    [GeneratedRegex("^(.+)(?:Client|Upstream|Authentication)$")]
    private static partial Regex OfUpstream { get; }
}
