using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Decides what a client authenticates with.</summary>
internal static class AuthenticationLowering
{
    public static Authentication Lower(ConsumedApi api, LoweringContext context)
    {
        switch (api.Authentication)
        {
            case ConsumedAuthentication.ApiKeys keys:
                return new Authentication.ApiKeys([.. keys.Keys.Select(Key)]);
            case ConsumedAuthentication.Bearer bearer:
                return new Authentication.Bearer(Read(bearer.Token, "bearer token", bearer.Span));
            case ConsumedAuthentication.Basic basic:
                return new Authentication.Basic(UserName(basic.UserName), Read(basic.Password, "password", basic.Span));
            case ConsumedAuthentication.Digest digest:
                return new Authentication.Digest(UserName(digest.UserName), Read(digest.Password, "password", digest.Span));
            case ConsumedAuthentication.ClientCredentials client:
                CheckAddress(client);
                return new Authentication.ClientCredentials(
                    client.TokenAddress,
                    context.Secrets.Read(client.ClientId, $"client id of {api.Namespace}"),
                    Read(client.ClientSecret, "client secret", client.Span),
                    client.Scopes);
            default:
                return new Authentication.None();
        }

        ApiKey Key(ConsumedAuthentication.Key key) =>
            new(key.Placement, key.Name, Read(key.Value, $"{Place(key.Placement)} {key.Name}", key.Span));

        SecretText Read(Template template, string what, SourceSpan span) =>
            context.Secrets.ReadCredential(template, $"{what} of {api.Namespace}", span);

        // A user's name is often no secret, so a literal one is not worth a word.
        SecretText UserName(Template template) => context.Secrets.Read(template, $"user name of {api.Namespace}");

        void CheckAddress(ConsumedAuthentication.ClientCredentials client)
        {
            if (!Uri.TryCreate(client.TokenAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                context.Report(LoweringDiagnostics.TokenAddress, client.Span, client.TokenAddress);
            }
        }
    }

    private static string Place(KeyPlacement placement) => placement switch
    {
        KeyPlacement.Query => "query parameter",
        KeyPlacement.Cookie => "cookie",
        _ => "header",
    };
}
