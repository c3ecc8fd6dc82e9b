using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>baseUri</c>. What authors put into it besides an address goes where it belongs: credentials and query parameters.</summary>
/// <param name="Text">Without user and query.</param>
/// <param name="Credential">In front of the host or in the query; null when there is none.</param>
/// <param name="Query">Sent with every request.</param>
internal sealed record AddressReader(SpannedText? Text, ConsumedAuthentication? Credential, ImmutableArray<ConsumedParameter> Query)
{
    /// <summary>The parameters of the query that are the credential.</summary>
    private ImmutableArray<ConsumedParameter> Keys { get; init; } = [];

    /// <summary>The same where something else is the credential: what stands in the query is sent like its other parameters.</summary>
    public AddressReader Beside() => this with { Credential = null, Query = [.. Query, .. Keys] };

    /// <param name="isAuthenticated">The API says by itself what it wants to be authenticated with.</param>
    public static AddressReader Read(ScalarNode? scalar, bool isAuthenticated, BindingContext context)
    {
        if (scalar is null)
        {
            return new(null, null, []);
        }

        var text = scalar.Value.Trim();
        ConsumedAuthentication? credential = null;
        if (UserLength(text) is > 0 and var length)
        {
            var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
            credential = ReadUser(text.Substring(start, length), scalar.Span, context);
            text = text.Remove(start, length + 1);
        }

        ImmutableArray<ConsumedParameter> query = [];
        if (text.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark && !text.Contains('#', StringComparison.Ordinal))
        {
            // Counted from the end: a user in front of the host is already gone.
            var rest = text.Length - mark - 1;
            var tail = TemplateParser.Parse(new ScalarText(scalar).Slice(scalar.Value.TrimEnd().Length - rest, rest), context.Findings);
            query = PathQuery.OfAddress(tail, scalar.Span, context);
            text = text[..mark];
        }

        // As a credential, so that what the upstream repeats of its URLs is cleaned; beside a user it stays a parameter like others.
        var keys = credential is null && !isAuthenticated
            ? query.Where(p => p.Value!.Single is { } only && context.Binds.FindKey(only.Name) is not null).ToImmutableArray()
            : [];
        return keys.IsEmpty
            ? new(new(text, scalar.Span), credential, query)
            : new(
                new(text, scalar.Span),
                new ConsumedAuthentication.ApiKeys(
                    [.. keys.Select(static p => new ConsumedAuthentication.Key(KeyPlacement.Query, p.Name.Value, p.Value!, p.Span))], scalar.Span),
                query.RemoveRange(keys))
            {
                Keys = keys,
            };
    }

    /// <summary>How long the user information is (RFC 3986, section 3.2.1); 0 where there is none, or a placeholder makes it no literal.</summary>
    private static int UserLength(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
        {
            return 0;
        }

        var host = text.AsSpan(start + 3);
        var end = host.IndexOfAny('/', '?', '#');
        var user = (end < 0 ? host : host[..end]).LastIndexOf('@');
        return user > 0 && !host[..user].Contains('{') ? user : 0;
    }

    private static ConsumedAuthentication.Basic ReadUser(string text, SourceSpan span, BindingContext context)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString(colon < 0 ? text : text[..colon]);
        var password = Uri.UnescapeDataString(colon < 0 ? "" : text[(colon + 1)..]);

        // The address is quoted in messages; there, the password stands as it was written.
        context.LiteralSecrets.Hide(text, span);
        return password.Length == 0
            ? new(context.LiteralSecrets.TakeCredential(Literal(name), "username", "user name in the address"), new([]), span)
            : new(Literal(name), context.LiteralSecrets.TakeCredential(Literal(password), "password", "password in the address"), span);

        Template Literal(string value) => new(value.Length == 0 ? [] : [new TemplatePart.Literal(value, span)]);
    }
}
