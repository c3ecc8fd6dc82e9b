using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>
/// Finds APIs without <c>authentication</c> for which the document binds a credential and then forgets it: they would answer 401 to every call.
/// </summary>
internal static class ForgottenAuthentication
{
    private static readonly string[] Endings = ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "PWD", "PASS", "PAT", "APIKEY", "CREDENTIAL", "CREDENTIALS"];
    private static readonly string[] Users = ["USER", "USERNAME", "LOGIN", "EMAIL", "SID"];

    /// <param name="unused">Binds that nothing uses.</param>
    /// <returns>Those of which a finding tells now.</returns>
    public static IReadOnlyList<BindKey> Check(IReadOnlyList<BindKey> unused, IEnumerable<Upstream> upstreams, LoweringContext context)
    {
        var keys = unused.Where(static key => EndsWith(key, Endings)).ToList();
        var called = upstreams
            .Where(static upstream => upstream.Authentication is Authentication.None)
            .Select(static upstream => upstream.Span)
            .ToHashSet();
        var open = context.Document.Consumes.Where(api => api is { Authentication: null, IsOpen: false } && called.Contains(api.Span)).ToList();
        if (keys.Count == 0 || open.Count == 0)
        {
            return [];
        }

        var told = new HashSet<BindKey>();
        var named = open.Count > 1 ? open.Where(api => keys.Exists(key => IsNamedAfter(key, api))).ToList() : [];
        foreach (var api in named.Count > 0 ? named : open)
        {
            var own = named.Count > 0 ? keys.FindAll(key => IsNamedAfter(key, api)) : keys;
            var block = Block(own, unused);
            var quoted = string.Join(" and ", own.Select(static key => $"`{key.Name}`"));
            context.Report(LintDiagnostics.ForgottenAuthentication, api.Namespace.Span, api.Namespace.Value, quoted, block.Text);
            told.UnionWith(own);
            told.UnionWith(block.Used);
        }

        return [.. told];
    }

    private static bool IsNamedAfter(BindKey key, ConsumedApi api)
    {
        var words = NameWords.Split(api.Namespace.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return key.Name.Split('_') is [var first, ..] && words.Contains(first);
    }

    /// <summary>The shortest block that is right for most APIs; the page tells of the others.</summary>
    private static (string Text, BindKey[] Used) Block(List<BindKey> keys, IReadOnlyList<BindKey> unused)
    {
        var password = keys.FirstOrDefault(static key => EndsWith(key, ["PASSWORD", "PASSWD", "PWD", "PASS", "TOKEN"]));
        if (password is not null && unused.FirstOrDefault(static key => EndsWith(key, Users)) is { } user)
        {
            return ($"authentication: {{ type: basic, username: {Reference(user)}, password: {Reference(password)} }}", [user, password]);
        }

        var secret = keys.FirstOrDefault(static key => key.Name.EndsWith("CLIENT_SECRET", StringComparison.OrdinalIgnoreCase));
        if (secret is not null && unused.FirstOrDefault(static key => key.Name.EndsWith("CLIENT_ID", StringComparison.OrdinalIgnoreCase)) is { } client)
        {
            var block = $"authentication: {{ type: oauth2, tokenUri: 'https://…', clientId: {Reference(client)}, clientSecret: {Reference(secret)} }}";
            return (block, [client, secret]);
        }

        return ($"authentication: {{ type: bearer, token: {Reference(keys[0])} }}", [keys[0]]);
    }

    private static string Reference(BindKey key) => "'{{" + key.Name + "}}'";

    private static bool EndsWith(BindKey key, string[] endings) => endings.Contains(key.Name.Split('_', '-')[^1], StringComparer.OrdinalIgnoreCase);
}
