using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Scale;

/// <summary>
/// The change of one operation is a small diff: its own file, those of the feature where other tools name it as what to call next, where its
/// name changes the two lists it stands in, and the three files that speak of everything, the OpenAPI document, the tables for readers and the
/// lock file. The figures are what a reviewer gets to read.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class LocalityTests
{
    private const string Position = "cataloggetinvoice";

    private static readonly IReadOnlyList<SyntheticOperation> Operations = SyntheticDocument.Operations(300);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> ManyFiles = new(static () => GeneratedDiff.Files(SyntheticDocument.Write(Operations)));

    private static readonly string MainExample = File.ReadAllText(Path.Combine(SourceTree.Root, "capability.naftiko.yaml"));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> MainExampleFiles = new(static () => GeneratedDiff.Files(MainExample));

    [Fact]
    public void A_description_of_one_of_many() => AssertDiff(
        ManyFiles,
        Edited(static o => o with { Description = "Get one invoice." }),
        """
        Generated/Features/Catalog/CatalogGetInvoice.cs +2 -2
        Generated/OpenApi/acme-rest.json +2 -2
        naftiko.lock.json +2 -2
        """);

    [Fact]
    public void A_query_parameter_of_one_of_many() => AssertDiff(
        ManyFiles,
        Edited(static o => o with { Query = [new("fields", "string", "Which fields are in the answer.")] }),
        """
        Generated/Features/Catalog/CatalogGetInvoice.cs +5 -3
        Generated/OpenApi/acme-rest.json +2 -1
        naftiko.lock.json +2 -2
        """);

    [Fact]
    public void The_name_of_one_of_many() => AssertDiff(
        ManyFiles,
        Edited(static o => o with { Name = "catalogreadinvoice", Tool = "acme-read-catalog-invoice" }),
        """
        Generated/Features/Catalog/CatalogArchiveInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogDeleteInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogFeature.cs +1 -1
        Generated/Features/Catalog/CatalogGetInvoice.cs +0 -31
        Generated/Features/Catalog/CatalogReadInvoice.cs +31 -0
        Generated/Features/Catalog/CatalogReplaceInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogSetInvoicePermission.cs +1 -1
        Generated/Features/Catalog/CatalogUpdateInvoice.cs +1 -1
        Generated/OpenApi/acme-rest.json +2 -2
        Generated/Upstreams/Acme/AcmeClient.cs +1 -1
        naftiko.lock.json +10 -10
        """);

    [Fact]
    public void One_more_than_many() => AssertDiff(
        ManyFiles,
        SyntheticDocument.Write([.. Operations.SelectMany(static o => o.Name == Position ? [o, Audit(o)] : new[] { o })]),
        """
        Generated/Features/Catalog/CatalogAuditInvoice.cs +31 -0
        Generated/Features/Catalog/CatalogFeature.cs +1 -0
        Generated/OpenApi/acme-rest.json +21 -1
        Generated/README.md +2 -2
        Generated/Upstreams/Acme/AcmeClient.cs +1 -0
        naftiko.lock.json +6 -4
        """);

    [Fact]
    public void One_less_than_many() => AssertDiff(
        ManyFiles,
        SyntheticDocument.Write([.. Operations.Where(static o => o.Name != Position)]),
        """
        Generated/Features/Catalog/CatalogArchiveInvoice.cs +1 -6
        Generated/Features/Catalog/CatalogDeleteInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogFeature.cs +0 -1
        Generated/Features/Catalog/CatalogGetInvoice.cs +0 -31
        Generated/Features/Catalog/CatalogReplaceInvoice.cs +2 -1
        Generated/Features/Catalog/CatalogSetInvoicePermission.cs +1 -1
        Generated/Features/Catalog/CatalogUpdateInvoice.cs +1 -1
        Generated/OpenApi/acme-rest.json +1 -19
        Generated/README.md +2 -2
        Generated/Upstreams/Acme/AcmeClient.cs +0 -1
        naftiko.lock.json +9 -11
        """);

    [Fact]
    public void A_description_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample.Replace("description: Get instance status", "description: Get the status of an instance", StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +2 -2
        Generated/OpenApi/durable-functions-rest.json +2 -2
        Generated/README.md +2 -2
        naftiko.lock.json +3 -3
        """);

    [Fact]
    public void A_query_parameter_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample
            .Replace("        - name: returnInternalServerErrorOnFailure\n", "        - name: showOutput\n          in: query\n        - name: returnInternalServerErrorOnFailure\n", StringComparison.Ordinal)
            .Replace("        returnInternalServerErrorOnFailure: tools.", "        showOutput: tools.showOutput\n        returnInternalServerErrorOnFailure: tools.", StringComparison.Ordinal)
            .Replace(
                "\n      - name: returnInternalServerErrorOnFailure\n", "\n      - name: showOutput\n      - name: returnInternalServerErrorOnFailure\n",
                StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +3 -1
        Generated/OpenApi/durable-functions-rest.json +1 -0
        Generated/README.md +1 -1
        naftiko.lock.json +3 -3
        """);

    [Fact]
    public void A_name_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample.Replace("getinstancestatus", "readinstancestatus", StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +0 -37
        Generated/Features/Instances/InstancesFeature.cs +1 -1
        Generated/Features/Instances/PurgeInstance.cs +1 -1
        Generated/Features/Instances/RaiseEvent.cs +1 -1
        Generated/Features/Instances/ReadInstanceStatus.cs +37 -0
        Generated/Features/Instances/ResumeInstance.cs +1 -1
        Generated/Features/Instances/RewindInstance.cs +1 -1
        Generated/Features/Instances/SuspendInstance.cs +1 -1
        Generated/Features/Instances/TerminateInstance.cs +1 -1
        Generated/OpenApi/durable-functions-rest.json +1 -1
        Generated/README.md +2 -2
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.cs +1 -1
        naftiko.lock.json +12 -12
        """);

    [Fact]
    public void One_more_in_the_main_example() => AssertDiff(
        new(static () => GeneratedDiff.Files(WithoutItems(MainExample, "rewind"))),
        MainExample,
        """
        Generated/Features/Instances/InstancesFeature.cs +1 -0
        Generated/Features/Instances/RewindInstance.cs +36 -0
        Generated/OpenApi/durable-functions-rest.json +23 -0
        Generated/README.md +3 -1
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.cs +1 -0
        naftiko.lock.json +6 -4
        """);

    private static SyntheticOperation Audit(SyntheticOperation operation) => operation with
    {
        Name = "catalogauditinvoice", Tool = "acme-audit-catalog-invoice", Path = operation.Path + "/audit", Description = "Get what an audit of an invoice found.",
    };

    private static string Edited(Func<SyntheticOperation, SyntheticOperation> edit) =>
        SyntheticDocument.Write([.. Operations.Select(o => o.Name == Position ? edit(o) : o)]);

    /// <summary>The document without the resources and tools that have a word in their first two lines.</summary>
    private static string WithoutItems(string document, string word)
    {
        const string Item = "    - ";
        List<string> kept = [];
        var skips = false;
        var lines = document.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Item, StringComparison.Ordinal) || !lines[i].StartsWith("     ", StringComparison.Ordinal))
            {
                skips = lines[i].StartsWith(Item, StringComparison.Ordinal)
                    && (lines[i].Contains(word, StringComparison.Ordinal) || lines[i + 1].Contains(word, StringComparison.Ordinal));
            }

            if (!skips)
            {
                kept.Add(lines[i]);
            }
        }

        return string.Join('\n', kept);
    }

    private static void AssertDiff(Lazy<IReadOnlyDictionary<string, string>> before, string after, string expected)
    {
        var diff = string.Join('\n', GeneratedDiff.Between(before.Value, GeneratedDiff.Files(after)));

        Assert.True(expected == diff, diff);
    }
}
