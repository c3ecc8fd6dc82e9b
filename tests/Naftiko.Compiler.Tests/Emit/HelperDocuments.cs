using Naftiko.Compiler.Tests.Language;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>Documents of one feature each, so that no other one brings the helpers it needs.</summary>
internal static class HelperDocuments
{
    private static readonly string[] Shapes =
    [
        "type: string", "type: integer", "type: number", "type: boolean", "type: array", "type: object", "enum: [a, b]", "pattern: '^[a-z]+$'",
        "format: date", "type: integer, minimum: 1", "maxLength: 5", "type: string, default: a", "type: array, items: {type: integer}",
        "type: object, properties: {n: {type: number}}", "type: object, values: {type: boolean}",
    ];

    private static readonly string[] Outputs =
    [
        "type: string, mapping: $.a", "type: integer, mapping: $.a", "type: number, mapping: $.a", "type: boolean, mapping: $.a", "type: array, mapping: $.a",
        "type: object, mapping: $.a", "type: string, mapping: '$.a[0]'", "type: string, mapping: '$.a[*].b'", "type: integer, mapping: '$.a[*].b'",
        "type: object, mapping: '$.a[*].b'", "type: array, mapping: '$.a[*].b'", "type: array, mapping: '$.a[1:3]'", "type: array, mapping: $..a",
        "type: array, mapping: \"$['a','b']\"", "type: array, mapping: '$.a[?@.b]'", "type: array, mapping: '$.a[?@.b > 1]'",
        "type: integer, mapping: $.a.length()",
        "type: integer, mapping: '$.a[*].length()'", "type: array, mapping: \"$.a[?match(@.b, $.c)]\"",
        "type: array, mapping: '$.a', items: {type: integer, mapping: $.b}",
        "type: array, mapping: '$.a', items: {type: array, mapping: $.b, items: {type: string}}",
    ];

    /// <summary>What is written where a step asks for a value, and what that is.</summary>
    private static readonly string[] Targets =
    [
        "in: query", "in: query, required: true", "in: query, type: integer, required: true",
        "in: query, type: array, required: true", "in: header, required: true", "in: header, type: string, required: true", "in: cookie",
        "in: body, type: string", "in: body, type: integer", "in: body, type: number", "in: body, type: boolean", "in: path",
    ];

    private static readonly string[] Formats = ["xml", "yaml", "csv", "html", "markdown"];

    private static readonly string[] Bodies =
    [
        "inputParameters: [{name: body, in: body, type: object, required: true}]", "inputParameters: [{name: body, in: body}]",
        "body: {type: text, data: 'a {{b}}'}", "body: {type: xml, data: '<a>{{b}}</a>'}", "body: {type: formUrlEncoded, data: {a: '{{b}}'}}",
        "body: {type: json, data: {a: '{{b}}', c: 1}}",
    ];

    /// <summary>Answers of one API have links that a route or a tool follows, those of the other have none.</summary>
    public const string Links =
        """
        consumes:
        - type: http
          namespace: shop
          baseUri: https://shop.test-works.dev
          authentication: {type: bearer, token: '{{TOKEN}}'}
          resources: [{path: '/a/{b}', operations: [{name: get-a, method: GET, inputParameters: [{name: b, in: path}]}]}]
        - type: http
          namespace: stock
          baseUri: https://stock.test-works.dev
          resources: [{path: /c, operations: [{name: add-c, method: POST, inputParameters: [{name: c, in: query}]}]}]
        tools:
        - {name: get-a, description: Gets it., call: shop.get-a}
        routes:
        - {path: '/a/{b}', operations: [{name: get-a, method: GET, call: shop.get-a}]}
        - {path: /c, operations: [{name: add-c, method: POST, call: stock.add-c}]}
        """;

    public static IEnumerable<(string Name, CaseDocument Document)> All =>
        from document in Inputs().Concat(Bodies.SelectMany(static body => Exposed("POST", "/a", body)))
            .Concat(Outputs.Select(Mapped))
            .Concat(Targets.SelectMany(Given))
            .Concat(Formats.Select(static format => Tools(
                $"{{path: /a, operations: [{{name: do-it, method: GET, outputRawFormat: {format}}}]}}",
                "call: shop.do-it, outputParameters: [{type: string, mapping: $.a}]")))
            .Append((Name: "links", Text: Links))
        select (document.Name, CaseDocument.Parse(document.Text));

    private static IEnumerable<(string Name, string Text)> Inputs() =>
        from place in new[] { "path", "query", "header", "body" }
        from shape in Shapes
        where place is "query" or "body" || shape.Split(',')[0] is "type: string" or "type: integer" or "type: array"
        from document in Exposed(place == "body" ? "POST" : "GET", place == "path" ? "/a/{b}" : "/a", $"inputParameters: [{{name: b, in: {place}, {shape}}}]")
        select document;

    private static (string Name, string Text) Mapped(string output) =>
        Tools("{path: /a, operations: [{name: do-it, method: GET}]}", $"call: shop.do-it, outputParameters: [{{{output}}}]");

    /// <summary>A value out of an earlier answer, and one out of an object of the caller.</summary>
    private static IEnumerable<(string Name, string Text)> Given(string target)
    {
        var path = target == "in: path" ? "'/a/{b}'" : "/b";
        var called = $"{{path: {path}, operations: [{{name: do-it, method: POST, inputParameters: [{{name: b, {target}}}]}}]}}";
        var resources = $"{{path: /a, operations: [{{name: first, method: GET}}]}}\n- {called}";
        yield return Tools(resources, "steps: [{type: call, name: one, call: shop.first}, {type: call, name: two, call: shop.do-it, with: {b: $.one.x}}]");
        yield return Tools(resources, "inputParameters: [{name: o, type: object, description: An object.}], call: shop.do-it, with: {b: shop-tools.o.x}");
    }

    private static IEnumerable<(string Name, string Text)> Exposed(string method, string path, string more)
    {
        var resources = $"{{path: '{path}', operations: [{{name: do-it, method: {method}, {more}}}]}}";
        yield return Tools(resources, "call: shop.do-it");
        var route = $"{{path: '{path}', operations: [{{name: do-it, method: {method}, call: shop.do-it}}]}}";
        yield return ($"{resources}, as a route", $"resources:\n- {resources}\nroutes:\n- {route}");
    }

    private static (string Name, string Text) Tools(string resources, string tool) =>
        ($"{resources}, {tool}", $"resources:\n- {resources}\ntools:\n- {{name: do-it, description: Does it., {tool}}}");
}
