using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Imports;

public sealed class ImportTests
{
    private const string Shared =
        """
        naftiko: 1.0.0-alpha1
        consumes:
        - namespace: shop
          baseUri: https://shop.test-works.dev
          resources: [{path: /orders, operations: [{name: list, method: GET}]}]
        """;

    [Theory]
    [InlineData("import: shop", "shop.list")]
    [InlineData("import: shop, as: store", "store.list")]
    public void An_imported_api_is_like_an_inline_one(string import, string call)
    {
        var lowered = Lowered.From(Document(import, call), ("shared/shop.yaml", Shared));

        Assert.Empty(lowered.Places());
        Assert.Equal(call.Split('.')[0], lowered.Model.Upstreams.Single().Namespace);
    }

    [Fact]
    public void Apis_under_capability_are_found_as_well()
    {
        var nested = Shared.Replace("\nconsumes:", "\ncapability:\n consumes:", StringComparison.Ordinal)
            .Replace("\n-", "\n -", StringComparison.Ordinal)
            .Replace("\n  ", "\n   ", StringComparison.Ordinal);

        Assert.Empty(Lowered.From(Document("import: shop", "shop.list"), ("shared/shop.yaml", nested)).Places());
    }

    [Fact]
    public void A_wrong_namespace_takes_what_the_file_has_with_a_warning()
    {
        var lowered = Lowered.From(Document("import: store", "shop.list"), ("shared/shop.yaml", Shared));

        Assert.Equal(["NAF3021 4:14"], lowered.Places());
        Assert.Equal("Write `import: shop`.", lowered.Only("NAF3021").Help);
        Assert.Single(lowered.Model.Upstreams);
    }

    [Fact]
    public void An_api_that_two_imports_come_to_is_one()
    {
        var document = Document("import: store", "shop.list").Replace(
            "- {import: store", "- {location: ./shared/shop.yaml, import: goods}\n  - {import: store", StringComparison.Ordinal);

        Assert.Single(Lowered.From(document, ("shared/shop.yaml", Shared)).Model.Upstreams);
    }

    [Fact]
    public void A_missing_file_is_an_error_at_its_location()
    {
        var lowered = Lowered.From(Document("import: shop", "shop.list"));

        Assert.Contains("NAF3019 4:30", lowered.Places(Severity.Error));
    }

    [Fact]
    public void Files_that_import_each_other_are_an_error_with_both_places()
    {
        const string first = "naftiko: 1.0.0-alpha1\nconsumes:\n- {import: shop, location: second.yaml}\n";
        const string second = "naftiko: 1.0.0-alpha1\nconsumes:\n- {import: shop, location: ../shared/shop.yaml}\n";
        var lowered = Lowered.From(Document("import: shop", "shop.list"), ("shared/shop.yaml", first), ("shared/second.yaml", second));

        var error = lowered.Only("NAF3020");
        Assert.Contains("`shared/shop.yaml` → `shared/second.yaml` → `shared/shop.yaml`", error.Message, StringComparison.Ordinal);
        Assert.Equal("shared/second.yaml", error.Span!.Value.File.Path);
        Assert.Equal("test.yaml", Assert.Single(error.Related).Span.File.Path);
    }

    [Fact]
    public void An_imported_file_of_a_version_that_nobody_knows_is_an_error_in_that_file()
    {
        var lowered = Lowered.From(Document("import: shop", "shop.list"), ("shared/shop.yaml", "ikanos: 2.0.0"));

        Assert.Contains(lowered.Diagnostics, static d => d.Severity == Severity.Error && d.Span?.File.Path == "shared/shop.yaml");
    }

