using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Tests.Importing;

/// <summary>Descriptions of our own, one written and any number made by chance.</summary>
internal static class Descriptions
{
    public const string Small = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: 'https://api.shopworks.com'}]
        paths:
          /orders:
            get: {operationId: listOrders, summary: Lists orders, tags: [Order handling], responses: {'200': {description: Ok}}}
            post: {operationId: createOrder, summary: Creates an order, tags: [Order handling], responses: {'201': {description: Ok}}}
          /users:
            get: {operationId: listUsers, summary: Lists users, responses: {'200': {description: Ok}}}
        """;

    private static readonly string[] Names =
    [
        "id", "limit", "page[size]", "$filter", "type", "data", "body", "X-Trace", "value", "class", "naftiko", "a.b", "käse", "order_id", "orderId",
        "token", "code", "null",
        "true", "1st", "with space", "{x}", "name", "Cookie", "Host", "Operation", "default", "content", "required",
    ];

    private static readonly string[] Texts =
        ["Does it.", "", "a: b # c", "{{x}} {y} */ </summary>", "- item", "'quoted' \"twice\"", "ends with: ",
            "line\\nline", "true", "😀 emoji", "%s $ref @x &y *z !t"];

    /// <summary>JSON, so that whatever is chosen is written right.</summary>
    public static string Generate(int seed)
    {
        var random = new Random(seed);
        var isSwagger = random.Next(6) == 0;
        var paths = new StringBuilder();
        var count = random.Next(1, 6);
        for (var i = 0; i < count; i++)
        {
            var name = Pick(Names).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            var place = random.Next(2) == 0 ? $"/{{{Pick(["id", "order-id", "käse", "x y"])}}}" : "";
            paths.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{Quote($"/{name.Replace(' ', '-')}{i}{place}")}: {{{Operation("get")}, {Operation(Pick(["post", "put", "patch", "delete"]))}}}");
        }

        var schemas = $"{{\"A\": {{\"type\": \"object\", \"properties\": {{{Members(3)}}}}}, \"B\": {{\"type\": \"object\", \"properties\": {{\"a\": {Reference("A")}, \"b\": {Reference("B")}, \"c\": {Schema(2)}}}}}}}";
        return isSwagger
            ? $$"""{"swagger": "2.0", "info": {"title": {{Quote(Pick(Texts))}}, "version": "1"}, "host": "api.shopworks.com", "schemes": ["https"], "paths": { {{paths}} }, "definitions": {{schemas}} }"""
            : $$"""{"openapi": "{{Pick(["3.0.3", "3.1.0"])}}", "info": {"title": {{Quote(Pick(Texts))}}, "version": "1"}, "servers": [{"url": "https://api.shopworks.com"}], "paths": { {{paths}} }, "components": {"schemas": {{schemas}}, "securitySchemes": {"s": {"type": "http", "scheme": "bearer"}, "k": {"type": "apiKey", "in": "{{Pick(["query", "header", "cookie"])}}", "name": {{Quote(Pick(["key", "X-Key", "token"]))}} } } }, "security": [{"{{Pick(["s", "k", "gone"])}}": []}] }""";

        string Operation(string method)
        {
            var id = random.Next(3) switch
            {
                0 => "",
                1 => $"\"operationId\": {Quote(Pick(Names))}, ",
                _ => $"\"operationId\": \"{method}{Pick(["Order", "user", "_x", "things/all"])}\", " };
            var parameters = string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Parameter()));
            var body = method is "get" or "delete" || isSwagger ? "" : $", \"requestBody\": {{\"required\": {Flag()}, \"content\": {{{Quote(Pick(["application/json", "application/x-www-form-urlencoded", "text/plain", "application/vnd.shop+json", "multipart/form-data"]))}: {{\"schema\": {Schema(3)}}}}}}}";
            var answer = isSwagger || random.Next(3) == 0 ? "" : $", \"content\": {{\"application/json\": {{\"schema\": {Schema(3)}}}}}";
            return $"\"{method}\": {{{id}\"summary\": {Quote(Pick(Texts))}, \"description\": {Quote(Pick(Texts))}, \"deprecated\": {Flag()}, \"parameters\": [{parameters}]{body}, \"responses\": {{\"200\": {{\"description\": \"Ok\"{answer}}}}}}}";
        }

        string Parameter()
        {
            var place = Pick(["query", "query", "header", "cookie"]);
            return isSwagger
                ? $"{{\"name\": {Quote(Pick(Names))}, \"in\": \"{(place == "cookie" ? "query" : place)}\", \"type\": \"{Pick(["string", "integer", "boolean"])}\", \"required\": {Flag()}}}"
                : $"{{\"name\": {Quote(Pick(Names))}, \"in\": \"{place}\", \"required\": {Flag()}, \"description\": {Quote(Pick(Texts))}, \"schema\": {Schema(1)}{(random.Next(3) == 0 ? $", \"style\": \"{Pick(["form", "deepObject", "pipeDelimited", "simple"])}\", \"explode\": {Flag()}" : "")}}}";
        }

        string Schema(int depth) => random.Next(depth > 0 ? 12 : 6) switch
        {
            0 => $"{{\"type\": \"integer\", \"minimum\": {random.Next(-5, 5)}, \"maximum\": {random.Next(0, 9)}, \"default\": {random.Next(-9, 9)}}}",
            1 =>
                $"{{\"type\": \"string\", \"enum\": [{Quote(Pick(Texts))}, {Pick(["1", "null", "true", "\"c\""])}], \"default\": {Quote(Pick(Texts))}}}",
            2 => $"{{\"type\": \"string\", \"format\": \"{Pick(["date", "uuid", "odd", "binary"])}\", \"pattern\": {Quote(Pick(["^a+$", "[", "\\\\d{2}", "(?<x>y)"]))}, \"example\": {Quote(Pick(Texts))}}}",
            3 => $"{{\"type\": \"{Pick(["boolean", "number", "string"])}\", \"default\": {Pick(["true", "1.5", "\"x\"", "[]", "{}", "null"])}, \"description\": {Quote(Pick(Texts))}}}",
            4 => "{}",
            5 => "{\"type\": \"string\", \"nullable\": true}",
            6 => $"{{\"type\": \"array\", \"items\": {Schema(depth - 1)}}}",
            7 => $"{{\"type\": \"object\", \"required\": [{Quote(Pick(Names))}], \"properties\": {{{Members(depth)}}}}}",
            8 => $"{{\"oneOf\": [{Schema(depth - 1)}, {Schema(depth - 1)}]}}",
            9 => $"{{\"allOf\": [{Schema(depth - 1)}, {{\"type\": \"object\", \"properties\": {{{Members(depth)}}}}}]}}",
            10 => $"{{\"type\": \"object\", \"additionalProperties\": {Pick(["true", "false", Schema(depth - 1)])}}}",
            _ => Reference(Pick(["A", "B"])),
        };

        string Members(int depth) => string.Join(
            ", ",
            Names.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(name => $"{Quote(name)}: {Schema(depth - 1)}"));

        string Reference(string name) => $"{{\"$ref\": \"#/{(isSwagger ? "definitions" : "components/schemas")}/{name}\"}}";

        string Flag() => random.Next(2) == 0 ? "true" : "false";

        string Pick(string[] items) => items[random.Next(items.Length)];

        static string Quote(string text) => text.Contains("\\n", StringComparison.Ordinal) || text.Contains("\\\\", StringComparison.Ordinal)
            ? $"\"{text}\""
            : System.Text.Json.JsonSerializer.Serialize(text);
    }
}
