using System.Reflection;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>
/// What <c>tests/fast.sh</c> runs is fast: whoever compiles C# or starts a process, and be it through a helper of a helper, says so with
/// <c>[Trait("Speed", "Slow")]</c> and is left out there.
/// </summary>
[Trait(Name, Slow)]
public sealed class SpeedTests
{
    private const string Name = "Speed";
    private const string Slow = "Slow";

    [Fact]
    public void Who_compiles_C_sharp_or_starts_a_process_is_marked_as_slow()
    {
        var slow = SlowTypes();
        var classes = typeof(SpeedTests).Assembly.GetTypes()
            .Where(static type => type.GetMethods().Any(static method => method.IsDefined(typeof(FactAttribute))))
            .Where(type => slow.Contains(type.Name))
            .ToList();

        Assert.Contains(typeof(SpeedTests), classes);
        Assert.Contains(typeof(WallTests), classes);
        Assert.DoesNotContain(typeof(TextTests), classes);
        Assert.DoesNotContain(classes, static type => !IsMarked(type));
    }

    private static bool IsMarked(Type type) => type.GetCustomAttributesData()
        .Any(static a => a.AttributeType == typeof(TraitAttribute) && a.ConstructorArguments is [{ Value: Name }, { Value: Slow }]);

    /// <summary>The types of this project from which a chain of uses leads to a C# compilation or a process.</summary>
    private static HashSet<string> SlowTypes()
    {
        var users = SymbolTree.UsesOfTests.Where(static use => use.Assembly == "Naftiko.Compiler.Tests").ToLookup(static use => use.Type, static use => use.By);
        var slow = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(SymbolTree.UsesOfTests.Where(IsEquipment).Select(static use => use.By));
        while (waiting.TryDequeue(out var type))
        {
            if (slow.Add(type))
            {
                foreach (var user in users[type])
                {
                    waiting.Enqueue(user);
                }
            }
        }

        return slow;
    }

    private static bool IsEquipment(SymbolUse use) =>
        use.Assembly == "Naftiko.JsonPaths" || use.Type is "CSharpCompilation" or "AdhocWorkspace" or "Process";
}