    [Theory]
    [InlineData("root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/usr/sbin:/usr/sbin/nologin\n")]
    [InlineData("password: hunter2\n")]
    [InlineData("- hunter2\n")]
    [InlineData("password: [hunter2\n")]
    [InlineData("hunter2: naftiko: [\n")]
    [InlineData("# naftiko: hunter2\npassword: 'hunter2\n")]
    [InlineData("hunter2 \0 naftiko")]
    [InlineData("")]
    public void Nothing_is_quoted_of_a_file_that_is_not_ours(string foreign)
    {
        var result = Compile(foreign);

        Assert.Equal(
            "The imported file `./shared/shop.yaml` is not a Naftiko document: it does not begin with the key `naftiko` or `ikanos`.",
            result.Diagnostics.Single(static d => d.Id == "NAF3131").Message);
        Assert.All(result.Diagnostics, static d =>
        {
            Assert.Equal("test.yaml", d.Span?.File.Path);
            Assert.DoesNotContain("hunter2", d.Message + d.Help, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", d.Message + d.Help, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_mistake_in_the_yaml_of_a_file_of_ours_is_shown_where_it_is()
    {
        var result = Compile("# Ours.\nnaftiko: 1.0.0-alpha1\nconsumes: [\n");

        Assert.Contains(result.Diagnostics, static d => d.Id.StartsWith("NAF1", StringComparison.Ordinal) && d.Span?.File.Path == "shared/shop.yaml");
    }

    [Theory]
    [InlineData("baseUri", "baseURI", "NAF2004 4:3")]
    [InlineData("resources: [", "resources: {list: [", "NAF1")]
    [InlineData("method: GET", "method: FETCH", "NAF2008 5:65")]
    [InlineData("- namespace: shop\n", "- type: http\n", "NAF2005 3:3")]
    public void The_schema_holds_for_imported_files_and_points_into_them(string right, string wrong, string place)
    {
        var result = Compile(Shared.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(place, string.Join('\n', result.Diagnostics.Where(static d => d.Span?.File.Path == "shared/shop.yaml").Select(static d => $"{d.Id} {d.Span?.Start}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_several_imports_lead_to_is_checked_once()
    {
        var document = Document("import: shop", "shop.list").Replace("  exposes:", "  - {import: shop, as: store, location: shared/../shared/shop.yaml}\n  exposes:", StringComparison.Ordinal);
        var result = Compilation.Compile(new("test.yaml", document), Options(Shared.Replace("baseUri", "baseURI", StringComparison.Ordinal)));

        Assert.Single(result.Diagnostics, static d => d.Id == "NAF2004" && d.Span?.File.Path == "shared/shop.yaml");
    }

    [Fact]
    public void A_file_is_known_again_however_its_path_is_written()
    {
        var read = new List<string>();
        var options = new CompilationOptions
        {
            ReadImport = path =>
            {
                read.Add(path);
                return ImportedText.Of(new(path, "naftiko: 1.0.0-alpha1\nconsumes:\n- {import: shop, location: link/shop.yaml}\n"), "the one file");
            },
        };

        var error = Assert.Single(Compilation.Compile(new("test.yaml", Document("import: shop", "shop.list")), options).Diagnostics, static d => d.Id == "NAF3020");

        Assert.Contains("`shared/shop.yaml` → `shared/link/shop.yaml`", error.Message, StringComparison.Ordinal);
        Assert.Equal(["shared/shop.yaml", "shared/link/shop.yaml"], read);
    }

    [Fact]
    public void A_chain_of_files_without_end_comes_to_one()
    {
        var options = new CompilationOptions
        {
            ReadImport = static path => ImportedText.Of(new(path, "naftiko: 1.0.0-alpha1\nconsumes:\n- {import: shop, location: more/shop.yaml}\n")),
        };

        var result = Compilation.Compile(new("test.yaml", Document("import: shop", "shop.list")), options);

        Assert.Contains("more than 32 files", Assert.Single(result.Diagnostics, static d => d.Id == "NAF3132").Message, StringComparison.Ordinal);
    }

    private static CompilationResult Compile(string imported) =>
        Compilation.Compile(new("test.yaml", Document("import: shop", "shop.list")), Options(imported));

    private static CompilationOptions Options(string imported) =>
        new() { ReadImport = path => path == "shared/shop.yaml" ? ImportedText.Of(new(path, imported)) : ImportedText.Missing };

    private static string Document(string import, string call) =>
        $$"""
        naftiko: 1.0.0-alpha1
        capability:
          consumes:
          - {{{import}}, location: ./shared/shop.yaml}
          exposes:
          - {type: mcp, port: 9090, namespace: shop-mcp, tools: [{name: list, description: List., call: {{call}}}]}
        """;
}
