using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>baseUri</c>. What authors put into it besides an address goes where it belongs: credentials and query parameters.</summary>
/// <param name="Text">Without user and query.</param>
/// <param name="User">The credential in front of the host; null when there is none.</param>
/// <param name="Query">Sent with every request.</param>
internal sealed record AddressReader(SpannedText? Text, ConsumedAuthentication.Basic? User, ImmutableArray<ConsumedParameter> Query)
{
    public static AddressReader Read(ScalarNode? scalar, BindingContext context)
    {
        if (scalar is null)
        {
            return new(null, null, []);
        }

        var text = scalar.Value.Trim();
        ConsumedAuthentication.Basic? user = null;
        if (UserLength(text) is > 0 and var length)
        {
            var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
            user = ReadUser(text.Substring(start, length), scalar.Span, context);
            text = text.Remove(start, length + 1);
        }

        ImmutableArray<ConsumedParameter> query = [];
        if (text.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark && !text.Contains('#', StringComparison.Ordinal))
        {
            var tail = TemplateParser.Parse(new ScalarNode(text[(mark + 1)..], isPlain: false, scalar.Span), context.Findings);
            query = PathQuery.OfAddress(tail, scalar.Span, context);
            text = text[..mark];
        }

        return new(new(text, scalar.Span), user, query);
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
