using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Mcp;

[Collection(McpGatewayTests.Name)]
public sealed class ToolListTests(McpGateway gateway)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Connections => McpGateway.Connections;

    [Fact]
    public async Task The_list_is_exactly_this()
    {
        using var client = new HttpClient(new SecretGuard());

        var answer = await McpMessages.PostAsync(client, new Uri(gateway.McpAddress, "/mcp"), """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""");

        VerifiedFile.Compare(JsonSerializer.Serialize(answer.GetProperty("result"), Readable) + "\n", "tools-list.verified.json");
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task The_list_is_in_document_order_over_any_connection(string connection)
    {
        var client = await gateway.ClientAsync(connection);

        var tools = await client.ListToolsAsync();

        Assert.Equal(ExposedOperation.All.Select(operation => operation.Name), tools.Select(tool => tool.Name));
        Assert.Equal("durable-functions-mcp", client.ServerInfo?.Name);
        Assert.Equal(connection.Split(' ')[1], client.NegotiatedProtocolVersion);
        Assert.NotNull(client.ServerCapabilities.Tools);
    }

    [Fact]
    public async Task Every_schema_is_one_that_every_model_provider_accepts()
    {
        var client = await gateway.ClientAsync("http 2026-07-28");

        foreach (var tool in await client.ListToolsAsync())
        {
            var schema = JsonNode.Parse(tool.ProtocolTool.InputSchema.GetRawText())!.AsObject();
            Assert.Equal("object", schema["type"]!.GetValue<string>());
            Assert.False(schema["additionalProperties"]!.GetValue<bool>());
            Assert.DoesNotContain(schema, member => member.Key is "oneOf" or "anyOf" or "allOf" or "not" or "$ref");
            Assert.All(schema["required"]?.AsArray() ?? [], name => Assert.True(schema["properties"]!.AsObject().ContainsKey(name!.GetValue<string>())));
            Assert.False(string.IsNullOrWhiteSpace(tool.Description));
            Assert.NotEqual(tool.Description, tool.ProtocolTool.Title);
            var annotations = tool.ProtocolTool.Annotations!;
            Assert.All(
                [annotations.ReadOnlyHint, annotations.DestructiveHint, annotations.IdempotentHint, annotations.OpenWorldHint],
                hint => Assert.NotNull(hint));
        }
    }

    [Fact]
    public async Task Every_placeholder_and_parameter_is_an_argument()
    {
        var client = await gateway.ClientAsync("http 2025-11-25");
        var tools = (await client.ListToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.JsonSchema);

        foreach (var operation in ExposedOperation.All)
        {
            var placeholders = operation.Template.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')).ToList();
            var extras = operation.Method == "POST" && !operation.Query.Any(parameter => parameter.Name == "reason") ? ["body"]
                : operation.Name is "listinstances" or "listentities" ? new[] { "continuationToken" }
                : [];
            var arguments = tools[operation.Name].TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().Select(property => property.Name)
                : [];
            var required = tools[operation.Name].TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
            Assert.Equal(
                placeholders.Concat(operation.Query.Select(parameter => parameter.Name)).Concat(extras).Order(StringComparer.Ordinal),
                arguments.Order(StringComparer.Ordinal));
            Assert.Equal(placeholders.Order(StringComparer.Ordinal), required.Order(StringComparer.Ordinal));
        }
    }
}
