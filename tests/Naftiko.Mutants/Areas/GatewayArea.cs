using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Text;
using Naftiko.Mutants.Mutating;

namespace Naftiko.Mutants.Areas;

/// <summary>
/// The helpers a gateway is emitted with, and the tests of gateways that are compiled and served in their own process. A helper that none
/// of these reaches is left out: the others run what the SDK has built.
/// </summary>
internal sealed record GatewayArea() : Area("helpers", ["Naftiko.Gateway.Tests"], InProcess)
{
    private static readonly string[] InProcess =
    [
        .. new[]
        {
            "Answers.", "Credentials.EchoTests", "Ecosystem.AddressTests", "EveryKind.", "HandOver.", "Inputs.", "Values.",
            "Lifecycle.CorsTests", "Lifecycle.UpstreamHeaderTests", "Mcp.OddRequestTests",
        }.Select(static name => "Naftiko.Gateway.Tests." + name),
    ];

    public override bool IsReachedOnly => true;

    public override IReadOnlyList<Mutant> Select(string root, string folder, int count, int seed)
    {
        var check = CompileCheck.Create(CompilerProject.Packages, out var missing) ?? throw new InvalidOperationException($"Missing: {missing}.");
        var homes = Directory.EnumerateFiles(Path.Combine(root, "tests", "Naftiko.Gateway.Tests"), "*.naftiko.yaml", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Gateway(check, path))
            .SelectMany(static gateway => ChangedGateway.Helpers(gateway)
                .SelectMany(static tree => MutantWalker.Find(tree.FilePath, tree.GetRoot()))
                .Select(mutant => (Gateway: gateway, Mutant: mutant)))
            .DistinctBy(static place => place.Mutant.Key)
            .ToDictionary(static place => place.Mutant, static place => place.Gateway);
        Console.Error.WriteLine($"{Name}: {homes.Count} places");

        var order = Sample.Shuffle(homes.Keys, seed).Take(count).ToList();
        var compiling = order.GroupBy(mutant => homes[mutant])
            .SelectMany(static group => Selection.Take(group.Key, [.. group], int.MaxValue).Mutants)
            .ToHashSet();
        var chosen = order.Where(compiling.Contains).Select(static mutant => mutant with { IsStatic = false }).ToList();
        ChangedGateway.Write(folder, chosen);
        return chosen;
    }

    public override void Prepare() => ChangedGateway.Install(AppContext.BaseDirectory);

    private static CSharpCompilation Gateway(CompileCheck check, string path)
    {
        var result = Compilation.Compile(new SourceFile("capability.naftiko.yaml", File.ReadAllText(path)), new CompilationOptions { Name = "Changed" });
        var compilation = (CSharpCompilation)check.Compile(result.Files);
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Schemata.Switch, (CSharpParseOptions)compilation.SyntaxTrees.First().Options));
    }
}
