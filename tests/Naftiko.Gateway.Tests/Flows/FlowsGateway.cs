using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Naftiko.Compiler;
using Naftiko.Gateway.Tests.Inputs;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Flows;

/// <summary>A gateway whose operations put answers together, and an upstream that has an answer for every path.</summary>
public sealed class FlowsGateway : InputsGateway
{
    private readonly ShopAnswer shop = new();

    protected override string Document => Path.Combine("Flows", "flows.naftiko.yaml");

    internal override ImmutableArray<GeneratedFile> Adopt(ImmutableArray<GeneratedFile> files) =>
    [
        .. files.Select(static file => file.Path == "Flows/DigestFlow.SumUpAsync.cs"
            ? file with
            {
                Content =
                    $$$""""
                    using System.Text.Json;
                    using System.Text.Json.Nodes;

                    {{{file.Content.Split('\n').First(static line => line.StartsWith("namespace ", StringComparison.Ordinal))}}}

                    internal sealed partial class DigestFlow
                    {
                        private async partial Task<JsonElement?> SumUpAsync(
                            string? id, long? most, JsonElement? order, string? label, decimal? rate, CancellationToken cancellationToken)
                        {
                            await Task.Yield();
                            return most == 0 ? null : JsonElement.Parse(
                                $$"""{"text":"{{label}} x {{rate}} at most {{most}}: {{order?.GetProperty("total")}}","words":"{{id}}"}""");
                        }
                    }
                    """",
            }
            : file),
    ];

    internal ConcurrentDictionary<string, Answer> Answers => shop.Answers;

    internal void Open()
    {
        Upstream.Reset();
        Answers.Clear();
        Answers["/orders/7"] = ScriptedAnswer.Json(200, """{"owner":2,"helpers":["3","9","1"],"total":"12.50"}""");
        Answers["/people"] = ScriptedAnswer.Json(
            200,
            """
            [{"id":"1","name":"Ann","mail":"ann@test","address":{"city":"Bonn"}},{"id":2,"name":"Bob","mail":null},
             {"id":"2","name":"Second","mail":"second@test"},{"id":"3","name":"Cid"},"no object",{"name":"without id"}]
            """);
        Answers["/goods"] = ScriptedAnswer.Json(
            200, """{"best":"b","goods":[{"sku":"a","label":{"title":"Apple"}},{"sku":"b","label":{"title":"Bread"}},{"sku":"c","label":null}]}""");
        Answers["/notes"] = ScriptedAnswer.Json(201, """{"id":5}""");
        Upstream.AnswerAlways(shop);
    }

    internal async Task<JsonElement> GetAsync(string target, string method = "GET")
    {
        using var response = await SendAsync(method, target);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private sealed class ShopAnswer : Answer
    {
        public ConcurrentDictionary<string, Answer> Answers { get; } = new(StringComparer.Ordinal);

        public override Task WriteAsync(HttpContext context, ReceivedRequest request) =>
            (Answers.GetValueOrDefault(context.Request.Path) ?? ScriptedAnswer.Empty(404)).WriteAsync(context, request);
    }
}
