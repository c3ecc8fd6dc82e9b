using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Tests.Language;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>The code of operations and flows, where each value is read and what is sent.</summary>
public sealed partial class OperationCodeTests
{
    [Theory]
    [InlineData("GET", "HttpMethod.Get")]
    [InlineData("POST", "HttpMethod.Post")]
    [InlineData("PUT", "HttpMethod.Put")]
    [InlineData("PATCH", "HttpMethod.Patch")]
    [InlineData("DELETE", "HttpMethod.Delete")]
    [InlineData("HEAD", "HttpMethod.Head")]
    [InlineData("OPTIONS", "HttpMethod.Options")]
    [InlineData("TRACE", "HttpMethod.Trace")]
    [InlineData("PURGE", "HttpMethod.Parse(\"PURGE\")")]
    public void A_request_has_the_method_of_the_document(string method, string code) => Assert.Equal(code, HttpMethodCode.Of(method).ToString());

    /// <summary>A place in an object can be missing, which is found out before anything is sent.</summary>
    [Fact]
    public void The_body_is_read_before_a_value_out_of_an_object_is_looked_for()
    {
        var code = Tool(
            "{path: /a, operations: [{name: do-it, method: POST, inputParameters: [{name: b, in: query}, {name: body, in: body, type: object}]}]}",
            "inputParameters: [{name: o, type: object, description: An object.}], call: shop.do-it, with: {b: shop-tools.o.x}");

        Assert.Contains("var body = input.", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_item_of_a_list_in_a_body_is_read_as_what_it_is() => Assert.Contains(
        ".JsonList(static item => item.JsonText())",
        Tool("{path: /a, operations: [{name: do-it, method: POST, inputParameters: [{name: b, in: body, type: array, items: {type: string}}]}]}"),
        StringComparison.Ordinal);

    [Fact]
    public void Text_in_a_list_of_a_query_needs_no_reading() => Assert.Contains(
        ".List()",
        Tool("{path: /a, operations: [{name: do-it, method: GET, inputParameters: [{name: b, in: query, type: array, items: {type: string}}]}]}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("type: object, mapping: $.a, properties: {b: {type: string, mapping: $.b}}", true)]
    [InlineData("type: array, mapping: $.a, items: {type: object, properties: {b: {type: string, mapping: $.b}}}", true)]
    [InlineData("type: array, mapping: $.a, items: {type: array, mapping: $.b, items: {type: object, properties: {c: {type: string, mapping: $.c}}}}", true)]
    [InlineData("type: array, mapping: $.a, items: {type: string}", false)]
    public void A_flow_imports_the_records_of_its_feature_where_it_makes_some(string output, bool imports)
    {
        var flow = Tool(
            "{path: /a, operations: [{name: do-it, method: GET}]}",
            $"steps: [{{type: call, name: one, call: shop.do-it}}], outputParameters: [{{{output}}}]",
            "Generated/Flows/");

        Assert.Equal(imports, flow.Contains(".Features.", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_tools_need_a_second_name_for_an_input()
    {
        const string Resources = "{path: /a, operations: [{name: do-it, method: GET, inputParameters: [{name: 'filter[state]', in: query}]}]}";

        Assert.Contains("input.Query(\"filter[state]\", \"", Tool(Resources), StringComparison.Ordinal);
        Assert.Contains("input.Query(\"filter[state]\")", Route(Resources), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_tools_need_a_name_for_the_body()
    {
        const string Document = "resources:\n- {path: /a, operations: [{name: add, method: POST, inputParameters: [{name: body, in: query}, {name: body, in: body}]}]}";
        const string Tools = $"{Document}\ntools:\n- {{name: add, description: Adds it., call: shop.add}}";
        const string Routes = $"{Document}\nroutes:\n- {{path: /a, operations: [{{name: add, method: POST, call: shop.add}}]}}";

        Assert.Contains("input.Body(\"", Code(Tools, "Generated/Features/"), StringComparison.Ordinal);
        Assert.Contains("input.Body()", Code(Routes, "Generated/Features/"), StringComparison.Ordinal);
    }

    /// <summary>Also where another API has no such links.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tool_and_a_route_that_links_lead_to_are_declared_with_them(bool hasOtherApi)
    {
        var lines = HelperDocuments.Links.Split('\n').ToList();
        if (!hasOtherApi)
        {
            lines.RemoveRange(lines.IndexOf("  namespace: stock") - 1, 4);
            lines.RemoveAll(static line => line.Contains("stock.add-c", StringComparison.Ordinal));
        }

        var features = Code(string.Join('\n', lines), "Generated/Features/");
        var helper = Code(string.Join('\n', lines), "Generated/Shared/Operation.cs");

        Assert.Contains("link: \"/a/{b}\"", features, StringComparison.Ordinal);
        Assert.Contains("string? link = null", helper, StringComparison.Ordinal);
        Assert.Contains(".Link(\"/a/{b}\")", features, StringComparison.Ordinal);
        Assert.Contains(" Link(string ", helper, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sku", "BodySkuPattern")]
    [InlineData("n", "BodyNPattern")]
    [InlineData("item-no", "BodyItemnoPattern")]
    [InlineData("--", "BodyPattern")]
    public void The_pattern_of_a_member_is_named_after_it(string member, string name)
    {
        var input = $"{{name: b, in: body, type: object, properties: {{'{member}': {{type: string, pattern: '^a'}}}}}}";

        Assert.Contains(
            $".Matching({name})",
            Tool($"{{path: /a, operations: [{{name: do-it, method: POST, inputParameters: [{input}]}}]}}"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: integer, minimum: 1", ".Minimum(1)")]
    [InlineData("type: number, minimum: 1.5", ".Minimum(1.5m)")]
    [InlineData("type: integer, minimum: 3000000000", ".Minimum(3000000000m)")]
    [InlineData("type: string, minLength: 1", ".MinLength(1)")]
    [InlineData("type: string, format: uuid", ".Formatted(TextFormat.Uuid)")]
    public void A_bound_is_a_number_of_CSharp_that_holds_it(string shape, string check) => Assert.Contains(
        check,
        Tool($"{{path: /a, operations: [{{name: do-it, method: GET, inputParameters: [{{name: b, in: query, {shape}}}]}}]}}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_text_of_no_character_is_long_enough_for_a_least_length_of_none() => Assert.DoesNotContain(
        "MinLength",
        Tool("{path: /a, operations: [{name: do-it, method: GET, inputParameters: [{name: b, in: query, type: string, minLength: 0}]}]}"),
        StringComparison.Ordinal);

    /// <summary>A number has no form that text of its kind would have.</summary>
    [Fact]
    public void The_format_of_a_number_is_not_checked_as_text() => Assert.DoesNotContain(
        "Formatted",
        Tool("{path: /a, operations: [{name: do-it, method: GET, inputParameters: [{name: b, in: query, type: integer, format: date}]}]}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_step_that_gives_no_value_is_named_as_its_author_names_it() => Assert.Contains(
        ".Segment(\"first-one.id\", ",
        Tool(
            "{path: '/a/{id}', operations: [{name: do-it, method: GET, inputParameters: [{name: id, in: path}]}]}\n- {path: /b, operations: [{name: find, method: GET}]}",
            "steps: [{type: call, name: first-one, call: shop.find}, {type: call, name: next, call: shop.do-it, with: {id: $.first-one.id}}]",
            "Generated/Flows/"),
        StringComparison.Ordinal);

    /// <summary>A text is left out as soon as a part of it is missing, and that is no mistake where the request can go without.</summary>
    [Theory]
    [InlineData("", "BodyText.Plain(new(\"x-\"), first.Root.Get(\"id\").String())")]
    [InlineData(", required: true", "$\"x-{first.Root.Get(\"id\").String().Required(\"first.id\")}\"")]
    public void A_part_of_a_text_is_demanded_where_the_text_is(string required, string code) => Assert.Contains(
        code,
        Tool(
            $"{{path: /a, operations: [{{name: do-it, method: GET, inputParameters: [{{name: b, in: query{required}}}]}}, {{name: find, method: GET}}]}}",
            "steps: [{type: call, name: first, call: shop.find}, {type: call, name: next, call: shop.do-it, with: {b: 'x-{{first.id}}'}}]",
            "Generated/Flows/"),
        StringComparison.Ordinal);

    /// <summary>Each check of a format is emitted where it is called, and only there.</summary>
    [Fact]
    public void A_gateway_has_the_checks_of_the_formats_of_its_document() => Assert.All(TextFormat.All, static format =>
    {
        var resources = $"{{path: /a, operations: [{{name: do-it, method: GET, inputParameters: [{{name: b, in: query, type: string, format: {format.Name}}}]}}]}}";
        var called = FormattedCall.Match(Tool(resources)).Groups[1].Value;

        Assert.Equal([called], CheckOfFormat.Matches(Tool(resources, folder: "Generated/Shared/Inputs/TextFormat.cs")).Select(static m => m.Groups[1].Value));
    });

    [GeneratedRegex(@"\.Formatted\(TextFormat\.(\w+)\)")]
    private static partial Regex FormattedCall { get; }

    [GeneratedRegex(@"public static string\? (\w+)\(string text\)")]
    private static partial Regex CheckOfFormat { get; }

    private static string Tool(string resources, string tool = "call: shop.do-it", string folder = "Generated/Features/") =>
        Code($"resources:\n- {resources}\ntools:\n- {{name: do-it, description: Does it., {tool}}}", folder);

    private static string Route(string resources) =>
        Code($"resources:\n- {resources}\nroutes:\n- {{path: /a, operations: [{{name: do-it, method: GET, call: shop.do-it}}]}}", "Generated/Features/");

    private static string Code(string document, string folder)
    {
        var compilation = CaseCompilation.Of(CaseDocument.Parse(document), [], emits: true);
        Assert.True(compilation.Files.Length > 0, string.Join('\n', compilation.Findings));
        return string.Concat(compilation.Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(static file => file.Content));
    }
}
