using System.Collections.Frozen;
using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>authentication</c> of a consumed API in each of its spellings, and what that of an adapter has in common with it.</summary>
internal static class AuthenticationReader
{
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.Ordinal, "type", "key", "name", "in", "placement", "username", "clientId", "client_id", "tokenUri", "tokenUrl", "token_url", "scopes", "scope", "grantType",
        "authorizationServerUri", "resource", "audience", "tokenValidation");

    public static ConsumedAuthentication? Read(MappingNode? node, string apiName, BindingContext context)
    {
        if (node is null)
        {
            return null;
        }

        HideUnknown(node, context);
        var fields = context.Read(node);
        if (fields.Needed("type", "The authentication") is not { } type)
        {
            return null;
        }

        switch (type.Value.ToLowerInvariant())
        {
            case "apikey" or "api-key":
                return ReadKeys(fields, apiName, context) is { } keys
                    ? new ConsumedAuthentication.ApiKeys(keys, fields.Has("headers") ? fields.KeySpan("headers") : keys[0].Span)
                    : null;
            case "bearer":
                return Secret(fields, "token", "token", "bearer token", context) is { } token ? new ConsumedAuthentication.Bearer(token, type.Span) : null;
            case "basic":
                return ReadPair(fields, context) is var (user, password) ? new ConsumedAuthentication.Basic(user, password, type.Span) : null;
            case "digest":
                return ReadPair(fields, context) is var (name, word) ? new ConsumedAuthentication.Digest(name, word, type.Span) : null;
            case "oauth2":
                return ReadClientCredentials(fields, type, context);
            default:
                context.Report(BindingDiagnostics.UnknownAuthentication, type.Span, type.Value, Suggestion.Help(type.Value, ["apikey", "bearer", "basic", "digest", "oauth2"]));
                return null;
        }
    }

    /// <summary>A secret after a misspelt key is a secret all the same, and the line is shown with the complaint about the key.</summary>
    public static void HideUnknown(MappingNode node, BindingContext context)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Value is ScalarNode { IsNull: false } scalar && !Harmless.Contains(entry.Key.Value)
                && !scalar.Value.Contains("{{", StringComparison.Ordinal)
                && !SecretNames.IsSettingName(scalar.Value) && context.Binds.FindKey(scalar.Value) is null)
            {
                context.LiteralSecrets.Hide(scalar.Value, scalar.Span);
            }
        }
    }

    /// <returns>Null when they were refused, which has been reported.</returns>
    public static ImmutableArray<ConsumedAuthentication.Key>? ReadKeys(Fields fields, string apiName, BindingContext context)
    {
        if (fields.Mapping("headers") is { } headers)
        {
            return ReadHeaders(headers, fields.KeySpan("headers"), context);
        }

        var name = fields.Has("key") ? fields.Needed("key", "The API key") : fields.Word("name") ?? fields.Needed("key", "The API key");
        var place = fields.Word("placement") ?? fields.Word("in");
        if (name is null || Placement(place, context) is not { } placement
            || Secret(fields, "value", name.Value, $"{placement.Word()} {name.Value}", context) is not { } value)
        {
            return null;
        }

        if (!fields.Has("key") || fields.Has("in"))
        {
            var written = fields.Has("in") ? fields.KeySpan("in") : fields.KeySpan("name");
            context.Report(
                BindingDiagnostics.AuthenticationSpelling, written, apiName, "`in` and `name`",
                $"placement: {place?.Value ?? "header"}` and `key: {name.Value}");
        }

        return [new(placement, name.Value, value, name.Span)];
    }

    /// <summary>All of them, or none: an adapter or an API that asks for several keys is not content with some of them.</summary>
    private static ImmutableArray<ConsumedAuthentication.Key>? ReadHeaders(MappingNode node, SourceSpan span, BindingContext context)
    {
        if (node.Entries.IsEmpty)
        {
            context.Report(BindingDiagnostics.Missing, span, "The authentication", "headers", "headers: { X-Api-Key: '{{SHOP_KEY}}' }");
            return null;
        }

        var headers = context.Read(node);
        var keys = node.Entries
            .Select(static entry => entry.Key)
            .Select(name => Secret(headers, name.Value, name.Value, $"header {name.Value}", context) is { } value
                ? new ConsumedAuthentication.Key(KeyPlacement.Header, name.Value, value, name.Span)
                : null)
            .ToList();
        return keys.Contains(null) ? null : [.. keys.OfType<ConsumedAuthentication.Key>()];
    }

    /// <summary>A key without a place is meant for a header, where nearly all of them go.</summary>
    private static KeyPlacement? Placement(SpannedText? place, BindingContext context)
    {
        switch (place?.Value.ToLowerInvariant())
        {
            case null or "header":
                return KeyPlacement.Header;
            case "query":
                return KeyPlacement.Query;
            case "cookie":
                return KeyPlacement.Cookie;
            default:
                context.Report(
                    BindingDiagnostics.UnknownPlace, place.Span, "API key", place.Value, Suggestion.Help(place.Value, ["header", "query", "cookie"]));
                return null;
        }
    }

    private static (Template UserName, Template Password)? ReadPair(Fields fields, BindingContext context)
    {
        // One of the two is empty where an API takes a single key.
        var user = Text(fields, "username", context, mayBeEmpty: true);
        var password = Text(fields, "password", context, mayBeEmpty: true);
        if (user is null || password is null)
        {
            return null;
        }

        // APIs with one key take it as the user's name, with any password; otherwise the name is often no secret.
        return password.LiteralText is { Length: <= 1 }
            ? (context.LiteralSecrets.TakeCredential(user, "username", "user name"), password)
            : (user, context.LiteralSecrets.TakeCredential(password, "password", "password"));
    }

    private static ConsumedAuthentication.ClientCredentials? ReadClientCredentials(Fields fields, SpannedText type, BindingContext context)
    {
        if (fields.Needed(FirstOf(fields, "tokenUri", "tokenUrl", "token_url"), "The oauth2 authentication") is not { } address)
        {
            return null;
        }

        // The schema knows one kind of grant.
        _ = fields.Word("grantType");
        var id = Text(fields, FirstOf(fields, "clientId", "client_id"), context);
        var secret = Secret(fields, FirstOf(fields, "clientSecret", "client_secret"), "client_secret", "client secret", context);
        return id is null || secret is null ? null : new(address.Value, id, secret, fields.Texts("scopes"), address.Span);
    }

    public static string FirstOf(Fields fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (fields.Has(key))
            {
                return key;
            }
        }

        return keys[0];
    }

    /// <param name="name">For the name of the setting, should the secret itself be written there.</param>
    public static Template? Secret(Fields fields, string key, string name, string use, BindingContext context) =>
        Text(fields, key, context) is { } template ? context.LiteralSecrets.TakeCredential(template, name, use) : null;

    /// <param name="mayBeEmpty">Written as <c>""</c>; a key without a value is a value that was forgotten.</param>
    public static Template? Text(Fields fields, string key, BindingContext context, bool mayBeEmpty = false) =>
        mayBeEmpty && fields.Value(key) is ScalarNode { Value: "" } ? new Template([])
        : fields.Needed(key, "The authentication") is not null && fields.Scalar(key) is { } scalar
            ? TemplateParser.Parse(scalar, context.Findings)
            : null;
}
