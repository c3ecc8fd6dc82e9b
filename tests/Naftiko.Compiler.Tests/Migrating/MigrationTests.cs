using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Migrating;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Migrating;

public sealed class MigrationTests
{
    private const string Older = """
        # A shop.
        naftiko: '1.0.0-alpha3'  # the version
        info:
          label: Shop  # its name

        capability:
          consumes:
          # Where orders are.
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            authentication: {type: bearer, token: '{{TOKEN}}'}
            resources:
            # By number.
            - name: order  # one
              path: /orders/{id}
              operations:
                -   name: "get-order"
                    method: GET

                    inputParameters: [{name: id, in: path}, {in: query, name: view}]
                - method: POST
                  # What it is called.
                  name: add-note   # a note
                  inputParameters:
                  - {name: id, in: path}
                  body: |
                    {
                      "text": "{{text}}"
                    }
          exposes:
          - type: mcp
            namespace: tools
            port: 9090
            tools:
            - name: get-order
              description: >
                Reads an order,
                and nothing else.
              call: shop.get-order
            - name: add-note
              description: Adds a note to an order.
              call: shop.add-note
        binds:
        - namespace: env
          keys: {TOKEN: TOKEN}

        """;

    private const string Newer = """
        # A shop.
        ikanos: '1.0.0-beta7'  # the version
        info:
          display: Shop  # its name

        capability:
          consumes:
          # Where orders are.
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            authentication: {type: bearer, token: '{{TOKEN}}'}
            resources:
              # By number.
              order:  # one
                path: /orders/{id}
                operations:
                  "get-order":
                      method: GET

                      inputParameters: {id: {in: path}, view: {in: query}}
                  add-note:   # a note
                    method: POST
                    # What it is called.
                    inputParameters:
                      id: {in: path}
                    body: |
                      {
                        "text": "{{text}}"
                      }
          exposes:
          - type: mcp
            namespace: tools
            port: 9090
            tools:
              get-order:
                description: >
                  Reads an order,
                  and nothing else.
                call: shop.get-order
              add-note:
                description: Adds a note to an order.
                call: shop.add-note
        binds:
        - namespace: env
          keys: {TOKEN: TOKEN}

        """;

    [Fact]
    public void Comments_order_quotes_and_blank_lines_stay() => Assert.Equal(Newer, Migrate(Older));

