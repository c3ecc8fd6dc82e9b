using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Reaching;

/// <summary>What a caller gives reaches the API where the document means it, and what nobody has to give is not asked for.</summary>
public sealed class ReachingTests : IAsyncLifetime
{
    private const string Payments =
        """
        naftiko: 1.0.0-alpha2
        info: {label: Payments, description: Payments}
        capability:
          consumes:
            - type: http
              namespace: pay
              baseUri: https://pay.test-works.dev
              resources:
                - path: /v2/payments
                  operations:
                    - {name: create-payment, method: POST}
                    - {name: delete-payment, method: DELETE, inputParameters: [{name: payment_id, in: path, type: string, required: true}]}
                - path: /v2/files#upload
                  operations:
                    - {name: list-files, method: GET}
          exposes:
            - type: rest
              namespace: pay-rest
              port: 8080
              resources:
                - path: /payments/{payment_id}
                  operations:
                    - {method: DELETE, name: delete-payment, call: pay.delete-payment, with: {payment_id: rest.payment_id}}
                - path: /files
                  operations:
                    - {method: GET, name: list-files, call: pay.list-files}
            - type: mcp
              namespace: pay-mcp
              port: 9090
              tools:
                - {name: delete-payment, description: Deletes one payment by its id., call: pay.delete-payment, with: {payment_id: tools.payment}}
        """;

    private const string Ships =
        """
        naftiko: 1.0.0-alpha3
        info: {label: Ships, description: Ships}
        capability:
          consumes:
            - type: http
              namespace: registry
              baseUri: https://registry.test-works.dev
              resources:
                - path: /ships
                  operations:
                    - {name: list-ships, method: GET, inputParameters: [{name: status, in: query}]}
          exposes:
            - type: rest
              namespace: ships-rest
              port: 8080
              resources:
                - path: /ships
                  operations:
                    - method: GET
                      name: list-ships
                      inputParameters: [{name: status, in: query, type: string, description: The state of the ship}]
                      call: registry.list-ships
                      with: {status: ships-rest.status}
            - type: mcp
              namespace: ships-mcp
              port: 9090
              tools:
                - name: list-ships
                  description: Lists ships by their state.
                  inputParameters: [{name: status, type: string, description: The state of the ship}]
                  call: registry.list-ships
                  with: {status: ships-mcp.status}
        """;

    private StubUpstream upstream = null!;

    public async Task InitializeAsync()
    {
        upstream = await StubUpstream.StartAsync(TestSecret.Value);
        upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"ok":true}"""));
    }

    public async Task DisposeAsync() => await upstream.DisposeAsync();

    [Fact]
    public async Task A_value_without_a_place_in_the_path_reaches_the_item_and_not_the_collection()
    {
        var compiled = CompiledGateway.Of(Payments, "Payments");
        await using var gateway = await compiled.StartAsync([$"--Upstreams:Pay:BaseAddress={upstream.Address}"]);
        using var client = new HttpClient();

        using var deleted = await client.DeleteAsync(new Uri(gateway.Address("PayRest"), "/payments/p%201"));
        using var listed = await client.GetAsync(new Uri(gateway.Address("PayRest"), "/files"));
        var called = await CallAsync(client, gateway.Address("PayMcp"), "delete-payment", """{"payment":"p2"}""");
        var refused = await CallAsync(client, gateway.Address("PayMcp"), "delete-payment", "{}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (deleted.StatusCode, listed.StatusCode));
        Assert.False(IsError(called), called.GetRawText());
        Assert.True(IsError(refused), refused.GetRawText());
        Assert.Equal(
            ["DELETE /v2/payments/p%201", "GET /v2/files", "DELETE /v2/payments/p2"], upstream.Requests.Select(static request => $"{request.Method} {request.RawTarget}"));
    }

    [Fact]
    public async Task A_REST_input_that_nobody_marked_may_be_left_out_and_that_of_a_tool_may_not()
    {
        var compiled = CompiledGateway.Of(Ships, "Ships");
        await using var gateway = await compiled.StartAsync([$"--Upstreams:Registry:BaseAddress={upstream.Address}"]);
        using var client = new HttpClient();

        using var all = await client.GetAsync(new Uri(gateway.Address("ShipsRest"), "/ships"));
        using var some = await client.GetAsync(new Uri(gateway.Address("ShipsRest"), "/ships?status=ACTIVE"));
        var called = await CallAsync(client, gateway.Address("ShipsMcp"), "list-ships", """{"status":"ACTIVE"}""");
        var refused = await CallAsync(client, gateway.Address("ShipsMcp"), "list-ships", "{}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (all.StatusCode, some.StatusCode));
        Assert.False(IsError(called), called.GetRawText());
        Assert.True(IsError(refused), refused.GetRawText());
        Assert.Equal(["/ships", "/ships?status=ACTIVE", "/ships?status=ACTIVE"], upstream.Requests.Select(static request => request.RawTarget));
    }

    private static bool IsError(JsonElement result) => result.TryGetProperty("isError", out var isError) && isError.GetBoolean();

    private static async Task<JsonElement> CallAsync(HttpClient client, Uri adapter, string tool, string arguments)
    {
        var call = $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}} }}""";
        return (await McpMessages.PostAsync(client, new Uri(adapter, "/mcp"), call)).GetProperty("result");
    }
}
