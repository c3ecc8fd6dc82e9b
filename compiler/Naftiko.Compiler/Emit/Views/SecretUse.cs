using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Says what a secret is for.</summary>
internal static class SecretUse
{
    public static DocSummary Of(GatewayModel model, SecretSetting secret) =>
        model.Upstreams.SelectMany(Uses).Concat(model.Adapters.SelectMany(Uses))
            .FirstOrDefault(use => use.Text.Settings().Contains(secret.Key, StringComparer.Ordinal)).Summary
        ?? new($"Used for: {secret.UsedFor}.");

    private static IEnumerable<(SecretText Text, DocSummary Summary)> Uses(Adapter adapter)
    {
        var callers = $"the callers of {adapter.Namespace}";
        return adapter.Authentication switch
        {
            CallerAuthentication.None or CallerAuthentication.Tokens => [],
            CallerAuthentication.ApiKeys keys =>
                keys.Keys.Select(key => (key.Value, new DocSummary($"The API key of {callers} ({key.Placement.Word()}", key.Name, ")."))),
            CallerAuthentication.Bearer bearer => [(bearer.Token, new($"The bearer token of {callers}."))],
            CallerAuthentication.Basic basic => [(basic.UserName, new($"The user name of {callers}.")), (basic.Password, new($"The password of {callers}."))],
        };
    }

    private static IEnumerable<(SecretText Text, DocSummary Summary)> Uses(Upstream upstream)
    {
        var api = upstream.Namespace;
        return upstream.Authentication switch
        {
            Authentication.None => [],
            Authentication.ApiKeys keys =>
                keys.Keys.Select(key => (key.Value, new DocSummary($"The API key of {api} ({key.Placement.Word()}", key.Name, ")."))),
            Authentication.Bearer bearer => [(bearer.Token, new($"The bearer token of {api}."))],
            Authentication.Basic basic => [(basic.UserName, new($"The user name of {api}.")), (basic.Password, new($"The password of {api}."))],
            Authentication.Digest digest => [(digest.UserName, new($"The user name of {api}.")), (digest.Password, new($"The password of {api}."))],
            Authentication.ClientCredentials flow =>
                [(flow.ClientId, new($"The client id of {api}.")), (flow.ClientSecret, new($"The client secret of {api}."))],
        };
    }
}
