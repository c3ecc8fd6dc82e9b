using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Says what a secret is for.</summary>
internal static class SecretUse
{
    public static DocSummary Of(GatewayModel model, SecretSetting secret)
    {
        foreach (var upstream in model.Upstreams)
        {
            switch (upstream.Authentication)
            {
                case Authentication.ApiKeys keys when keys.Keys.FirstOrDefault(k => Uses(k.Value)) is { } key:
                    return new($"The API key of {upstream.Namespace} ({AuthenticationView.Place(key)}", key.Name, ").");
                case Authentication.Bearer bearer when Uses(bearer.Token):
                    return new($"The bearer token of {upstream.Namespace}.");
                case Authentication.Basic basic when Uses(basic.UserName):
                case Authentication.Digest digest when Uses(digest.UserName):
                    return new($"The user name of {upstream.Namespace}.");
                case Authentication.Basic basic when Uses(basic.Password):
                case Authentication.Digest digest when Uses(digest.Password):
                    return new($"The password of {upstream.Namespace}.");
                case Authentication.ClientCredentials flow when Uses(flow.ClientId):
                    return new($"The client id of {upstream.Namespace}.");
                case Authentication.ClientCredentials flow when Uses(flow.ClientSecret):
                    return new($"The client secret of {upstream.Namespace}.");
            }
        }

        return new($"Used for: {secret.UsedFor}.");

        bool Uses(SecretText text) => text.Settings().Contains(secret.Key, StringComparer.Ordinal);
    }
}
