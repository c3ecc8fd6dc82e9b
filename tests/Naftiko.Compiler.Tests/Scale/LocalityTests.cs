using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Scale;

/// <summary>
/// The change of one operation is a small diff beside it: the feature's folder, where other tools may name it as what to call next, the
/// client's files for the feature, and the three files that speak of everything, the OpenAPI document, the tables for readers and the lock
/// file. The figures are what a reviewer gets to read.
/// </summary>
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
        Generated/Features/Catalog/CatalogGetInvoice.cs +3 -3
        Generated/OpenApi/acme-rest.json +1 -1
        Generated/Upstreams/Acme/AcmeClient.Catalog.cs +1 -1
        naftiko.lock.json +3 -3
        """);

    [Fact]
    public void A_query_parameter_of_one_of_many() => AssertDiff(
        ManyFiles,
        Edited(static o => o with { Query = [new("fields", "string", "Which fields are in the answer.")] }),
        """
        Generated/Features/Catalog/CatalogGetInvoice.cs +4 -2
        Generated/OpenApi/acme-rest.json +2 -1
        Generated/Upstreams/Acme/AcmeClient.Catalog.cs +3 -2
        Generated/Upstreams/Acme/AcmeClientTables.Catalog.cs +1 -1
        naftiko.lock.json +4 -4
        """);

    [Fact]
    public void The_name_of_one_of_many() => AssertDiff(
        ManyFiles,
        Edited(static o => o with { Name = "catalogreadinvoice", Tool = "acme-read-catalog-invoice" }),
        """
        Generated/Features/Catalog/CatalogArchiveInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogDeleteInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogGetInvoice.cs +0 -40
        Generated/Features/Catalog/CatalogReadInvoice.cs +40 -0
        Generated/Features/Catalog/CatalogReplaceInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogRoutes.cs +1 -1
        Generated/Features/Catalog/CatalogSetInvoicePermission.cs +1 -1
        Generated/Features/Catalog/CatalogTools.cs +1 -1
        Generated/Features/Catalog/CatalogUpdateInvoice.cs +1 -1
        Generated/OpenApi/acme-rest.json +1 -1
        Generated/Upstreams/Acme/AcmeClient.Catalog.cs +1 -1
        Generated/Upstreams/Acme/AcmeClientTables.Catalog.cs +2 -2
        naftiko.lock.json +12 -12
        """);

    [Fact]
    public void One_more_than_many() => AssertDiff(
        ManyFiles,
        SyntheticDocument.Write([.. Operations.SelectMany(static o => o.Name == Position ? [o, Audit(o)] : new[] { o })]),
        """
        Generated/Features/Catalog/CatalogAuditInvoice.cs +40 -0
        Generated/Features/Catalog/CatalogRoutes.cs +1 -0
        Generated/Features/Catalog/CatalogTools.cs +1 -0
        Generated/OpenApi/acme-rest.json +22 -1
        Generated/README.md +2 -2
        Generated/Upstreams/Acme/AcmeClient.Catalog.cs +8 -0
        Generated/Upstreams/Acme/AcmeClientTables.Catalog.cs +3 -0
        naftiko.lock.json +8 -6
        """);

    [Fact]
    public void One_less_than_many() => AssertDiff(
        ManyFiles,
        SyntheticDocument.Write([.. Operations.Where(static o => o.Name != Position)]),
        """
        Generated/Features/Catalog/CatalogArchiveInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogDeleteInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogGetInvoice.cs +0 -40
        Generated/Features/Catalog/CatalogReplaceInvoice.cs +1 -1
        Generated/Features/Catalog/CatalogRoutes.cs +0 -1
        Generated/Features/Catalog/CatalogSetInvoicePermission.cs +1 -1
        Generated/Features/Catalog/CatalogTools.cs +0 -1
        Generated/Features/Catalog/CatalogUpdateInvoice.cs +1 -1
        Generated/OpenApi/acme-rest.json +1 -20
        Generated/README.md +2 -2
        Generated/Upstreams/Acme/AcmeClient.Catalog.cs +0 -8
        Generated/Upstreams/Acme/AcmeClientTables.Catalog.cs +1 -3
        naftiko.lock.json +11 -13
        """);

    [Fact]
    public void A_description_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample.Replace("description: Get instance status", "description: Get the status of an instance", StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +3 -3
        Generated/OpenApi/durable-functions-rest.json +1 -1
        Generated/README.md +2 -2
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.Instances.cs +1 -1
        naftiko.lock.json +4 -4
        """);

    [Fact]
    public void A_query_parameter_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample
            .Replace("        - name: returnInternalServerErrorOnFailure\n", "        - name: showOutput\n          in: query\n        - name: returnInternalServerErrorOnFailure\n", StringComparison.Ordinal)
            .Replace("        returnInternalServerErrorOnFailure: tools.", "        showOutput: tools.showOutput\n        returnInternalServerErrorOnFailure: tools.", StringComparison.Ordinal)
            .Replace("\n      - name: returnInternalServerErrorOnFailure\n", "\n      - name: showOutput\n      - name: returnInternalServerErrorOnFailure\n", StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +10 -1
        Generated/OpenApi/durable-functions-rest.json +1 -0
        Generated/README.md +1 -1
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.Instances.cs +3 -1
        naftiko.lock.json +4 -4
        """);

    [Fact]
    public void A_name_in_the_main_example() => AssertDiff(
        MainExampleFiles,
        MainExample.Replace("getinstancestatus", "readinstancestatus", StringComparison.Ordinal),
        """
        Generated/Features/Instances/GetInstanceStatus.cs +0 -47
        Generated/Features/Instances/InstancesRoutes.cs +1 -1
        Generated/Features/Instances/InstancesTools.cs +1 -1
        Generated/Features/Instances/PurgeInstance.cs +1 -1
        Generated/Features/Instances/RaiseEvent.cs +1 -1
        Generated/Features/Instances/ReadInstanceStatus.cs +47 -0
        Generated/Features/Instances/ResumeInstance.cs +1 -1
        Generated/Features/Instances/RewindInstance.cs +1 -1
        Generated/Features/Instances/SuspendInstance.cs +1 -1
        Generated/Features/Instances/TerminateInstance.cs +1 -1
        Generated/OpenApi/durable-functions-rest.json +1 -1
        Generated/README.md +2 -2
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.Instances.cs +3 -3
        naftiko.lock.json +13 -13
        """);

    [Fact]
    public void One_more_in_the_main_example() => AssertDiff(
        new(static () => GeneratedDiff.Files(WithoutItems(MainExample, "rewind"))),
        MainExample,
        """
        Generated/Features/Instances/InstancesRoutes.cs +1 -0
        Generated/Features/Instances/InstancesTools.cs +1 -0
        Generated/Features/Instances/RewindInstance.cs +40 -0
        Generated/OpenApi/durable-functions-rest.json +21 -0
        Generated/README.md +3 -1
        Generated/Upstreams/DurableFunctions/DurableFunctionsClient.Instances.cs +12 -0
        naftiko.lock.json +7 -5
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
