using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// A solution file in XML (.slnx). It belongs to its users, who add projects of their own, folders and configurations: only projects that
/// are missing are added, and nothing else in it is touched.
/// </summary>
internal static class SolutionFile
{
    private const string Root = "Solution";
    private const string Element = "Project";
    private const string Attribute = "Path";
    private const string Indent = "  ";

    /// <param name="before">The text of the file; null when there is none.</param>
    /// <param name="projects">Paths of project files relative to the solution, with forward slashes.</param>
    /// <returns>The text it should have; the very same one when nothing is missing.</returns>
    /// <exception cref="XmlException">It is not XML, or not a solution.</exception>
    public static string Add(string? before, IEnumerable<string> projects)
    {
        var document = Parse(before ?? $"<{Root}>\n</{Root}>\n");
        var solution = document.Root?.Name.LocalName == Root
            ? document.Root
            : throw new XmlException($"its root is {document.Root?.Name.LocalName}, not {Root}");
        var known = solution.Descendants(Element).Select(PathOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = projects.Where(known.Add).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0 && before is not null)
        {
            return before;
        }

        missing.ForEach(project => Insert(solution, project));
        return Text(document);
    }

    /// <summary>Where the order of the paths puts it among the projects that stand directly below the root.</summary>
    private static void Insert(XElement solution, string project)
    {
        var added = new XElement(Element, new XAttribute(Attribute, project));
        if (solution.Elements(Element).FirstOrDefault(other => string.CompareOrdinal(PathOf(other), project) > 0) is { } next)
        {
            next.AddBeforeSelf(added, new XText("\n" + Indent));
        }
        else if (solution.Elements().LastOrDefault() is { } last)
        {
            last.AddAfterSelf(new XText("\n" + Indent), added);
        }
        else
        {
            solution.AddFirst(new XText("\n" + Indent), added);
        }
    }

    private static string PathOf(XElement project) => (project.Attribute(Attribute)?.Value ?? "").Replace('\\', '/');

    private static XDocument Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string Text(XDocument document)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            document.Save(writer);
        }

        return (document.Declaration is { } declaration ? $"{declaration}\n" : "") + text.ToString().TrimEnd() + "\n";
    }
}
