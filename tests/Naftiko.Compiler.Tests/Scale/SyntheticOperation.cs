using System.Collections.Immutable;

namespace Naftiko.Compiler.Tests.Scale;

/// <summary>An operation of a synthetic document: consumed, exposed as a route and as a tool.</summary>
/// <param name="Name">Run together, as documents of the field have it, e.g. <c>billinglistinvoices</c>.</param>
/// <param name="Tool">Provider, verb and noun, e.g. <c>acme-list-billing-invoices</c>.</param>
/// <param name="Path">The path at the upstream, e.g. <c>/billing/{account_id}/invoices</c>.</param>
/// <param name="Query">What a GET takes besides its placeholders.</param>
internal sealed record SyntheticOperation(
    string Name, string Tool, string Method, string Path, string Description, ImmutableArray<SyntheticParameter> Query, bool HasBody)
{
    public IEnumerable<string> Placeholders => Path.Split('/').Where(static segment => segment.StartsWith('{')).Select(static segment => segment[1..^1]);
}
