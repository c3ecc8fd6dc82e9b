using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Tests.Syntax;

namespace Naftiko.Compiler.Tests.Schema;

public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("exposes: [{type: rest, namespace: r, port: abc}]", "NAF2006", "abc", "`port` must be a whole number, but is the string `abc`.")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: 5}]", "NAF2006", "5", "`resources` must be a list, but is the number 5.")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: {path: /orders, operations: []}}]", "NAF2006", "{path: /orders, operations: []}", "`resources` must be a list, but is a mapping.")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: text}]", "NAF2006", "text", "`resources` must be a list, but is the string `text`.")]
    [InlineData("exposes: [{type: rest, namespace: [r]}]", "NAF2006", "[r]", "`namespace` must be a string, but is a list.")]
    [InlineData("exposes: [{type: rest, namespace: r, authentication: yes}]", "NAF2006", "yes", "`authentication` must be a mapping, but is the string `yes`.")]
    [InlineData("consumes: 5", "NAF2006", "5", "`consumes` must be a list, but is the number 5.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, hints: {readOnly: sure}}]}]", "NAF2006", "sure", "`readOnly` must be `true` or `false`, but is the string `sure`.")]
    [InlineData("exposes: [{type: rest, namespace: r, port: 70000}]", "NAF2012", "70000", "`port` is 70000, which is too large.")]
    [InlineData("exposes: [{type: graphql, namespace: r}]", "NAF2007", "graphql", "`graphql` is not a known type of adapter.")]
    [InlineData("consumes: [{type: workers-kv, namespace: r, binding: X}]", "NAF2007", "workers-kv", "`workers-kv` is not a known type of consumed API.")]
    [InlineData("consumes: [{type: http, namespace: r, authentication: {type: magic, token: x}}]", "NAF2007", "magic", "`magic` is not a known type of authentication.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, steps: [{type: cal, name: s, call: a.b}]}]}]", "NAF2007", "cal", "`cal` is not a known type of step.")]
    [InlineData("exposes: [{namespace: r}]", "NAF2005", "namespace", "The adapter has no value for the key `type`.")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: [{name: x}]}]", "NAF2005", "name", "The REST resource has no value for the key `path`.")]
    [InlineData("consumes: [{namespace: a, baseUri: b}]", "NAF2005", "namespace", "The consumed API has no value for the key `type`.")]
    [InlineData("consumes: [{location: ./a.yaml}]", "NAF2005", "location", "The import has no value for the key `import`.")]
    [InlineData("consumes: [{type: http, namespace: r, resources: [{path: /, operations: [{name: o, method: FETCH}]}]}]", "NAF2008", "FETCH", "`method` cannot be `FETCH`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, in: formData}]}]}]", "NAF2008", "formData", "`in` cannot be `formData`.")]
    public void A_mistake_is_one_error_at_the_smallest_place(string capability, string id, string place, string message)
    {
        var error = Assert.Single(Check(capability));

        Assert.Equal((id, Severity.Error, message), (error.Id, error.Severity, error.Message));
        Assert.Equal(place, SyntaxAssert.Text(error.Span!.Value));
        Assert.NotEqual("", error.Help);
    }

    [Theory]
    [InlineData("governance: []", "NAF2004", "governance", "Remove it. Known keys here are `binds`, `consumes`, `aggregates`, `exposes`.")]
    [InlineData("expose: []", "NAF2004", "expose", "Did you mean `exposes`?")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, desciption: d}]}]", "NAF2004", "desciption", "Did you mean `description`?")]
    [InlineData("consumes: [{type: http, namespace: r, resources: [{path: /, operations: [{name: o, method: get}]}]}]", "NAF2009", "get", "Write `GET`.")]
    [InlineData("exposes: [{type: REST, namespace: r, resources: []}]", "NAF2009", "REST", "Write `rest`.")]
    [InlineData("exposes: [{type: rest, namespace: r, port: '8080'}]", "NAF2010", "'8080'", "Write `port: 8080`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, hints: {readOnly: 'true'}}]}]", "NAF2010", "'true'", "Write `readOnly: true`.")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: }]", "NAF2011", "resources", "Write a value, for example `resources: [{ path: /orders, operations: [{ method: GET, call: shop.list-orders }] }]`, or remove the key.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, hints: {readOnly: on}}]}]", "NAF2009", "on", "Write `true`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, required: NO}]}]}]", "NAF2009", "NO", "Write `false`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, type: array, items: string}]}]}]", "NAF2015", "string", "Write `items: { type: string }`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, properties: {id: int}}]}]}]", "NAF2015", "int", "Write `id: { type: int }`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, properties: {id: {tpye: string}}}]}]}]", "NAF2004", "tpye", "Did you mean `type`?")]
    [InlineData("consumes: [{type: http, namespace: r, operations: []}]", "NAF2004", "operations", "It is a key of the consumed resource: put it below `resources`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, readOnyl: true}]}]", "NAF2004", "readOnyl", "Did you mean `readOnly`? It is a key of the tool hints, below `hints`.")]
    public void A_deviation_is_one_warning_that_says_what_to_type(string capability, string id, string place, string help)
    {
        var warning = Assert.Single(Check(capability));

        Assert.Equal((id, Severity.Warning, help), (warning.Id, warning.Severity, warning.Help));
        Assert.Equal(place, SyntaxAssert.Text(warning.Span!.Value));
        Assert.True(warning.Descriptor.IsDeviation);
        Assert.NotNull(warning.Descriptor.GroupMessage);
    }

    [Fact]
    public void A_misspelt_key_that_is_needed_is_one_error()
    {
        var error = Assert.Single(Check("consumes: [{type: http, namespace: r, authentication: {type: bearer, tokenn: x}}]"));

        Assert.Equal(("NAF2004", Severity.Error, "Did you mean `token`?"), (error.Id, error.Severity, error.Help));
    }

    [Fact]
    public void A_key_that_is_needed_and_empty_is_an_error()
    {
        Assert.Equal(Severity.Error, Assert.Single(Check("exposes: [{type: rest, namespace: r, resources: [{path: }]}]")).Severity);
    }

    [Theory]
    [InlineData("exposes: [{type: rest, namespace: 404, description: on, resources: [{path: /, operations: [{method: GET, name: 5, with: {a: 1, b: [x], c: {d: e}}}]}]}]")]
    [InlineData("consumes: [{type: http, namespace: r, authentication: {type: basic, username: 12, password: 34}}]")]
    [InlineData("consumes: [{type: http, namespace: r, authentication: {type: apikey, in: query, name: code, value: x}}]")]
    [InlineData("consumes: [{type: http, namespace: r, authentication: {type: apikey, headers: {A: x, B: y}}}]")]
    [InlineData("consumes: [{type: http, namespace: r, authentication: {type: oauth2, tokenUri: x, clientId: y, clientSecret: z, scopes: [a]}}]")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, type: int}]}]}]")]
    [InlineData("consumes: [{import: a, location: ./a.yaml, as: b}]")]
    [InlineData("consumes: [{type: http, namespace: r, resources: [{path: /, operations: [{name: o, body: {type: form, data: {a: 1}}}, {name: p, body: '{}'}]}]}]")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, outputParameters: [{type: object, mapping: $., properties: {a: {type: array, items: [{name: b, type: string}], mapping: $.a}}}]}]}]")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, outputParameters: [{type: object, mapping: {properties: {a: $.b, c: {type: string, mapping: $.d}}}}]}]}]")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: o, type: object, required: [a], properties: {a: {type: string}}}]}]}]")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, steps: [{type: call, name: a, call: x.y}, {type: lookup, name: b, index: a, match: id, lookupValue: $.a.id, outputParameters: [n]}], mappings: [{target: x, value: $.b}]}]}]")]
    [InlineData("exposes: [{type: rest, namespace: r, resources: [{path: '/f/{path}', forward: {targetNamespace: b, trustedHeaders: [X]}}]}]")]
    [InlineData("exposes: [{type: skill, namespace: s, port: 1, skills: [{name: k, allowed-tools: a, tools: [{name: t, from: {sourceNamespace: r, action: a}}]}]}]")]
    [InlineData("exposes: [{type: control, port: 1, management: {health: true, logs: {a: b}}, observability: {traces: {sampling: 0.5, local: {buffer-size: 10}}}}]")]
    [InlineData("aggregates: [{namespace: a, functions: [{name: f, semantics: {safe: true}, call: x.y, outputParameters: [{name: m, type: string, value: hi}]}]}]")]
    public void What_some_dialect_means_is_accepted(string capability) => Assert.Empty(Check(capability));

    [Fact]
    public void Every_mistake_of_a_document_is_found()
    {
        var ids = Check("exposes: [{type: rest, namespace: r, port: abc, foo: 1, resources: [{operations: [{method: GET}]}]}, {type: soap}]").Select(d => d.Id);

        Assert.Equal(["NAF2004", "NAF2005", "NAF2006", "NAF2007"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_main_example_is_clean() => Assert.Empty(SchemaCheck.Check(SyntaxAssert.Parses(MainExample())));

    [Fact]
    public void Documents_can_be_checked_at_the_same_time()
    {
        var text = MainExample().Replace("port: 8080", "port: abc", StringComparison.Ordinal);

        Parallel.For(0, 16, _ => Assert.Equal("NAF2006", Assert.Single(SchemaCheck.Check(SyntaxAssert.Parses(text))).Id));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_broken_document_never_throws()
    {
        string[] values =
            ["null", "5", "[]", "{}", "true", "'x'", "type: rest", "{a: {b: c}}", "[[1], {x: y}]", "1e999", "99999999999999999999", "\"\\u0000\""];
        var random = new Random(11);
        var lines = MainExample().Split('\n');
        for (var round = 0; round < 300; round++)
        {
            var broken = (string[])lines.Clone();
            for (var change = 0; change < 3; change++)
            {
                var at = random.Next(broken.Length);
                var colon = broken[at].IndexOf(':', StringComparison.Ordinal);
                broken[at] = colon < 0 ? "" : random.Next(2) == 0 ? $"{broken[at][..colon]}: {values[random.Next(values.Length)]}" : broken[at].Insert(colon, "x");
            }

            var file = new Naftiko.Compiler.Text.SourceFile("t.yaml", string.Join('\n', broken));
            if (Naftiko.Compiler.Syntax.Parser.Parse(file).Value is { } root)
            {
                Assert.All(SchemaCheck.Check(root), d => Assert.True(d.Message.Length > 0 && d.Help.Length > 0 && d.Span is not null));
            }
        }
    }

    private static string MainExample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "capability.naftiko.yaml")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "capability.naftiko.yaml"));
    }

    private static ImmutableArray<Diagnostic> Check(string capability) =>
        SchemaCheck.Check(SyntaxAssert.Parses($"naftiko: 1.0.0-alpha3\ncapability:\n  {capability}\n"));
}
