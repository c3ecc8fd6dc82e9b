using Naftiko.Mutants.Mutating;

namespace Naftiko.Mutants.Areas;

/// <summary>Code that is changed, and the tests that should notice it.</summary>
/// <param name="Assemblies">The names of test assemblies.</param>
/// <param name="Classes">Beginnings of full names of test classes.</param>
internal abstract record Area(string Name, string[] Assemblies, string[] Classes)
{
    public static IReadOnlyList<Area> All { get; } =
    [
        new CompilerArea("binding", "Binding"),
        new CompilerArea("lowering", "Lowering"),
        new CompilerArea("emit", "Emit"),
        new GatewayArea(),
    ];

    /// <summary>Whether places no test reaches are left out.</summary>
    public virtual bool IsReachedOnly => false;

    public bool IsTried(string testClass) => Classes.Any(start => testClass.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Chooses mutants and writes what has them into the folder, a copy of this program.</summary>
    public abstract IReadOnlyList<Mutant> Select(string root, string folder, int count, int seed);

    /// <summary>Makes ready what runs in that folder.</summary>
    public virtual void Prepare()
    {
    }
}
