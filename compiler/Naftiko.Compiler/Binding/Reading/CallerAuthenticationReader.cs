using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>authentication</c> of an adapter: what its callers must show.</summary>
internal static class CallerAuthenticationReader
{
    /// <returns>Null when the adapter is open.</returns>
    public static ExposedAuthentication? Read(Fields adapter, SpannedText name, BindingContext context)
    {
        if (adapter.Node.Find("authentication") is not { } entry)
        {
            return null;
        }

        // An adapter that has the key is never open, whatever is wrong with its value.
        var refused = new ExposedAuthentication.Refused(entry.Key.Span);
        if (adapter.Mapping("authentication") is not { } node)
        {
            if (!adapter.Has("authentication"))
            {
                context.Report(BindingDiagnostics.Missing, entry.Key.Span, "The adapter", "authentication", "authentication: { type: bearer, token: '{{CALLER_TOKEN}}' }");
            }

            return refused;
        }

        context.LiteralSecrets.Owner = $"{name.Value} callers";
        AuthenticationReader.HideUnknown(node, context);
        var fields = context.Read(node);
        return fields.Needed("type", "The authentication") is { } type ? Read(fields, type, name.Value, context) ?? refused : refused;
    }

    private static ExposedAuthentication? Read(Fields fields, SpannedText type, string adapter, BindingContext context)
    {
        switch (type.Value.ToLowerInvariant())
        {
            case "apikey" or "api-key":
                return AuthenticationReader.ReadKeys(fields, adapter, context) is { } keys
                    ? new ExposedAuthentication.ApiKeys(keys, type.Span)
                    : null;
            case "bearer":
                return AuthenticationReader.Secret(fields, "token", "token", "bearer token", context) is { } token
                    ? new ExposedAuthentication.Bearer(token, type.Span)
                    : null;
            case "basic":
                return AuthenticationReader.Text(fields, "username", context) is { } user
                    && AuthenticationReader.Secret(fields, "password", "password", "password", context) is { } password
                        ? new ExposedAuthentication.Basic(user, password, type.Span)
                        : null;
            case "oauth2":
                return ReadTokens(fields, type, adapter, context);
            case "digest":
                context.Report(BindingDiagnostics.DigestOfCallers, type.Span, adapter);
                return null;
            default:
                context.Report(
                    BindingDiagnostics.UnknownAuthentication, type.Span, type.Value, Suggestion.Help(type.Value, ["apikey", "bearer", "basic", "oauth2"]));
                return null;
        }
    }

    private static ExposedAuthentication.Tokens? ReadTokens(Fields fields, SpannedText type, string adapter, BindingContext context)
    {
        var issuer = fields.Needed("authorizationServerUri", "The oauth2 authentication of an adapter");
        var resource = fields.Word("resource");
        var audience = fields.Word("audience");
        var validation = fields.Word("tokenValidation");
        if (validation is { Value: var way } && !way.Equals("jwks", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(UnsupportedDiagnostics.TokenIntrospection, validation.Span, adapter, way);
            return null;
        }

        if (issuer is not null && !IsAddress(issuer.Value))
        {
            context.Report(BindingDiagnostics.AuthorizationServer, issuer.Span, issuer.Value, adapter);
            return null;
        }

        if (issuer is not null && resource is null)
        {
            context.Report(BindingDiagnostics.TokensForAnybody, type.Span, adapter);
        }

        return issuer is null || resource is null ? null
            : new(issuer.Value.TrimEnd('/'), resource.Value, audience?.Value ?? resource.Value, fields.Texts("scopes"), type.Span);
    }

    /// <summary>An issuer has neither query nor fragment (RFC 8414, section 2), and its keys must come by a way that nobody else can write to.</summary>
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
