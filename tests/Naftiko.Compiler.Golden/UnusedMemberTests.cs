using System.Collections.Concurrent;
using Naftiko.Checks;

namespace Naftiko.Compiler.Golden;

/// <summary>A gateway is emitted with what it calls and nothing else: whoever reads it looks for a reason in every line.</summary>
public sealed class UnusedMemberTests
{
    [Fact]
    public void Every_method_property_and_type_of_a_gateway_is_used()
    {
        var check = CompileCheck.Create(CompileTests.Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var findings = new ConcurrentBag<(string Member, string Gateway)>();
        Parallel.ForEach(CompileTests.Gateways(), gateway =>
        {
            foreach (var member in UnusedMembers.Of(check.Compile(gateway.Result.Files)))
            {
                findings.Add((member, gateway.Name));
            }
        });

        // One line a member: most gateways share their helpers.
        var lines = findings
            .GroupBy(static f => f.Member, static f => f.Gateway, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => $"{g.Key}: unused in {string.Join(", ", g.Order(StringComparer.Ordinal))}")
            .ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
