using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Binding;

/// <summary>What an author may write as a value, wherever it stands: resolved, or an error at the word.</summary>
public sealed class ValueTests
{
    private const string Resources =
        """
        - path: /places
          operations:
          - {name: find, method: GET, inputParameters: [{name: q, in: query}, {name: tags, in: query}]}
        - path: /notes/{id}
          operations:
          - name: note
            method: POST
            inputParameters: [{name: id, in: path}, {name: Note, in: header, value: 'N-TEMPLATE'}]
            body: '{"text": "BODY"}'
        """;

    [Theory]
    [InlineData("'geo[0].lat'", "geo[0].lat")]
    [InlineData("'{{geo[0].lat}}'", "geo[0].lat")]
    [InlineData("'{{ geo[-1].lat }}'", "geo[-1].lat")]
    [InlineData("'$.geo[0].lat'", "geo[0].lat")]
    [InlineData("'{{$.geo[0].lat}}'", "geo[0].lat")]
    [InlineData("\"$['geo'][0].lat\"", "geo[0].lat")]
    [InlineData("geo.lat", "geo.lat")]
    [InlineData("$.geo", "geo")]
    [InlineData("\"geo['odd name'].lat\"", "geo.odd name.lat")]
    [InlineData("'{{geo[*].lat}}'", "geo[*].lat")]
    public void A_place_in_a_step_is_found_in_every_spelling_and_everywhere(string written, string expected)
    {
        Assert.Equal(expected, Text(Value(Flow(with: written), "q")));
        Assert.Equal(expected, Mapped(Flow(mapping: written)));
    }

    [Theory]
    [InlineData("{{geo[0].lat}}")]
    [InlineData("{{geo['lat']}}")]
    public void A_place_in_a_step_is_found_in_what_the_called_operation_says(string written)
    {
        var body = Flow(body: written);
        var header = Flow(template: written);

        Assert.StartsWith("geo", Text(Value(body, null)), StringComparison.Ordinal);
        Assert.StartsWith("geo", Text(Value(header, "note")), StringComparison.Ordinal);
        Assert.Equal("place", string.Join(' ', body.Tools.Single() is { } tool ? body.Model.Operations.Single().Inputs.Select(static i => i.Name) : []));
    }

    [Theory]
    [InlineData("'{{goe.lat}}'", "geo")]
    [InlineData("'{{goe[0].lat}}'", "geo")]
    [InlineData("goe.lat", "geo")]
    [InlineData("'goe[0].lat'", "geo")]
    [InlineData("shop-mpc.place", "shop-mcp")]
    [InlineData("'{{plce}}'", "place")]
    [InlineData("'{{TOKN}}'", "TOKEN")]
    [InlineData("'near {{goe.lat}}'", "geo")]
    [InlineData("valt.TOKEN", "vault")]
    public void A_misspelt_name_is_an_error_at_the_word_with_the_nearest_one(string written, string meant)
    {
        var error = Flow(with: written).Only("NAF3046");

        Assert.Contains($"perhaps `{meant}` is meant", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message.Split('`')[3], Word(error.Span!.Value));
    }

    [Theory]
    [InlineData("shop-mcp")]
    [InlineData("mcp")]
    [InlineData("tools")]
    [InlineData("tool")]
    [InlineData("rest")]
    [InlineData("api")]
    [InlineData("http")]
    public void A_caller_is_known_by_the_adapter_and_by_its_kind(string caller) =>
        Assert.Equal("place", Assert.IsType<ValueExpression.Input>(Value(Flow(with: caller + ".place"), "q")).Identifier);

    [Theory]
    [InlineData("shop-mcp.plce")]
    [InlineData("rest.plce")]
    [InlineData("'{{shop-mcp.plce}}'")]
    public void A_misspelt_value_of_the_caller_is_an_error_and_no_new_input(string written)
    {
        var error = Flow(with: written).Only("NAF3047");

        Assert.Contains("perhaps `place` is meant", error.Message, StringComparison.Ordinal);
        Assert.Equal("plce", Word(error.Span!.Value));
    }

    [Theory]
    [InlineData("shop-mcp.order.id")]
    [InlineData("rest.order.id")]
    public void A_member_of_a_value_nobody_declares_is_an_error(string written) =>
        Assert.Equal("order", Word(Flow(with: written).Only("NAF3047").Span!.Value).Split('.')[0]);

