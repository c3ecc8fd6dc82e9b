using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Schema;

public sealed class ForeignDocumentTests
{
    [Theory]
    [InlineData("openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n", "an OpenAPI description", "1:1")]
    [InlineData("info:\n  title: a\n'openapi': 3.0.3\npaths: {}\n", "an OpenAPI description", "3:2")]
    [InlineData("{\"openapi\": \"3.0.0\", \"paths\": {}}", "an OpenAPI description", "1:3")]
    [InlineData("swagger: '2.0'\ninfo:\n\ttitle: tabs\n", "a Swagger (OpenAPI 2) description", "1:1")]
    [InlineData("swagger: '2.0'\nhost: a\nhost: b\n", "a Swagger (OpenAPI 2) description", "1:1")]
    [InlineData("{\n\t\"info\": {\n\t\t\"_postman_id\": \"x\",\n\t\t\"name\": \"a\"\n\t},\n\t\"item\": []\n}", "a Postman collection", "3:4")]
    [InlineData("arazzo: 1.0.1\nworkflows: []\n", "an Arazzo description of workflows", "1:1")]
    [InlineData("# a comment\nasyncapi: 3.0.0\nchannels: {}\n", "an AsyncAPI description", "2:1")]
    [InlineData("{ \"asyncapi\": \"2.6.0\", \"channels\": {", "an AsyncAPI description", "1:4")]
    [InlineData("openrpc: 1.2.6\nmethods: []\n", "an OpenRPC description", "1:1")]
    [InlineData("#%RAML 1.0\ntitle: a\n", "a RAML description", "1:1")]
    public void It_is_told_in_one_sentence_and_nothing_else(string text, string what, string place)
    {
        var finding = Assert.Single(Compilation.Compile(new SourceFile("api.yaml", text), new()).Diagnostics);

        Assert.Equal(("NAF2014", $"This is {what}, not a capability document."), (finding.Id, finding.Message));
        Assert.Equal(place, finding.Span!.Value.Start.ToString());
        Assert.Contains(
            what.Contains("OpenAPI", StringComparison.Ordinal) ? "naftikoc import api.yaml" : "`naftikoc init`", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naftiko: 99\nopenapi: 3.1.0\n", "NAF2002")]
    [InlineData("capability:\n  openapi: 3.1.0\n", "NAF2001")]
    [InlineData("title: openapi\n", "NAF2001")]
    [InlineData("x:\n  openapi: 3.1.0\n", "NAF2001")]
    [InlineData("just text about openapi\n", "NAF1016")]
    public void Other_documents_get_the_message_they_had(string text, string id) =>
        Assert.Contains(Compilation.Compile(new SourceFile("a.yaml", text), new()).Diagnostics, d => d.Id == id);
}
