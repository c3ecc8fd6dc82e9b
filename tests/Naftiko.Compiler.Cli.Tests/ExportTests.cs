namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>naftikoc export openapi</c>.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Document = """
        naftiko: 1.0.0-alpha3
        info: {label: Shop, description: A shop}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://api.shopworks.com
            authentication: none
            resources:
            - path: /orders/{id}
              operations:
              - {name: get-order, method: GET, description: Reads an order., inputParameters: [{name: id, in: path, type: string, required: true, pattern: '^o-'}, {name: fields, in: query, type: array, items: {type: string, enum: [sku, total]}}]}
              - {name: change-order, method: PATCH, description: Changes an order., inputParameters: [{name: sku, in: body, type: string, required: true}, {name: amount, in: body, type: integer, minimum: 1, default: 1}]}
              - {name: delete-order, method: DELETE, description: Deletes an order., inputParameters: [{name: X-Reason, in: header, type: string}]}
          exposes:
          - type: rest
            namespace: shop-rest
            address: localhost
            port: 8080
            resources:
            - path: /orders/{id}
              operations:
              - {name: get-order, method: GET, call: shop.get-order}
              - {name: change-order, method: PATCH, call: shop.change-order}
              - {name: delete-order, method: DELETE, call: shop.delete-order}

        """;

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public ExportTests() => _tool.Write("shop.yaml", Document);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_is_the_document_that_a_build_writes()
    {
        var printed = _tool.Run("export openapi shop.yaml");
        var written = _tool.Run("export openapi shop.yaml -o out/openapi.json");
        _tool.Run("build shop.yaml");

        Assert.Equal(new(0, _tool.Read("Shop.Gateway/Generated/OpenApi/shop-rest.json"), ""), printed);
        Assert.Equal(new(0, "Wrote out/openapi.json · 0.00 s\n", ""), written);
        Assert.Equal(printed.Out, _tool.Read("out/openapi.json"));
    }

    /// <summary>A gateway in front of a gateway takes and gives the same.</summary>
    [Fact]
    public void What_is_exported_and_imported_again_is_the_same_to_callers()
    {
        _tool.Run("export openapi shop.yaml -o openapi.json");
        Assert.Equal(0, _tool.Run("import openapi.json -o again.yaml --adapters rest").ExitCode);

        var run = _tool.Run("diff shop.yaml again.yaml");

        Assert.Equal(new(0, "Nothing changes for callers\n", ""), run);
    }

    /// <summary>So it is for larger ones. What no OpenAPI document says, and an import does not make, is listed.</summary>
    [Theory]
    [InlineData("capability.naftiko.yaml", "durable-functions-rest")]
    [InlineData("examples/crew-manifest/capability.naftiko.yaml", "crew-manifest-rest")]
    [InlineData("examples/library-desk/capability.naftiko.yaml", "library-desk-rest", "breaking    `any method /catalogue/…` is gone")]
    [InlineData("examples/parcel-shop/capability.naftiko.yaml", "parcel-shop-rest")]
    [InlineData(
        "examples/clinic/capability.naftiko.yaml", "clinic-rest",
        "compatible  callers show nothing instead of a token of http://localhost:5083 for https://clinic.example.com",
        "compatible  every call no longer needs the scope `clinic`",
        "compatible  `POST /appointments`: a call no longer needs the scope `appointments:write`",
        "compatible  `GET /patients/{patient-id}/summary`: a call no longer needs the scope `records:read`")]
    [InlineData("tests/Naftiko.Compiler.Golden/Cases/Inputs/EveryType/capability.naftiko.yaml", "shop-rest")]
    [InlineData("tests/Naftiko.Compiler.Golden/Cases/Inputs/Shapes/capability.naftiko.yaml", "shop-rest")]
    [InlineData("tests/Naftiko.Compiler.Golden/Cases/Bodies/JsonTemplate/capability.naftiko.yaml", "shop-rest")]
    [InlineData("tests/Naftiko.Compiler.Golden/Cases/Bodies/Caller/capability.naftiko.yaml", "shop-rest")]
    public void An_adapter_that_is_exported_and_imported_again_is_the_same_to_callers(string path, string adapter, params string[] differences)
    {
        var document = Path.Combine(RealCompilerTests.RepositoryRoot(), path);
        Assert.Equal(new(0, "Wrote openapi.json · 0.00 s\n", ""), _tool.Run("export", "openapi", document, "-o", "openapi.json", "--adapter", adapter));
        Assert.Equal(0, _tool.Run("import openapi.json -o again.yaml --adapters rest").ExitCode);

        // An import has names and addresses of its own.
        var again = _tool.Read("again.yaml").Replace("\r", "", StringComparison.Ordinal);
        var own = again[(again.IndexOf("- type: rest\n", StringComparison.Ordinal) + "- type: rest\n".Length)..].Split('\n')[0];
        _tool.Write("again.yaml", again.Replace(own, $"      namespace: {adapter}", StringComparison.Ordinal));
        var run = _tool.Run("diff", document, "again.yaml");
        Assert.Contains(run.ExitCode, (int[])[0, 5]);
        var lines = run.Out.Split('\n')
            .SkipWhile(line => line != adapter).Skip(1)
            .TakeWhile(static line => line.StartsWith(' '))
            .Select(static line => line.Trim())
            .Where(static line => !line.Contains("it listens at", StringComparison.Ordinal));

        Assert.Equal(differences, lines);
    }

    [Theory]
    [InlineData("shop.yaml", "--adapter shp", 2, "Write: --adapter shop-rest")]
    [InlineData("two.yaml", "", 2, "--adapter shop-rest")]
    [InlineData("none.yaml", "", 2, "exposes nothing over REST")]
    [InlineData("gone.yaml", "", 2, "There is no file gone.yaml")]
    [InlineData("shop.yaml", "--format json", 2, "-o")]
    [InlineData("wrong.yaml", "", 1, "NAF3008")]
    public void What_cannot_be_exported_says_why(string document, string more, int exitCode, string words)
    {
        _tool.Write("two.yaml", Document + Document[Document.IndexOf("  - type: rest", StringComparison.Ordinal)..]
            .Replace("shop-rest", "shop-admin", StringComparison.Ordinal).Replace("8080", "8081", StringComparison.Ordinal));
        _tool.Write("none.yaml", Document[..Document.IndexOf("  - type: rest", StringComparison.Ordinal)]
            + "  - {type: mcp, namespace: shop-tools, port: 8082, tools: [{name: get-order, call: shop.get-order}]}\n");
        _tool.Write("wrong.yaml", Document.Replace("call: shop.get-order", "call: shop.get-ordr", StringComparison.Ordinal));

        var run = _tool.Run($"export openapi {document} {more}".TrimEnd());

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Error + run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"paths\"", run.Out, StringComparison.Ordinal);
    }
}
