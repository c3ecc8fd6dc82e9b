using System.Collections.Concurrent;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>
/// Features of documents put together at random: each alone has a golden case, and what a helper is emitted with depends on all that the
/// document uses. <c>NAFTIKO_COMBINATIONS</c> says how many; which ones is the same in every run.
/// </summary>
public sealed class CombinationTests
{
    private const int Usual = 120;

    private static readonly string[] Credentials =
    [
        "",
        "authentication: {type: bearer, token: '{{KEY}}'}",
        "authentication: {type: basic, username: '{{NAME}}', password: '{{KEY}}'}",
        "authentication: {type: digest, username: '{{NAME}}', password: '{{KEY}}'}",
        "authentication: {type: oauth2, tokenUri: 'https://id.test-works.dev/token', clientId: '{{NAME}}', clientSecret: '{{KEY}}', scopes: [read]}",
        "authentication: {type: apikey, key: X-Key, value: '{{KEY}}', placement: header}",
        "authentication: {type: apikey, key: code, value: '{{KEY}}', placement: query}",
        "authentication: {type: apikey, key: session, value: '{{KEY}}', placement: cookie}",
        "authentication: {type: apikey, headers: {X-A: '{{KEY}}', X-B: 'Token {{NAME}}'}}",
    ];

    /// <summary>Method, path, and what the consumed operation says besides.</summary>
    private static readonly (string Method, string Path, string More)[] Operations =
    [
        ("GET", "/plain", ""),
        ("GET", "/things/{thing-id}", "inputParameters: [{name: thing-id, in: path}, {name: page, in: query, type: integer}]"),
        ("GET", "/lists", "inputParameters: [{name: $select, in: query, type: array}, {name: 'filter[x]', in: query, type: array}, {name: deep, in: query, type: object}]"),
        ("GET", "/heads", "inputParameters: [{name: If-Match, in: header}, {name: X-Flag, in: header, type: boolean, required: true}]"),
        ("GET", "/cookies", "inputParameters: [{name: theme, in: cookie}]"),
        ("GET", "/constant", "inputParameters: [{name: X-Key, in: header, value: '{{KEY}}'}, {name: Content-Language, in: header}]"),
        ("GET", "/secret", "inputParameters: [{name: key, in: query, value: '{{KEY}}'}]"),
        ("GET", "/search(q='{q}')", ""),
        ("DELETE", "/things/{thing-id}", "inputParameters: [{name: body, in: body, type: object}]"),
        ("POST", "/raw", ""),
        ("PUT", "/declared/{id}", "inputParameters: [{name: body, in: body, type: object, required: true}]"),
        ("POST", "/json", "body: {type: json, data: {title: '{{title}}', fixed: true, list: ['{{note}}', 1], key: '{{KEY}}'}}"),
        ("POST", "/form", "body: {type: formUrlEncoded, data: {title: '{{title}}', fixed: yes}}"),
        ("PATCH", "/xml", "body: {type: xml, data: '<a b=\"{{title}}\">{{note}}</a>'}"),
        ("POST", "/text", "body: {type: text, data: 'a {{title}} b'}"),
        ("HEAD", "/heads-up", ""),
    ];

    private static readonly string[] Outputs =
    [
        "",
        "outputParameters: [{type: object, mapping: $.}]",
        "outputParameters: [{type: object, properties: {id: {type: string, mapping: $.id}, size: {type: integer, mapping: $.size}}}]",
        "outputParameters: [{type: array, mapping: $.items, items: {type: object, properties: {on: {type: boolean, mapping: $.on}}}}]",
        "outputParameters: [{type: string, mapping: '$.names[0]'}]",
        "outputParameters: [{name: a, type: number, mapping: $.a}, {name: b, type: string, mapping: $.b.length()}]",
    ];

    /// <summary>Names of steps and inputs, some of which generated code could have for itself.</summary>
    private static readonly string[] Names =
        ["cancel", "entry", "answers", "flow", "lookup", "class", "Concurrently", "run", "json-value", "a.b", "2nd", "context", "shop-client", "step"];

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    /// <summary>What a step besides the calls does, with the names of the call before, its own and the input.</summary>
    private static readonly string[] Steps =
    [
        "",
        ", {{type: lookup, name: '{1}', index: '{0}', match: id, lookupValue: '{{{{{2}}}}}'}}",
        ", {{type: lookup, name: '{1}', index: '{0}', match: $.head.id, lookupValue: \"$['{0}'].items[*].id\", outputParameters: [name]}}",
        ", {{type: lookup, name: '{1}', index: '{0}', match: id, lookupValue: \"$['{0}'].one\", outputParameters: [{{name: n, mapping: $.name.first}}]}}",
        ", {{type: script, name: '{1}', file: it.js}}",
        ", {{type: script, name: '{1}', with: {{x: '{{{{{2}}}}} and more', y: 5}}}}",
    ];

    private static readonly string[] Values =
        ["'{{{{{2}}}}}'", "'of {{{{{2}}}}}'", "\"$['{0}'].id\"", "\"$['{0}'].ids[*]\"", "\"$['{1}']\"", "\"$['{1}'].name\"", "5", "'1.50'", "fixed"];

