using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// What a block says about the place of its calls: <c>baseUri</c> and <c>authentication</c> of an API, of a resource or of an operation. The
/// innermost block that says something counts, for each of the two by itself.
/// </summary>
/// <param name="Address">With the parameters in its query.</param>
/// <param name="Authentication">As declared, without what stands in the address.</param>
/// <param name="IsOwn">Something is said besides what the API says.</param>
internal sealed record ServerReader(AddressReader Address, ConsumedAuthentication? Authentication, bool IsOwn)
{
    private static readonly string[] CommonLabels = ["www", "api"];

    public ConsumedAuthentication? Credential => Authentication ?? Address.Credential;

    public static ServerReader Read(Fields fields, string apiName, BindingContext context) => Read(fields, null, apiName, context);

    /// <summary>An MCP server, whose address is called <c>endpoint</c>.</summary>
    public static ServerReader ReadEndpoint(Fields fields, string apiName, BindingContext context) =>
        Read(fields, null, apiName, context, addressKey: "endpoint");

    /// <param name="outer">What the block around it says.</param>
    public static ServerReader Read(Fields fields, ServerReader? outer, string apiName, BindingContext context, string addressKey = "baseUri")
    {
        var isOpen = IsOpen(fields);
        var saysHow = fields.Has("authentication");
        var address = fields.Has(addressKey) || outer is null
            ? AddressReader.Read(fields.Scalar(addressKey), saysHow || outer is { Authentication: not null }, context)
            : outer.Address;
        var authentication = isOpen ? null
            : saysHow ? AuthenticationReader.Read(fields.Mapping("authentication"), apiName, context)
            : fields.Has(addressKey) && address.Credential is not null ? null
            : outer?.Authentication;

        // A credential in the address belongs to the address; whoever says how to authenticate wants no other user, and keeps the query.
        return new(
            isOpen ? address with { Credential = null } : saysHow ? address.Beside() : address,
            authentication,
            outer is not null && (outer.IsOwn || saysHow || fields.Has(addressKey)));
    }

    /// <returns>Null: it is that of the API.</returns>
    /// <param name="otherwise">A name for what has no address yet.</param>
    public ConsumedServer? Of(ServerReader api, string otherwise)
    {
        if (!IsOwn || Key == api.Key)
        {
            return null;
        }

        var name = Place != api.Place ? HostName(Address.Text?.Value) ?? otherwise : Way(Credential);
        return new(name, Address.Text, Credential, Key);
    }

    public static bool IsOpen(Fields fields) => fields.Value("authentication") is ScalarNode { Value: "none" };

    private string? Place => Address.Text?.Value.TrimEnd('/');

    private string Key => $"{Place}\n{Way(Credential)}\n{Content(Credential)}";

    private static string? HostName(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && !address.Contains('{', StringComparison.Ordinal) && uri.HostNameType == UriHostNameType.Dns
            ? uri.Host.Split('.').FirstOrDefault(static label => !CommonLabels.Contains(label, StringComparer.Ordinal))
            : null;

    private static string Way(ConsumedAuthentication? authentication) => authentication switch
    {
        null => "open",
        ConsumedAuthentication.ApiKeys => "key",
        ConsumedAuthentication.Bearer => "bearer",
        ConsumedAuthentication.Basic => "basic",
        ConsumedAuthentication.Digest => "digest",
        ConsumedAuthentication.ClientCredentials => "oauth2",
    };

    private static string Content(ConsumedAuthentication? authentication) => authentication switch
    {
        null => "",
        ConsumedAuthentication.ApiKeys keys => string.Join('\n', keys.Keys.Select(static key => $"{key.Placement} {key.Name} {Text(key.Value)}")),
        ConsumedAuthentication.Bearer bearer => Text(bearer.Token),
        ConsumedAuthentication.Basic basic => $"{Text(basic.UserName)}\n{Text(basic.Password)}",
        ConsumedAuthentication.Digest digest => $"{Text(digest.UserName)}\n{Text(digest.Password)}",
        ConsumedAuthentication.ClientCredentials flow =>
            $"{flow.TokenAddress}\n{Text(flow.ClientId)}\n{Text(flow.ClientSecret)}\n{string.Join(' ', flow.Scopes)}",
    };

    private static string Text(Template template) => new PathTemplate(template.Parts).ToString();
}
