using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>
/// Stands in for an upstream: answers every request with what it received, so that one sees what the gateway would have sent. Credentials
/// are masked, although they are placeholders: the answer shows where they went, not what they were. An MCP server is one whose tools do so.
/// </summary>
internal sealed class MockUpstream : IDisposable
{
    private const int MaxBody = 1024 * 1024;
    private const string Mask = "***";
    private const string TokenRequest = "grant_type=client_credentials";

    private readonly HttpListener _listener;
    private readonly Upstream _upstream;
    private readonly HashSet<string> _secretNames;

    private MockUpstream(Upstream upstream, HttpListener listener, int port)
    {
        _upstream = upstream;
        _listener = listener;
        _secretNames = SecretNames(upstream);
        Address = $"http://127.0.0.1:{port}{BasePath(upstream)}";
    }

    /// <summary>What the gateway takes for the upstream's base address: the declared path on this machine.</summary>
    public string Address { get; }

    public string Namespace => _upstream.Namespace;

    public string Name => _upstream.Name;

    /// <summary>The address of the token endpoint that goes with it (RFC 6749, section 4.4).</summary>
    public string TokenAddress => new Uri(new(Address), "/oauth/token").ToString();

    public static MockUpstream Start(Upstream upstream)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort.Find();
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
            try
            {
                listener.Start();
                var mock = new MockUpstream(upstream, listener, port);
                _ = mock.ServeAsync();
                return mock;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Somebody took the port in the meantime.
                listener.Close();
            }
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var body = await ReadBodyAsync(context.Request);
            var (status, json) = Answer(context.Request, body, context.Response.Headers);
            if (status == 200 && _upstream.Server is not null && !body.Contains(TokenRequest, StringComparison.Ordinal))
            {
                (status, json) = MockTools.Answer(_upstream, body, json);
            }

            context.Response.StatusCode = status;
            var (type, bytes) = status == 200 && _upstream.Server is null && Find(context.Request) is { Format: { } format }
                ? MockFormat.Write(format, json)
                : MockFormat.Json(json);
            context.Response.ContentType = type;
            context.Response.ContentLength64 = bytes.Length;
            if (context.Request.HttpMethod != "HEAD")
            {
                await context.Response.OutputStream.WriteAsync(bytes);
            }

            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The gateway gave up on the call; nobody waits for the answer.
            context.Response.Abort();
        }
    }

    private (int Status, string Json) Answer(HttpListenerRequest request, string body, WebHeaderCollection headers)
    {
        if (request.HttpMethod == "POST" && body.Contains(TokenRequest, StringComparison.Ordinal))
        {
            return (200, """{"access_token":"mock-token","token_type":"Bearer","expires_in":3600}""");
        }

        if (_upstream.Authentication is Authentication.Digest && request.Headers["Authorization"] is null)
        {
            headers["WWW-Authenticate"] = "Digest realm=\"mock\", qop=\"auth\", algorithm=SHA-256, nonce=\"6d6f636b\"";
            return (401, """{"message":"The mock asks for digest authentication."}""");
        }

        return (200, Echo(request, body));
    }

    /// <summary>What the request calls; null: the token endpoint, or nothing the gateway has.</summary>
    private UpstreamOperation? Find(HttpListenerRequest request)
    {
        var start = BasePath(_upstream);
        return _upstream.Operations.FirstOrDefault(operation => operation.Method == request.HttpMethod && Regex.IsMatch(
            request.Url!.AbsolutePath,
            $"^{Regex.Escape(start)}{string.Concat(operation.Path.Select(static part => part.Literal is { } literal ? Regex.Escape(literal) : "[^/]*"))}$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
    }

    private string Echo(HttpListenerRequest request, string body) => JsonStream.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("mock", _upstream.Namespace);
        json.WriteString("method", request.HttpMethod);
        json.WriteString("path", request.Url!.AbsolutePath);
        WriteValues(json, "query", request.QueryString);
        WriteValues(json, "headers", request.Headers);
        WriteBody(json, body);
        json.WriteEndObject();
    });

    private void WriteValues(Utf8JsonWriter json, string name, NameValueCollection values)
    {
        json.WriteStartObject(name);
        foreach (var key in values.AllKeys.OfType<string>().Order(StringComparer.Ordinal))
        {
            var all = values.GetValues(key) ?? [];
            json.WriteString(key, _secretNames.Contains(key) ? Mask : string.Join(", ", all));
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string body)
    {
        if (body.Length == 0)
        {
            json.WriteNull("body");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            json.WritePropertyName("body");
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteString("body", body);
        }
    }

    private static async Task<string> ReadBodyAsync(HttpListenerRequest request)
    {
        if (!request.HasEntityBody)
        {
            return "";
        }

        var buffer = new byte[MaxBody];
        var length = await request.InputStream.ReadAtLeastAsync(buffer, MaxBody, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string BasePath(Upstream upstream) =>
        Uri.TryCreate(upstream.BaseAddress, UriKind.Absolute, out var address) ? address.AbsolutePath.TrimEnd('/') : "";

    private static HashSet<string> SecretNames(Upstream upstream)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization", "Cookie" };
        names.UnionWith(upstream.Headers.Where(static h => h.Value.Parts.Any(static p => p.Setting is not null)).Select(static h => h.Name));
        if (upstream.Authentication is Authentication.ApiKeys keys)
        {
            names.UnionWith(keys.Keys.Select(static k => k.Name));
        }

        return names;
    }
}