    [Fact]
    public void Every_combination_compiles_without_a_warning()
    {
        var check = CompileCheck.Create(CompileTests.Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var count = int.TryParse(Environment.GetEnvironmentVariable("NAFTIKO_COMBINATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : Usual;
        var findings = new ConcurrentBag<string>();
        Parallel.For(0, count, number =>
        {
            var document = Document(new Random(number));
            var result = Compilation.Compile(new SourceFile("capability.naftiko.yaml", document), new() { Name = "Mixed" });
            var errors = result.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)
                .Concat(result.HasErrors ? [] : check.Check(result.Files).Select(static d => d.ToString()))
                .ToList();
            if (errors.Count > 0)
            {
                findings.Add($"combination {number}: {string.Join('\n', errors)}\n{document}");
            }
        });

        Assert.True(findings.IsEmpty, string.Join("\n\n", findings.Take(3)));
    }

    private static string Document(Random random)
    {
        var apis = Enumerable.Range(0, random.Next(1, 3))
            .Select(
                number => (Name: $"api{number}", Operations: random.GetItems(Operations, random.Next(1, 4)).Distinct().ToList(), Credential: Any(Credentials)))
            .ToList();
        var calls = apis
            .SelectMany(
                static api => api.Operations.Select((operation, i) => (Call: $"{api.Name}.op{i}", Name: $"{api.Name}-op{i}", operation.Method, operation.Path)))
            .ToList();
        var consumes = apis.Select(api =>
            $"""
              - type: http
                namespace: {api.Name}
                baseUri: https://{api.Name}.test-works.dev/v1
                {api.Credential}
                resources:
            {string.Join('\n', api.Operations.Select(static (o, i) => $"    - {{path: \"{o.Path}\", operations: [{{name: op{i}, method: {o.Method}{(o.More.Length > 0 ? ", " : "")}{o.More}}}]}}"))}
            """);
        var kinds = random.Next(5) switch
        {
            0 => (string[])["rest"],
            1 => ["mcp"],
            2 => ["rest", "mcp"],
            3 => ["rest", "rest", "mcp", "mcp"],
            _ => [random.Next(2) == 0 ? "stdio" : "rest", "stdio-last"],
        };
        var exposes = kinds.Distinct().Count() == 2 && kinds[0] == "stdio" ? [Mcp(0, "stdio")] : kinds.Select((kind, i) => kind switch
        {
            "rest" => Rest(i),
            "mcp" => Mcp(i, "http"),
            _ => Mcp(i, "stdio"),
        }).ToArray();
        return $"""
            naftiko: 1.0.0-alpha3
            info: {"{"}label: Mixed, description: Put together.{"}"}
            binds: [{"{"}namespace: env, keys: {"{"}KEY: KEY, NAME: NAME{"}"}{"}"}]
            capability:
              consumes:
            {string.Join('\n', consumes)}
              exposes:
            {string.Join('\n', exposes)}
            """.ReplaceLineEndings("\n");

        T Any<T>(T[] all) => all[random.Next(all.Length)];

        string Rest(int number) =>
            $"""
              - type: rest
                port: {8080 + number}
                namespace: mixed-rest{number}
                resources:
            {string.Join('\n', calls.Select(c => $"    - {{path: \"/{c.Name}{Exposed(c.Path)}\", operations: [{{name: {c.Name}, method: {c.Method}, call: {c.Call}{More()}}}]}}"))}
                - {"{"}path: /made/{number}, operations: [{"{"}method: GET, name: made{number}, {Made()}{"}"}]{"}"}
            """;

        string Mcp(int number, string transport) =>
            $"""
              - type: mcp
                transport: {transport}
                {(transport == "http" ? $"port: {9090 + number}" : "")}
                namespace: mixed-mcp{number}
                tools:
            {string.Join('\n', calls.Where(static c => c.Method != "HEAD").DefaultIfEmpty(calls[0]).Select(c => $"    - {{name: {c.Name}, description: Does {c.Name}., call: {c.Call}{More()}}}"))}
                - {"{"}name: made{number}, description: Makes it., {Made()}{"}"}
            """;

        // A mock, or a flow of one to three calls with another step in the middle.
        string Made()
        {
            var names = random.GetItems(Names, 6).Distinct().ToList();
            var (first, other, input) = (names[0], names[^1] == names[0] ? "other" : names[^1], "in-" + names[0]);
            var type = Any(Types);
            var inputs = $"inputParameters: [{{name: '{input}', type: {type}, required: false}}]";
            if (random.Next(4) == 0)
            {
                return $"{inputs}, outputParameters: [{{name: x, value: '{{{{{input}}}}}'}}, {{name: y, value: 'of {{{{{input}}}}}'}}, {{name: z, type: array, items: {{type: number, value: 1.5}}}}]";
            }

            var more = Any(Steps);
            var after = Enumerable.Range(0, random.Next(3)).Select(i => $", {{type: call, name: last{i}, call: {Any([.. calls]).Call}}}");
            var steps = $"{{type: call, name: '{first}', call: {Any([.. calls]).Call}}}{Text(more)}{string.Concat(after)}";
            var values = random.GetItems(Values, 3).Select((value, i) =>
            {
                var known = more.Length == 0 ? value.Replace("{1}", "{0}", StringComparison.Ordinal) : Kept(more, value);
                return $"{{targetName: {(i == 2 ? "deep.er" : $"v{i}")}, value: {Text(known)}}}";
            });
            return $"{inputs}, steps: [{steps}], mappings: [{string.Join(", ", values)}]";

            string Text(string format) => format.Length == 0 ? "" : string.Format(CultureInfo.InvariantCulture, format, first, other, input);
        }

        // Only what a lookup keeps can be used.
        static string Kept(string step, string value) =>
            step.Contains("name: n,", StringComparison.Ordinal) ? value.Replace("'].name", "'].n", StringComparison.Ordinal) : value;

        string More() => Any(Outputs) is { Length: > 0 } output ? ", " + output : "";

        static string Exposed(string path) => path.Replace("(q='{q}')", "", StringComparison.Ordinal);
    }
}
