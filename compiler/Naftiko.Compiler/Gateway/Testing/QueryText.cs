namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>Writes a query (RFC 3986, section 3.4).</summary>
internal static class QueryText
{
    /// <returns>With its question mark; empty for an empty one.</returns>
    public static string Of(IEnumerable<(string Name, string Text)> values)
    {
        var query = string.Join('&', values.Select(static value => $"{Uri.EscapeDataString(value.Name)}={Uri.EscapeDataString(value.Text)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}
