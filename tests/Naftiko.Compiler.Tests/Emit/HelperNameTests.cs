using System.Collections.Concurrent;
using System.Collections.Immutable;
using Naftiko.Compiler.Tests.Language;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>A gateway has the helpers that it calls and no others. Only names are compared, which is fast; the golden tests compile gateways.</summary>
public sealed class HelperNameTests
{
    /// <summary>Called by .NET, ASP.NET Core or the C# compiler, or told of by an exception.</summary>
    private static readonly ImmutableHashSet<string> CalledFromOutside =
    [
        "Advance", "AppendFormatted", "AppendLiteral", "AppliesToEndpoints", "BuildJumpTable", "CheckHealthAsync", "Comparer", "GetEdges", "GetSpan", "InvokeAsync",
        "MayHaveArrived",
        "RequestClose", "StartAsync", "StartedAsync", "StartingAsync", "StopAsync", "StoppedAsync", "StoppingAsync", "TryHandleAsync",
    ];

    private static readonly ConcurrentDictionary<string, FileNames> Known = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<(string Place, FileNames[] Files)>> Gateways = new(Read);

    [Fact]
    public void Every_type_and_member_of_a_helper_is_mentioned_somewhere() => AssertNone(
        from gateway in Gateways.Value
        let mentioned = gateway.Files.SelectMany(static file => file.Mentioned).ToHashSet(StringComparer.Ordinal)
        from name in gateway.Files.SelectMany(static file => file.Declared)
        where !mentioned.Contains(name) && !CalledFromOutside.Contains(name)
        select (name, gateway.Place));

    /// <summary>What is a helper's name in some gateway is one in all of them.</summary>
    [Fact]
    public void Every_helper_that_is_called_is_there()
    {
        var gateways = Gateways.Value;
        var helpers = Known.Values.SelectMany(static file => file.Offered).ToHashSet(StringComparer.Ordinal);
        AssertNone(
            from gateway in gateways
            let offered = gateway.Files.SelectMany(static file => file.Offered).ToHashSet(StringComparer.Ordinal)
            from name in gateway.Files.SelectMany(static file => file.Called)
            where helpers.Contains(name) && !offered.Contains(name)
            select (name, gateway.Place));
    }

    private static void AssertNone(IEnumerable<(string Name, string Place)> findings)
    {
        var lines = findings
            .GroupBy(static f => f.Name, static f => f.Place, StringComparer.Ordinal)
            .Select(static group => $"{group.Key}: {group.First()}")
            .ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static ImmutableArray<(string, FileNames[])> Read() => [.. HelperDocuments.All.Select(static row =>
    {
        var compilation = CaseCompilation.Of(row.Document, [], emits: true);
        Assert.True(compilation.Files.Length > 0, $"{row.Name}: {string.Join('\n', compilation.Findings)}");
        return (row.Name, compilation.Files
            .Where(static file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static file => Known.GetOrAdd(file.Content, static (_, f) => FileNames.Of(f), file))
            .ToArray());
    })];
}