    [Fact]
    public void Line_endings_stay() => Assert.Equal(
        Newer.Replace("\n", "\r\n", StringComparison.Ordinal), Migrate(Older.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void What_is_written_for_the_version_stays_as_it_is() => Assert.Equal(Newer, Migrate(Newer));

    [Fact]
    public void And_back_again()
    {
        var older = Back(Newer);

        Assert.Contains("      # By number.\n      - name: order  # one\n        path: /orders/{id}\n", older, StringComparison.Ordinal);
        Assert.Contains("        - name: \"get-order\"\n", older, StringComparison.Ordinal);
        Assert.Contains("inputParameters: [{name: id, in: path}, {name: view, in: query}]\n", older, StringComparison.Ordinal);
        Assert.Contains("          - name: add-note   # a note\n            method: POST\n", older, StringComparison.Ordinal);
        Assert.Equal(older, Back(Migrate(older)));
    }

    [Theory]
    [InlineData("{\"name\": \"a\", \"description\": \"A.\", \"call\": \"shop.list\"}", "{\"a\": {\"description\": \"A.\", \"call\": \"shop.list\"}}")]
    [InlineData("{name: a, description: A., call: shop.list}, {description: B., call: shop.list, name: b}", "{a: {description: A., call: shop.list}, b: {description: B., call: shop.list}}")]
    [InlineData("{name: list}", "{list: {}}")]
    public void Lists_in_one_line_become_mappings_in_one_line(string tools, string expected) =>
        Assert.Contains($"tools: {expected}", Migrate(Shop($"tools: [{tools}]")), StringComparison.Ordinal);

    [Theory]
    [InlineData("tools: [{name: a, description: A., call: shop.list}, {name: a, description: B., call: shop.list}]")]
    [InlineData("tools: [{name: &n a, description: A., call: shop.list}]")]
    [InlineData("tools: [{name: |-\n    a\n  , description: A., call: shop.list}]")]
    public void What_cannot_be_taken_apart_stays_a_list(string tools)
    {
        var result = Run(Shop(tools), LanguageVersions.Newest);

        Assert.Contains("tools: [", result.Text ?? "tools: [", StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_stays_is_named()
    {
        var result = Run(Shop("tools:\n    - name: &n a\n      description: A.\n      call: shop.list"), LanguageVersions.Newest);

        Assert.Equal(("NAF5042", "tools"), (Assert.Single(result.Diagnostics).Id, result.Diagnostics[0].Arguments[0]));
    }

    [Fact]
    public void Outputs_that_are_places_in_an_answer_stay_a_list() => Assert.Contains(
        "outputParameters: [{name: id, type: string, mapping: $.id}]",
        Migrate(Shop("tools: [{name: a, description: A., call: shop.list, outputParameters: [{name: id, type: string, mapping: $.id}]}]")),
        StringComparison.Ordinal);

    [Fact]
    public void Constants_are_values_in_the_older_language()
    {
        var text = Migrate(Shop("tools: [{name: a, description: A., outputParameters: [{name: id, type: string, const: x}]}]"));

        Assert.Contains("outputParameters: {id: {type: string, value: x}}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_that_stay_as_they_are_are_named()
    {
        const string Document = """
            naftiko: 1.0.0-alpha3
            capability:
              consumes: [{import: shop, location: ./shop.yaml}]
              exposes: [{type: mcp, namespace: tools, port: 9090, tools: [{name: list-orders, description: Lists the orders., call: shop.list}]}]
            """;
        var result = Run(Document, LanguageVersions.Newest, (
            "shop.yaml",
            "naftiko: 1.0.0-alpha3\nconsumes: [{type: http, namespace: shop, baseUri: 'https://shop.test-works.dev', resources: [{path: /orders, operations: [{name: list, method: GET}]}]}]\n"));

        Assert.Contains("{import: shop, from: ./shop.yaml}", result.Text, StringComparison.Ordinal);
        Assert.Contains("`./shop.yaml` stays as it is", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consumes: [{type: http, namespace: shop, baseUri: 'https://shop.test-works.dev', resources: [{name: orders, path: /orders, operations: [{name: list, method: GET}]}]}]", "resources: {orders: {path: /orders, operations: {list: {method: GET}}}}")]
    [InlineData("binds:\n- namespace: env\n  keys: {A: B}", "keys: {A: B}")]
    public void Files_that_are_shared_are_rewritten(string section, string expected) =>
        Assert.Contains(expected, Migrate($"naftiko: 1.0.0-alpha3\n{section}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ttlMs: 5", 15)]
    [InlineData("cacheScope: private", 15)]
    public void What_an_older_version_cannot_say_is_refused_at_its_place(string key, int column)
    {
        var result = Run(Shop($"tools: {{a: {{description: A., call: shop.list}}}}\n    {key}", "ikanos: 1.0.0-beta7"), "1.0.0-alpha3");

        Assert.Null(result.Text);
        var error = Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(("NAF5040", key[..key.IndexOf(':', StringComparison.Ordinal)]), (error.Id, error.Arguments[0]));
        Assert.True(error.Span!.Value.Start.Column < column);
    }

    [Theory]
    [InlineData("exposes: [{import: tools, from: ./x.yaml}]")]
    [InlineData("aggregates: [{import: flows, from: ./x.yaml}]")]
    public void Imports_of_other_sections_than_apis_are_refused_in_an_older_version(string section) => Assert.Contains(
        Run($"ikanos: 1.0.0-beta7\ncapability:\n  {section}\n", "1.0.0-alpha3").Diagnostics,
        static d => d.Id == "NAF5040" && d.Help.Contains("Only APIs can be imported there", StringComparison.Ordinal));

    [Fact]
    public void An_anchor_cannot_become_an_item() => Assert.Contains(
        Run(Shop("tools: {a: &t {description: A., call: shop.list}}", "ikanos: 1.0.0-beta7"), "1.0.0-alpha3").Diagnostics, static d => d.Id == "NAF5041");

    [Fact]
    public void A_place_of_a_key_is_written_for_the_older_version()
    {
        var text = Shop("tools: {a: {description: A., call: shop.list}}", "ikanos: 1.0.0-beta7")
            .Replace(
                "    resources",
                "    authentication:\n      type: apikey\n      key: X-Key  # of the shop\n      value: '{{K}}'\n    resources",
                StringComparison.Ordinal);

        Assert.Contains("      key: X-Key  # of the shop\n      placement: header\n      value: '{{K}}'\n", Back(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_errors_is_rewritten_with_a_warning()
    {
        var result = Run(Shop("tools: [{name: a, description: A., call: shop.nothing}]"), LanguageVersions.Newest);

        Assert.Contains("tools: {a: {", result.Text, StringComparison.Ordinal);
        Assert.Equal("NAF5045", Assert.Single(result.Diagnostics).Id);
    }

    [Theory]
    [InlineData("naftiko: [", "NAF1005")]
    [InlineData("naftiko: 9\n", "NAF2002")]
    [InlineData("openapi: 3.1.0\n", "NAF2014")]
    public void What_is_no_document_is_refused(string text, string id)
    {
        var result = Run(text, LanguageVersions.Newest);

        Assert.Null(result.Text);
        Assert.Equal(id, Assert.Single(result.Diagnostics).Id);
    }

    private static string Shop(string tools, string version = "naftiko: 1.0.0-alpha3") => $"""
        {version}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources: [{"{"}path: /orders, operations: [{"{"}name: list, method: GET{"}"}]{"}"}]
          exposes:
          - type: mcp
            namespace: tools
            port: 9090
            {tools}

        """;

    private static string Migrate(string text) => Succeed(Run(text, LanguageVersions.Newest));

    private static string Back(string text) => Succeed(Run(text, "1.0.0-alpha3"));

    private static string Succeed(MigrationResult result)
    {
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity >= Severity.Warning);
        return result.Text!;
    }

    private static MigrationResult Run(string text, string version, params (string Path, string Text)[] files) => Migration.Run(
        new SourceFile("shop.yaml", text),
        version,
        new CompilationOptions
        {
            ReadImport = path => Array.Find(files, file => file.Path == path) is { Path: not null } file
                ? ImportedText.Of(new(path, file.Text))
                : ImportedText.Missing,
        });
}
