using System.Text.Json.Nodes;

namespace Naftiko.Corpus.Running;

/// <summary>A value a caller gave.</summary>
/// <param name="Name">As the gateway calls it.</param>
/// <param name="Place">Where it was given: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>body</c>; null for an argument of a tool.</param>
internal sealed record GivenValue(string Name, string? Place, JsonNode Value)
{
    /// <summary>Its texts: one for each element of a list, else one.</summary>
    public string[] Texts => Value is JsonArray list ? [.. list.Select(static item => Arguments.Text(item!))] : [Arguments.Text(Value)];
}
