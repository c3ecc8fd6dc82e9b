using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>How a consumed API wants to be authenticated with, in one spelling.</summary>
internal abstract record ConsumedAuthentication(SourceSpan Span)
{
    public sealed record ApiKeys(ImmutableArray<Key> Keys, SourceSpan Span) : ConsumedAuthentication(Span);

    public sealed record Bearer(Template Token, SourceSpan Span) : ConsumedAuthentication(Span);

    public sealed record Basic(Template UserName, Template Password, SourceSpan Span) : ConsumedAuthentication(Span);

    public sealed record Digest(Template UserName, Template Password, SourceSpan Span) : ConsumedAuthentication(Span);

    public sealed record ClientCredentials(
        string TokenAddress, Template ClientId, Template ClientSecret, ImmutableArray<string> Scopes, SourceSpan Span) : ConsumedAuthentication(Span);

    public sealed record Key(KeyPlacement Placement, string Name, Template Value, SourceSpan Span);
}
