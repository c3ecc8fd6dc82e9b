using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>An HTTP method in C#.</summary>
internal static class HttpMethodCode
{
    public static CSharpCode Of(string method) => method switch
    {
        "GET" => new($"HttpMethod.Get"),
        "POST" => new($"HttpMethod.Post"),
        "PUT" => new($"HttpMethod.Put"),
        "PATCH" => new($"HttpMethod.Patch"),
        "DELETE" => new($"HttpMethod.Delete"),
        "HEAD" => new($"HttpMethod.Head"),
        "OPTIONS" => new($"HttpMethod.Options"),
        "TRACE" => new($"HttpMethod.Trace"),
        _ => new($"HttpMethod.Parse({new CSharpString(method)})"),
    };
}
