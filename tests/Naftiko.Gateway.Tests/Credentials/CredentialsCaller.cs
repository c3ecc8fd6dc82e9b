using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>Calls the routes and tools of the document.</summary>
internal sealed class CredentialsCaller(GatewayCaller http, Uri rest, Uri mcp)
{
    public Task<SeenAnswer> CallAsync(Placement placement, Face face, string id, string? range = null)
    {
        if (face is Face.ToolRaw or Face.ToolMapped)
        {
            return http.CallToolAsync(mcp, $"{placement.Api}-{(face == Face.ToolRaw ? "raw" : "mapped")}", $$"""{"id":"{{id}}"}""");
        }

        var path = $"/{placement.Api}/{(face == Face.RestRaw ? "raw" : "mapped")}/{id}";
        var request = new HttpRequestMessage(new HttpMethod(placement.Method), new Uri(rest, path));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (range is not null)
        {
            request.Headers.TryAddWithoutValidation("Range", range);
        }

        return http.SendAsync(request);
    }

    public Task<SeenAnswer> ReadAsync(OwnText text, Placement placement) => text switch
    {
        OwnText.OpenApi => http.GetAsync(new Uri(rest, "/openapi.json")),
        OwnText.ToolList => http.AskAsync(mcp, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}"""),
        OwnText.Handshake => http.AskAsync(mcp, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"""),
        OwnText.Health => http.GetAsync(new Uri(rest, "/health/ready")),
        OwnText.NoRoute => http.GetAsync(new Uri(rest, $"/{placement.Api}/nowhere")),
        OwnText.WrongMethod => http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri(rest, $"/{placement.Api}/raw/1"))),
        OwnText.WrongValue => http.SendAsync(new HttpRequestMessage(new HttpMethod(placement.Method), new Uri(rest, $"/{placement.Api}/raw/a%2Fb"))),
        OwnText.WrongArguments => http.CallToolAsync(mcp, $"{placement.Api}-raw", """{"nonsense":1}"""),
        OwnText.NoTool => http.CallToolAsync(mcp, $"{placement.Api}-nothing", "{}"),
        _ => throw new InvalidOperationException($"Nobody knows how to read {text}."),
    };
}
