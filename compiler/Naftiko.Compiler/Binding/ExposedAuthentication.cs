using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>How an adapter wants its callers to authenticate, in one spelling.</summary>
internal abstract record ExposedAuthentication(SourceSpan Span)
{
    public sealed record ApiKeys(ImmutableArray<ConsumedAuthentication.Key> Keys, SourceSpan Span) : ExposedAuthentication(Span);

    public sealed record Bearer(Template Token, SourceSpan Span) : ExposedAuthentication(Span);

    public sealed record Basic(Template UserName, Template Password, SourceSpan Span) : ExposedAuthentication(Span);

    public sealed record Tokens(string Issuer, string Resource, string Audience, ImmutableArray<string> Scopes, SourceSpan Span) : ExposedAuthentication(Span);

    /// <summary>It was refused, which has been reported.</summary>
    public sealed record Refused(SourceSpan Span) : ExposedAuthentication(Span);
}
