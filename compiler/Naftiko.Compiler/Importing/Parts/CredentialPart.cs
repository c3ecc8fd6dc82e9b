using System.Collections.Immutable;
using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Makes credentials of security schemes; their secrets come from the environment.</summary>
internal sealed class CredentialPart
{
    private static readonly HashSet<string> CredentialNames = ["token", "xtoken", "accesstoken", "authtoken", "apikey", "xapikey", "authorization", "apitoken"];

    private readonly OpenApiDocument _document;
    private readonly Losses _losses;
    private readonly string _prefix;

    /// <summary>Nothing describes how to authenticate: then the parameters tell it by their names.</summary>
    private readonly bool _isUntold;

    public CredentialPart(OpenApiDocument document, string api, Losses losses)
    {
        _document = document;
        _losses = losses;
        _prefix = api.Replace('-', '_').ToUpperInvariant();
        _isUntold = document.Components?.SecuritySchemes is not { Count: > 0 };
    }

    /// <summary>Whether a parameter is what authenticates, and so none of the callers'.</summary>
    public bool IsCredential(IOpenApiParameter parameter) =>
        (_isUntold && IsCalledLikeOne(parameter))
        || (parameter.In == ParameterLocation.Header && parameter.Name!.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        || (_document.Components?.SecuritySchemes?.Values ?? []).Any(scheme => scheme.Type == SecuritySchemeType.ApiKey && scheme.In == parameter.In
            && string.Equals(scheme.Name, parameter.Name, parameter.In == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal));

    public ImportedCredential Of(DescribedOperation operation)
    {
        if (_isUntold)
        {
            return Untold(operation);
        }

        var requirements = (operation.Operation.Security ?? _document.Security ?? []).Where(static r => r.Count > 0).ToList();
        if (requirements.Count == 0)
        {
            return ImportedCredential.None;
        }

        foreach (var requirement in requirements)
        {
            if (Complete(requirement) is { } credential)
            {
                return credential;
            }
        }

        // None of them can be had as it is; the first scheme that can be is better than nothing.
        var part = requirements.SelectMany(static r => r.Keys).Select(One).OfType<ImportedCredential>().FirstOrDefault();
        _losses.Note(
            LossKind.Scheme, operation.Title, string.Join(" and ", requirements[0].Keys.Select(static key => $"`{key.Reference.Id}`")),
            part is null ? "nothing is sent" : "one of its credentials is sent");
        return part ?? ImportedCredential.None;
    }

    private static bool IsCalledLikeOne(IOpenApiParameter parameter) =>
        parameter.In is ParameterLocation.Header or ParameterLocation.Query && CredentialNames.Contains(Plain(parameter.Name!));

    /// <summary>The parameter that is called like a credential; else a token, where the operation asks for a scheme that nothing describes.</summary>
    private ImportedCredential Untold(DescribedOperation operation)
    {
        if (operation.Parameters.FirstOrDefault(IsCalledLikeOne) is { Name: { } name } parameter)
        {
            return ApiKey($"{name} in {parameter.In}", name, parameter.In,
                Suffix(Plain(name).EndsWith("token", StringComparison.Ordinal) ? "TOKEN" : "API_KEY", ""));
        }

        if ((operation.Operation.Security ?? _document.Security)?.FirstOrDefault(static r => r.Count > 0) is not { } requirement)
        {
            return ImportedCredential.None;
        }

        var scheme = requirement.Keys.First().Reference.Id ?? "";
        _losses.Note(LossKind.Scheme, "", $"`{scheme}`, which is not described,", $"a token is read from {Suffix("TOKEN", "")}");
        return Bearer("untold", Suffix("TOKEN", ""));
    }

    private ImportedCredential? Complete(OpenApiSecurityRequirement requirement)
    {
        if (requirement.Keys.ToList() is [var only])
        {
            return One(only);
        }

        var schemes = requirement.Keys.ToList();
        if (!schemes.TrueForAll(static s => s.Type == SecuritySchemeType.ApiKey && s.In == ParameterLocation.Header && s.Name is not null))
        {
            return null;
        }

        var keys = schemes.Select(s => (Header: s.Name!, Secret: Suffix(s.Name!, s.Reference.Id ?? ""))).ToList();
        return new(
            string.Join('+', schemes.Select(static s => s.Reference.Id)),
            [("type", "apikey"), ("headers", keys.Select(static key => (key.Header, (object)$"{{{{{key.Secret}}}}}")).ToImmutableArray())],
            [.. keys.Select(static key => key.Secret)]);
    }

    private ImportedCredential? One(OpenApiSecuritySchemeReference scheme)
    {
        var id = scheme.Reference.Id ?? "";
        switch (scheme.Type)
        {
            case SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 } name:
                return ApiKey(id, name, scheme.In, Suffix("API_KEY", id));
            case SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase):
                return Bearer(id, Suffix("TOKEN", id));
            case SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase):
                return Pair(id, "basic");
            case SecuritySchemeType.Http when string.Equals(scheme.Scheme, "digest", StringComparison.OrdinalIgnoreCase):
                return Pair(id, "digest");
            case SecuritySchemeType.OAuth2 when scheme.Flows?.ClientCredentials?.TokenUrl is { IsAbsoluteUri: true } address && address.Scheme != "file":
                var (user, secret) = (Suffix("CLIENT_ID", id), Suffix("CLIENT_SECRET", id));
                return new(
                    id,
                    [("type", "oauth2"), ("tokenUri", address.ToString()), ("clientId", $"{{{{{user}}}}}"), ("clientSecret", $"{{{{{secret}}}}}")],
                    [user, secret]);
            case SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect:
                // Whoever logs in as a person brings the token.
                _losses.Note(LossKind.Scheme, "", $"`{id}`", $"a token is read from {Suffix("TOKEN", id)}");
                return Bearer(id, Suffix("TOKEN", id));
            default:
                return null;
        }
    }

    private static ImportedCredential Bearer(string id, string secret) => new(id, [("type", "bearer"), ("token", $"{{{{{secret}}}}}")], [secret]);

    private ImportedCredential Pair(string id, string type)
    {
        var (user, password) = (Suffix("USERNAME", id), Suffix("PASSWORD", id));
        return new(id, [("type", type), ("username", $"{{{{{user}}}}}"), ("password", $"{{{{{password}}}}}")], [user, password]);
    }

    private static ImportedCredential ApiKey(string id, string name, ParameterLocation? place, string secret) => new(
        id,
        [
            ("type", "apikey"), ("key", name), ("value", $"{{{{{secret}}}}}"),
            ("placement", place switch { ParameterLocation.Query => "query", ParameterLocation.Cookie => "cookie", _ => "header" }),
        ],
        [secret]);

    /// <summary>The name of a setting; of several schemes of a kind, each has its own in it.</summary>
    private string Suffix(string kind, string scheme)
    {
        var others = (_document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            .Count(pair => SameKind(pair.Value, scheme)) > 1;
        var words = NameWords.Split(others && kind != Header(scheme) ? $"{scheme} {kind}" : kind)
            .Select(static w => string.Concat(w.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
        return $"{_prefix}_{string.Join('_', words.Where(static w => w.Length > 0))}";
    }

    private string? Header(string scheme) => _document.Components?.SecuritySchemes is { } schemes && schemes.TryGetValue(scheme, out var found) ? found.Name
        : null;

    private bool SameKind(IOpenApiSecurityScheme other, string scheme) =>
        _document.Components?.SecuritySchemes is { } schemes && schemes.TryGetValue(scheme, out var own) && Kind(own) == Kind(other);

    private static string Kind(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.Http => scheme.Scheme?.ToLowerInvariant() ?? "",
        SecuritySchemeType.ApiKey => "key",
        SecuritySchemeType.OAuth2 when scheme.Flows?.ClientCredentials is not null => "oauth2",
        _ => "bearer",
    };

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
