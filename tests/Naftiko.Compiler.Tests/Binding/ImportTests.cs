using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding;

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
        var nested = Shared.Replace("\nconsumes:", "\ncapability:\n consumes:", StringComparison.Ordinal).Replace("\n-", "\n -", StringComparison.Ordinal).Replace("\n  ", "\n   ", StringComparison.Ordinal);

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
    public void An_imported_file_of_another_language_is_an_error_in_that_file()
    {
        var lowered = Lowered.From(Document("import: shop", "shop.list"), ("shared/shop.yaml", "ikanos: 1.0.0-beta5"));

        Assert.Contains(lowered.Diagnostics, static d => d.Severity == Severity.Error && d.Span?.File.Path == "shared/shop.yaml");
    }

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
