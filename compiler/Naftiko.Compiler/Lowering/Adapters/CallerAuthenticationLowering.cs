using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Decides what an adapter asks its callers for.</summary>
internal static class CallerAuthenticationLowering
{
    public static CallerAuthentication Lower(ExposedAdapter adapter, LoweringContext context)
    {
        if (adapter.Authentication is { } declared && !AdapterAddress.Listens(adapter))
        {
            context.Report(LoweringDiagnostics.AuthenticationWithoutEffect, declared.Span, adapter.Namespace.Value);
            return new CallerAuthentication.None();
        }

        return adapter.Authentication switch
        {
            ExposedAuthentication.ApiKeys keys => new CallerAuthentication.ApiKeys(
                [.. keys.Keys.Select(key => new ApiKey(key.Placement, key.Name, Read(key.Value, $"{key.Placement.Word()} {key.Name}")))]),
            ExposedAuthentication.Bearer bearer => new CallerAuthentication.Bearer(Read(bearer.Token, "bearer token")),
            ExposedAuthentication.Basic basic => new CallerAuthentication.Basic(Read(basic.UserName, "user name"), Read(basic.Password, "password")),
            ExposedAuthentication.Tokens tokens => new CallerAuthentication.Tokens(tokens.Issuer, tokens.Resource, tokens.Audience, tokens.Scopes),
            ExposedAuthentication.Refused or null => new CallerAuthentication.None(),
            _ => throw new UnreachableException(),
        };

        SecretText Read(Template template, string what) => context.Secrets.Read(template, $"{what} of the callers of {adapter.Namespace.Value}");
    }

    /// <summary>The scopes an operation or tool needs by itself.</summary>
    public static ImmutableArray<string> Scopes(OperationPlan plan, CallerAuthentication authentication, LoweringContext context)
    {
        var declared = plan.Exposed.Scopes;
        if (!declared.IsEmpty && authentication is not CallerAuthentication.Tokens && plan.Adapter.Authentication is not ExposedAuthentication.Refused)
        {
            context.Report(
                LoweringDiagnostics.ScopesWithoutTokens, declared[0].Span, plan.Exposed.Name.Value, declared[0].Value, plan.Adapter.Namespace.Value);
        }

        return authentication is CallerAuthentication.Tokens tokens
            ? [.. declared.Select(static scope => scope.Value).Except(tokens.Scopes, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>What callers authenticate with would become a value of the request to the upstream.</summary>
    /// <param name="plan">One of a route: tools have arguments, and callers of tools their credential beside them.</param>
    public static void CheckInputs(OperationPlan plan, CallerAuthentication authentication, LoweringContext context)
    {
        foreach (var input in plan.Inputs.Where(input => IsCredential(authentication, input.Place, input.Name)))
        {
            context.Report(
                LoweringDiagnostics.CredentialAsInput,
                plan.Exposed.Name.Span,
                plan.Exposed.Name.Value,
                input.Place.Word(),
                input.Name,
                plan.Adapter.Namespace.Value,
                authentication is CallerAuthentication.ApiKeys
                    ? $"Let callers send their key under another name, for example `key: X-Gateway-Key`; or give the API its value: `with: {{ {input.Name}: … }}`."
                    : "Give the API its own credential in `authentication` of the consumed API, or let callers authenticate by `type: apikey`.");
        }
    }

    /// <summary>It is a credential of callers, or holds one.</summary>
    public static bool IsCredential(CallerAuthentication authentication, InputPlace place, string name) => authentication switch
    {
        CallerAuthentication.None => false,
        CallerAuthentication.ApiKeys keys => keys.Keys.Any(key => Is(key, place, name)),
        CallerAuthentication.Bearer or CallerAuthentication.Basic or CallerAuthentication.Tokens => IsHeader("Authorization", place, name),
    };

    /// <summary>Servers compare names of headers and query parameters without regard to case, those of cookies with it.</summary>
    private static bool Is(ApiKey key, InputPlace place, string name) => key.Placement switch
    {
        KeyPlacement.Query => place == InputPlace.Query && name.Equals(key.Name, StringComparison.OrdinalIgnoreCase),
        KeyPlacement.Header => IsHeader(key.Name, place, name),
        KeyPlacement.Cookie => (place == InputPlace.Cookie && name == key.Name) || IsHeader("Cookie", place, name),
    };

    private static bool IsHeader(string header, InputPlace place, string name) =>
        place == InputPlace.Header && name.Equals(header, StringComparison.OrdinalIgnoreCase);
}
