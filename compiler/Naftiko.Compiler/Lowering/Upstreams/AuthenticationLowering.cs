using System.Collections.Immutable;
using System.Diagnostics;
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
                return new Authentication.Bearer(Read(bearer.Token, "bearer token"));
            case ConsumedAuthentication.Basic basic:
                return new Authentication.Basic(Read(basic.UserName, "user name"), Read(basic.Password, "password"));
            case ConsumedAuthentication.Digest digest:
                return new Authentication.Digest(Read(digest.UserName, "user name"), Read(digest.Password, "password"));
            case ConsumedAuthentication.ClientCredentials client:
                CheckAddress(client);
                return new Authentication.ClientCredentials(
                    client.TokenAddress,
                    Read(client.ClientId, "client id"),
                    Read(client.ClientSecret, "client secret"),
                    client.Scopes);
            case null:
                return new Authentication.None();
            default:
                throw new UnreachableException();
        }

        ApiKey Key(ConsumedAuthentication.Key key) =>
            new(key.Placement, key.Name, Read(key.Value, $"{key.Placement.Word()} {key.Name}"));

        SecretText Read(Template template, string what) => context.Secrets.Read(template, $"{what} of {api.Namespace}");

        void CheckAddress(ConsumedAuthentication.ClientCredentials client)
        {
            if (!Uri.TryCreate(client.TokenAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
                || address.UserInfo.Length > 0 || SecretNames.InQuery(address.Query))
            {
                context.Report(LoweringDiagnostics.TokenAddress, client.Span, client.TokenAddress);
            }
        }
    }
}
