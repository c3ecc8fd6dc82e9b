using System.Text;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Writes exposed paths as ASP.NET route templates.</summary>
internal static class RouteTemplates
{
    /// <summary>As many segments as ASP.NET matches.</summary>
    private const int MaxSegments = 28;

    /// <summary>What every REST adapter serves besides its operations.</summary>
    private static readonly string[] Own = ["/openapi.json", "/health/live", "/health/ready"];

    public static string Of(PathTemplate path)
    {
        var names = Names(path).ToList();
        var template = new StringBuilder();
        foreach (var part in path.Parts)
        {
            if (part is TemplatePart.Literal literal)
            {
                template.Append(Literal(literal.Text));
            }
            else
            {
                template.Append('{').Append(names[0].Name).Append('}');
                names.RemoveAt(0);
            }
        }

        return WithSingleSlashes(template.ToString());
    }

    /// <summary>The template of a path that ends in a placeholder which stands for any number of segments, or for none.</summary>
    public static string WithRest(PathTemplate path)
    {
        var template = Of(path);
        var start = template.LastIndexOf('{');
        return $"{template[..start]}{{**{template[(start + 1)..]}";
    }

    /// <summary>
    /// Each placeholder with the name ASP.NET knows it by: it gives meaning to <c>* ? : =</c> and brackets, takes no notice of case, and
    /// refuses a name that repeats. Of a placeholder that repeats, the first one has the value.
    /// </summary>
    public static IEnumerable<(string Placeholder, string Name)> Names(PathTemplate path)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var placeholder in path.Placeholders)
        {
            var name = string.Concat(placeholder.Name.Select(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '_'));
            var unique = name;
            for (var i = 2; !used.Add(unique); i++)
            {
                unique = $"{name}{i}";
            }

            yield return (placeholder.Name, unique);
        }
    }

    /// <summary>Two templates of equal shape match the same requests: names of placeholders and the case of literals do not matter.</summary>
    public static string Shape(PathTemplate path) => WithSingleSlashes(string.Concat(path.Parts.Select(static part => part switch
    {
        TemplatePart.Literal literal => Literal(literal.Text).ToLowerInvariant(),
        TemplatePart.Placeholder => "{}",
    }))).TrimEnd('/');

    /// <returns>Why ASP.NET could not serve a route, or null.</returns>
    public static string? Problem(string method, PathTemplate path)
    {
        var shape = Shape(path);
        return method is "GET" or "HEAD" && Own.Contains(shape, StringComparer.Ordinal) ? "the gateway itself answers there"
            : shape.Contains("{}{}", StringComparison.Ordinal) ? "nothing divides two of its placeholders"
            : shape.Count(static c => c == '/') > MaxSegments ? $"it has more than {MaxSegments} segments"
            : null;
    }

    /// <summary>The server compares decoded paths, except for an encoded slash, and a question mark ends a path.</summary>
    private static string Literal(string text) =>
        string.Join("%2F", text.Split("%2F").Select(static piece => Uri.UnescapeDataString(piece))).Replace("?", "%3F", StringComparison.Ordinal);

    private static string WithSingleSlashes(string path)
    {
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return path;
    }
}
