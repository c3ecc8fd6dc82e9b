using Naftiko.Compiler.Format;

namespace Naftiko.Compiler.Golden;

/// <summary>The list of framework types that no operation may be called like is the framework's own.</summary>
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
}
