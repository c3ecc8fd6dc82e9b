using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Language;

/// <summary>What is called: addresses, credentials and requests.</summary>
internal static class UpstreamFacts
{
    public static IEnumerable<string> Of(Upstream upstream) =>
    [
        $"upstream {upstream.Namespace} {upstream.BaseAddress ?? "to be configured"} {Of(upstream.Authentication)}"
            + (upstream.CleansResponses ? " cleans" : "")
            + (upstream.Server is { } server ? $" server{(server.IsVerified ? ", verified" : "")}" : ""),
        .. upstream.Headers.Select(header => $"header {upstream.Namespace} {header.Name}: {Text(header.Value)}"),
        .. upstream.Operations.SelectMany(operation => operation.Headers.Select(header =>
            $"header {upstream.Namespace}.{operation.Name} {header.Name}: {Text(header.Value)}")),
        .. upstream.Links.Select(link => $"link {upstream.Namespace} {link.UpstreamPath}: {link.Target}"),
        .. upstream.Operations.Select(operation => $"request {upstream.Namespace}.{operation.Name}: {Of(operation)}"),
    ];

    private static string Of(UpstreamOperation operation)
    {
        var path = string.Concat(operation.Path.Select(static part => part.Literal ?? $"{{{part.Parameter}}}"));
        var parameters = operation.Parameters.Where(static p => p.Place is not ParameterPlace.Path).Select(static p =>
            $", {p.Place.Word()} {p.Name}"
            + (p.Place == ParameterPlace.Query && p.Style == ParameterStyle.Comma ? " joined by commas" : "")
            + (p.Required ? " required" : ""));
        return $"{(operation.Tool is { } tool ? $"tool {tool.Name}" : $"{operation.Method} {path}")}{string.Concat(parameters)}, body {Of(operation.Body)}";
    }

    private static string Of(UpstreamBody body) => body switch
    {
        UpstreamBody.None => "none",
        UpstreamBody.Caller => "of the caller",
        UpstreamBody.Template template => $"{template.Format} {Of(template.Root)}",
        UpstreamBody.Multipart form => $"parts {string.Join(", ", form.Parts.Select(static part => $"{part.Name}={Of(part.Value)}{(part.IsFile ? " file" : "")}"
            + string.Concat(new[] { part.FileName, part.MediaType }.OfType<BodyNode>().Select(static node => " " + Of(node)))))}",
        _ => throw new InvalidOperationException(body.ToString()),
    };

    private static string Of(BodyNode node) => node switch
    {
        BodyNode.Object o => $"{{{string.Join(", ", o.Members.Select(static m => $"{m.Name}: {Of(m.Value)}"))}}}",
        BodyNode.Array a => $"[{string.Join(", ", a.Items.Select(Of))}]",
        BodyNode.Constant constant => constant.JsonText,
        BodyNode.Value value => $"<{value.Parameter}>",
        BodyNode.Text text => string.Concat(text.Parts.Select(static part => part.Literal ?? $"<{part.Parameter}>")),
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Of(Authentication authentication) => authentication switch
    {
        Authentication.None => "open",
        Authentication.ApiKeys keys => string.Join(' ', keys.Keys.Select(static key => $"{key.Placement.Word()} {key.Name}={Text(key.Value)}")),
        Authentication.Bearer bearer => $"bearer {Text(bearer.Token)}",
        Authentication.Basic basic => $"basic {Text(basic.UserName)}:{Text(basic.Password)}",
        Authentication.Digest digest => $"digest {Text(digest.UserName)}:{Text(digest.Password)}",
        Authentication.ClientCredentials flow => $"oauth2 {flow.TokenAddress} {Text(flow.ClientId)}:{Text(flow.ClientSecret)}",
        _ => throw new InvalidOperationException(authentication.ToString()),
    };

    public static string Text(SecretText text) => string.Concat(text.Parts.Select(static part => part.Literal ?? $"{{{{{part.Setting}}}}}"));
}
