using Naftiko.Corpus.Documents;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>The consumed APIs of a document, imports resolved.</summary>
internal static class ConsumedApis
{
    public static IEnumerable<YamlNode> Of(CorpusDocument document) =>
        Yaml.Parse(document.Text).Get("capability").Items("consumes").SelectMany(item => Resolve(item, document));

    /// <summary>An entry of <c>consumes</c>: itself, or what it imports, under the name it is imported as.</summary>
    public static IEnumerable<YamlNode> Resolve(YamlNode item, CorpusDocument document) => Resolve(item, Path.GetDirectoryName(document.Path)!);

    private static List<YamlNode> Resolve(YamlNode item, string folder)
    {
        if (item.Text("location") is not { } location || item.Text("import") is not { } name)
        {
            return [item];
        }

        var path = Path.GetFullPath(location.Replace("file://", "", StringComparison.Ordinal), folder);
        var file = Yaml.Parse(File.ReadAllText(path));
        var apis = file.Items("consumes").Concat(file.Get("capability").Items("consumes"))
            .SelectMany(entry => Resolve(entry, Path.GetDirectoryName(path)!))
            .ToList();
        var named = apis.Where(api => api.Text("namespace") == name).ToList();
        if (named.Count > 0 && item.Text("as") is { } alias)
        {
            ((YamlMappingNode)named[0]).Children[new YamlScalarNode("namespace")] = new YamlScalarNode(alias);
        }

        return named.Count > 0 ? named : apis;
    }
}
