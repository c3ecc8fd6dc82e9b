namespace Naftiko.Compiler.Gateway;

/// <summary>Which paths a route of ASP.NET takes.</summary>
internal static class RoutePath
{
    /// <param name="template">May end in a placeholder for any number of segments.</param>
    /// <param name="path">Without a query.</param>
    public static bool Fits(string template, string path)
    {
        var (parts, segments) = (template.Trim('/').Split('/'), path.Trim('/').Split('/'));
        var isOpen = parts[^1].StartsWith("{**", StringComparison.Ordinal);
        return (isOpen ? parts.Length - 1 <= segments.Length : parts.Length == segments.Length)
            && parts.Zip(segments).All(static pair =>
                pair.First.Contains('{', StringComparison.Ordinal) || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
