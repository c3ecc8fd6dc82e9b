using System.Collections.Immutable;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>The pages that explain each diagnostic, as Markdown.</summary>
public static class DiagnosticPages
{
    private const string Prefix = "pages/";
    private const string Extension = ".md";

    /// <summary>Every id with a page, in order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(DiagnosticPages).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..^Extension.Length])
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>Null when there is no such id.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream(Prefix + id + Extension);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The heading of a page without the id: "A generated file was edited by hand".</summary>
    public static string Title(string page)
    {
        var heading = page.AsSpan(0, Math.Max(0, page.IndexOf('\n')));
        var colon = heading.IndexOf(':');
        return colon < 0 ? heading.TrimStart("# ").ToString() : heading[(colon + 1)..].Trim().ToString();
    }
}