    [Theory]
    [InlineData("api.acme.com")]
    [InlineData("rest.acme.com")]
    [InlineData("goe.com")]
    [InlineData("v1.2")]
    [InlineData("goe. lat")]
    [InlineData("2026.1")]
    [InlineData("geo")]
    [InlineData("report.pdf")]
    [InlineData("$")]
    [InlineData("$.")]
    [InlineData("$this.")]
    public void A_text_that_plainly_is_one_stays_text(string written)
    {
        var lowered = Flow(with: written);

        Assert.Equal(written, Assert.IsType<ValueExpression.Literal>(Value(lowered, "q")).Text);
        Assert.Empty(lowered.Diagnostics.Where(static d => d.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("'{{goe.lat}}'")]
    [InlineData("'{{nota}}'")]
    public void A_misspelt_name_in_a_body_is_an_error(string written) =>
        Assert.Contains(
            "perhaps `" + (written.Contains("nota", StringComparison.Ordinal) ? "note" : "geo"),
            Flow(body: written.Trim('\''), inputs: "{name: note, type: string}").Only("NAF3046").Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_member_of_an_input_is_read_out_of_it()
    {
        var lowered = Flow(with: "'shop-mcp.order.lines[0].id'", inputs: "{name: order, type: object}");

        var value = Assert.IsType<ValueExpression.InputMember>(Value(lowered, "q"));
        Assert.Equal(("order", 3), (value.Name, value.Path.Length));
        Assert.DoesNotContain(lowered.Model.Operations.Single().Inputs, static i => i.Name.StartsWith("order.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_input_whose_name_has_dots_is_not_a_member() =>
        Assert.IsType<ValueExpression.Input>(Value(Flow(with: "shop-mcp.order.id", inputs: "{name: order.id, type: string}"), "q"));

    [Fact]
    public void Nothing_is_read_out_of_a_text() =>
        Assert.Contains("`place`", Flow(with: "shop-mcp.place.id").Only("NAF4033").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("5", "5")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", "true")]
    [InlineData("'5'", "\"5\"")]
    [InlineData("[a, 1]", "[\"a\",1]")]
    public void A_literal_in_a_mapping_keeps_its_type(string written, string json) =>
        Assert.Equal(json, Assert.IsType<OutputShape.Constant>(Member(Flow(mapping: written))).JsonText);

    [Theory]
    [InlineData("'5'", "number", "5")]
    [InlineData("5", "string", "\"5\"")]
    public void A_declared_type_decides_over_the_way_a_literal_is_written(string written, string type, string json) =>
        Assert.Equal(json, Assert.IsType<OutputShape.Constant>(Member(Flow(mapping: written, type: type))).JsonText);

    [Fact]
    public void A_value_of_the_environment_is_a_setting_and_no_argument()
    {
        var lowered = Lowered.From(Doc.Of(
            """
            - path: /places
              operations:
              - {name: find, method: GET, inputParameters: [{name: REGION, in: environment}, {name: q, in: query, value: 'in {{REGION}}'}]}
            """,
            Doc.Mcp("- {name: find, description: Finds places., call: shop.find}")));

        Assert.Equal(["REGION"], lowered.Model.Settings.Select(static s => s.Key));
        Assert.Empty(lowered.Model.Operations.Single().Inputs);
    }

    [Fact]
    public void A_reference_inside_a_list_is_refused_by_name() =>
        Assert.Contains("`{{place}}`", Flow(with: "['{{place}}', b]").Only("NAF4516").Message, StringComparison.Ordinal);

    [Fact]
    public void A_member_of_an_output_says_what_it_is()
    {
        var lowered = Flow(output: "type: string, description: Where it is.");

        var output = Assert.IsType<OutputShape.Object>(Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour).Output);
        Assert.Equal("Where it is.", output.Members.Single().Description);
    }

    [Fact]
    public void Items_listed_by_name_are_members_of_objects()
    {
        var lowered = Flow(mapping: "$.geo.rows", output: "type: array, items: [{name: a, type: string}, {name: b, type: integer}]");

        var item = Assert.IsType<OutputShape.Object>(Assert.IsType<OutputShape.Array>(Member(lowered)).Item);
        Assert.Equal(["a", "b"], item.Members.Select(static m => m.Name));
        Assert.Equal("b", Text(new ValueExpression.StepResult(Assert.IsType<OutputShape.Scalar>(item.Members[1].Shape).Source)).TrimStart('.'));
    }

    [Theory]
    [InlineData("{name: a, type: string}", true)]
    [InlineData("{name: a, type: string, mapping: $.a}", false)]
    [InlineData("{name: a, type: array, items: {type: string}}", false)]
    public void A_single_item_with_a_name_is_a_member_where_nothing_else_says_what_an_item_is(string item, bool isMember) => Assert.Equal(
        isMember, Assert.IsType<OutputShape.Array>(Member(Flow(mapping: "$.geo.rows", output: $"type: array, items: [{item}]"))).Item is OutputShape.Object);

    [Theory]
    [InlineData("isnb", "NAF4032")]
    [InlineData("number", "NAF4034")]
    public void A_placeholder_of_an_exposed_path_is_the_input_beside_it(string placeholder, string id)
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /books/{isbn}\n  operations:\n  - {name: get, method: GET, inputParameters: [{name: isbn, in: path}]}",
            Doc.Rest($"/books/{{{placeholder}}}", "- {name: get, method: GET, call: shop.get, inputParameters: [{name: isbn, in: path}]}")));

        Assert.Contains("`isbn`", lowered.Only(id).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF4015");
    }

    [Fact]
    public void A_placeholder_that_nothing_reads_beside_an_input_without_a_place_is_misspelt()
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /books/{isbn}\n  operations:\n  - {name: get, method: GET, inputParameters: [{name: isbn, in: path}]}",
            Doc.Rest("/books/{isnb}", "- {name: get, method: GET, call: shop.get}")));

        Assert.Contains("perhaps `isbn` is meant", lowered.Only("NAF4032").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call: shop.find, with: {q: shop-mcp.plce}")]
    [InlineData("call: shop.fnd, with: {q: shop-mcp.place}")]
    public void Nothing_is_called_unused_because_a_name_before_it_failed(string action)
    {
        const string Input = "inputParameters: [{name: place, type: string, description: A place.}]";
        var tool = Doc.Mcp($"- {{name: find, description: Finds places by name., {Input}, {action}}}");
        var result = Compilation.Compile(
            new SourceFile("test.yaml", "binds:\n- namespace: vault\n  keys: {TOKEN: SHOP_TOKEN}\n" + Doc.Whole(Resources, tool)), new CompilationOptions());

        Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Empty(result.Diagnostics.Where(static d => d.Id is "NAF4015" or "NAF4008" or "NAF8004" or "NAF8007" or "NAF4002"));
    }

    [Theory]
    [InlineData("tags: [a, b]", "")]
    [InlineData("tags: geo.tags", "")]
    [InlineData("tags: shop-mcp.tags", "{name: tags, type: array}")]
    public void A_list_into_a_parameter_without_a_type_is_a_list_whatever_it_comes_from(string with, string inputs)
    {
        var lowered = Flow(more: with, inputs: inputs);

        var find = lowered.Model.Upstreams.Single().Operations.Single(static o => o.Name == "find");
        Assert.Equal(JsonType.Array, find.Parameters.Single(static p => p.Name == "tags").Type);
    }

    private static Lowered Flow(
        string with = "x",
        string? more = null,
        string? mapping = null,
        string body = "x",
        string template = "x",
        string inputs = "",
        string type = "",
        string? output = null)
    {
        var declared = inputs.Length == 0 ? "{name: place, type: string}" : "{name: place, type: string}, " + inputs;
        var shape = output ?? (type.Length == 0 ? "description: What is found." : $"type: {type}");
        return Lowered.From("binds:\n- namespace: vault\n  keys: {TOKEN: SHOP_TOKEN}\n" + Doc.Of(
            Resources
                .Replace("BODY", body.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace("'N-TEMPLATE'", $"\"{template}\"", StringComparison.Ordinal),
            Doc.Mcp(
                $"""
                - name: look
                  description: Looks for a place.
                  inputParameters: [{declared}]
                  steps:
                  - {JsonFlow("type: call, name: geo, call: shop.find, with: {q: shop-mcp.place}")}
                  - {JsonFlow("type: call, name: now, call: shop.find, with: {q: " + with + (more is null ? "" : ", " + more) + "}")}
                  - {JsonFlow("type: call, name: last, call: shop.note, with: {id: '1'}")}
                  mappings:
                  - {JsonFlow("targetName: x, value: " + (mapping ?? "$.now.x"))}
                  outputParameters:
                  - {JsonFlow("name: x, " + shape)}
                """)));
    }

    private static string JsonFlow(string members) => "{" + members + "}";

    /// <summary>The value of a parameter of the second call, or of the body of the third.</summary>
    private static ValueExpression Value(Lowered lowered, string? parameter)
    {
        List<UpstreamCall> calls = [.. Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour).Calls()];
        return parameter is "q"
            ? calls[1].Arguments.Single(static a => a.Parameter == "q").Value
            : calls[2].Arguments.Single(a => a.Parameter == parameter || (parameter is null && a.Parameter is not ("id" or "note"))).Value;
    }

    private static OutputShape Member(Lowered lowered) =>
        Assert.IsType<OutputShape.Object>(Assert.IsType<Behaviour.Flow>(lowered.Model.Operations.Single().Behaviour).Output).Members.Single().Shape;

    private static string Mapped(Lowered lowered) => Text(new ValueExpression.StepResult(Assert.IsType<OutputShape.Json>(Member(lowered)).Source));

    private static string Text(ValueExpression value)
    {
        var source = Assert.IsType<ValueExpression.StepResult>(value is ValueExpression.Template { Parts: [var only] } ? only : value).Source;
        return source.Step + string.Concat(source.Path.Select(static selector => selector switch
        {
            JsonSelector.Member member => "." + member.Name,
            JsonSelector.Index index => $"[{index.Position}]",
            _ => "[*]",
        }));
    }

    private static string Word(SourceSpan span)
    {
        var line = span.File.Text.Split('\n')[span.Start.Line - 1];
        return line[(span.Start.Column - 1)..(span.End.Column - 1)];
    }
}
