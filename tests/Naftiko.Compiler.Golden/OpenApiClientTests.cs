using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Checks;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace Naftiko.Compiler.Golden;

/// <summary>NSwag makes a C# client of the OpenAPI document of every golden case and example, and the client compiles.</summary>
[Trait("Speed", "Slow")]
public sealed class OpenApiClientTests
{
    /// <summary>Parameters that NSwag cannot write: it has one of the first name itself, and does not escape quotes in a
    /// name. They are those of the document.</summary>
    private static readonly string[] Names = ["\"name\": \"cancellationToken\"", "\"name\": \"q\\\"'"];

    [Fact]
    public async Task A_client_compiles()
    {
        var references = GatewayReferences.Find(CompileTests.Packages, out var missing);
        Assert.True(references is not null, $"Cannot compile clients here: {missing}.");

        var findings = new ConcurrentBag<string>();
        var documents = OpenApiDocumentTests.Documents
            .Where(static document => !Names.Any(name => document.Text.Contains(name, StringComparison.Ordinal)))
            .ToList();
        Assert.True(documents.Count > 30, $"Only {documents.Count} documents.");
        await Parallel.ForEachAsync(documents, async (document, cancellationToken) =>
        {
            var tree = CSharpSyntaxTree.ParseText(await ClientAsync(document.Text, cancellationToken), cancellationToken: cancellationToken);
            var problems = CSharpCompilation.Create(
                    "Client", [tree], references.Assemblies, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .GetDiagnostics(cancellationToken)
                .Where(static problem => problem.Severity == DiagnosticSeverity.Error);
            foreach (var problem in problems)
            {
                findings.Add($"{document.Name}: {problem}");
            }
        });

        Assert.Equal("", string.Join('\n', findings.Order(StringComparer.Ordinal)));
    }

    private static async Task<string> ClientAsync(string document, CancellationToken cancellationToken)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "GatewayClient" };
        settings.CSharpGeneratorSettings.Namespace = "Client";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        return new CSharpClientGenerator(await NSwag.OpenApiDocument.FromJsonAsync(document, cancellationToken), settings).GenerateFile();
    }
}
