using System.Text.Json;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>The check that everything a tool says is held against.</summary>
public sealed class SchemaCheckTests
{
    private const string Schema =
        """
        {"type":"object","additionalProperties":false,"required":["id"],"properties":{
          "id":{"type":["integer","null"]},"price":{"type":"number","minimum":0,"maximum":9},"name":{"type":"string","maxLength":3},
          "state":{"type":"string","enum":["open","closed"]},"tags":{"type":["array","null"],"items":{"type":"string"}}}}
        """;

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":null,"price":1.5,"name":"abc","state":"open","tags":["a"]}""")]
    [InlineData("""{"id":5.0,"price":9,"tags":null}""")]
    public void It_takes(string value) => Assert.Null(Check(value));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":1.5}""")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":1,"more":1}""")]
    [InlineData("""{"id":1,"price":-1}""")]
    [InlineData("""{"id":1,"price":10}""")]
    [InlineData("""{"id":1,"price":null}""")]
    [InlineData("""{"id":1,"name":"abcd"}""")]
    [InlineData("""{"id":1,"state":"shut"}""")]
    [InlineData("""{"id":1,"tags":["a",1]}""")]
    public void It_refuses(string value) => Assert.NotNull(Check(value));

    [Fact]
    public void It_refuses_a_schema_it_does_not_understand() =>
        Assert.NotNull(SchemaCheck.Violation(JsonElement.Parse("1"), JsonElement.Parse("""{"anyOf":[{"type":"integer"}]}""")));

    private static string? Check(string value) => SchemaCheck.Violation(JsonElement.Parse(value), JsonElement.Parse(Schema));
}
