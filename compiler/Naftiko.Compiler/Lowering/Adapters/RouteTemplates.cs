using System.Text;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Writes exposed paths as ASP.NET route templates.</summary>
internal static class RouteTemplates
{
    public static string Of(PathTemplate path)
    {
        var template = new StringBuilder();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in path.Parts)
        {
            switch (part)
            {
                case TemplatePart.Literal literal:
                    template.Append(literal.Text.Replace("?", "%3F", StringComparison.Ordinal));
                    break;
                case TemplatePart.Placeholder placeholder:
                    template.Append('{').Append(Unique(Name(placeholder.Name), used)).Append('}');
                    break;
            }
        }

        return template.ToString().Replace("//", "/", StringComparison.Ordinal);
    }

    /// <summary>The name ASP.NET knows a placeholder by: it gives meaning to <c>* ? : =</c> and brackets.</summary>
    public static string Name(string placeholder) =>
        string.Concat(placeholder.Select(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' ? c : '_'));

    /// <summary>Two templates of equal shape match the same requests: names of placeholders and the case of literals do not matter.</summary>
    public static string Shape(PathTemplate path) => string.Concat(path.Parts.Select(static part => part switch
    {
        TemplatePart.Literal literal => literal.Text.ToLowerInvariant(),
        _ => "{}",
    })).Replace("//", "/", StringComparison.Ordinal).TrimEnd('/');

    /// <summary>ASP.NET refuses a placeholder that repeats; the first one has the value.</summary>
    private static string Unique(string name, HashSet<string> used)
    {
        var unique = name;
        for (var i = 2; !used.Add(unique); i++)
        {
            unique = $"{name}{i}";
        }

        return unique;
    }
}
