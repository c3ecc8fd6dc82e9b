using Naftiko.Checks;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Golden;

/// <summary>The lists of names that nothing of a document may have hold what the framework and the templates use.</summary>
public sealed class ReservedNameTests
{
    private static readonly string[] Namespaces =
    [
        // Implicit usings of the Web SDK.
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading",
        "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",

        // Imported by the files of operations, adapters and clients.
        "System.Text.Json", "System.Text.RegularExpressions", "ModelContextProtocol.Protocol", "ModelContextProtocol.Server",
    ];

    [Fact]
    public void The_reserved_framework_types_are_those_of_the_framework()
    {
        var references = GatewayReferences.Find(CompileTests.Packages, out var missing);
        Assert.True(references is not null, $"Cannot read the reference assemblies: {missing}.");

        var names = string.Concat(references.PublicTypes(Namespaces).Select(static n => n + "\n"));

        Assert.Null(GoldenFile.Compare(Path.Combine(Repository.Root, "compiler/Naftiko.Compiler/Lowering/Names/framework-types.txt"), names));
    }

    [Fact]
    public void No_gateway_is_called_like_a_type_that_one_of_its_files_mentions()
    {
        var check = CompileCheck.Create(CompileTests.Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var types = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, result) in CompileTests.Gateways())
        {
            types.UnionWith(new DeclaredNames(check.Compile(result.Files), result.Model!).AllTypes());
        }

        types.ExceptWith(ReservedNames.Types);
        var names = string.Concat(types.Select(static name => name + "\n"));
        Assert.Null(GoldenFile.Compare(Path.Combine(Repository.Root, "compiler/Naftiko.Compiler/Lowering/Names/mentioned-types.txt"), names));
    }

    [Fact]
    public void What_templates_declare_and_mention_is_reserved()
    {
        var check = CompileCheck.Create(CompileTests.Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var locals = new SortedSet<string>(StringComparer.Ordinal);
        var types = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, result) in CompileTests.Gateways())
        {
            var names = new DeclaredNames(check.Compile(result.Files), result.Model!);
            locals.UnionWith(names.Locals());
            types.UnionWith(names.Types());
        }

        // Both are derived from what is emitted, so that no list can lag behind a template.
        Assert.Contains("cancellationToken", locals);
        Assert.Contains("CallInput", types);
        locals.ExceptWith(ReservedNames.Locals);
        types.RemoveWhere(static name => ReservedNames.Types.Contains(name, StringComparer.OrdinalIgnoreCase));
        Assert.True(locals.Count + types.Count == 0, $"ReservedNames.Locals lacks {string.Join(", ", locals)}; Types lacks {string.Join(", ", types)}");
    }
}
