using Naftiko.Corpus.Documents;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>The consumed APIs of a document, imports resolved.</summary>
internal static class ConsumedApis
{
    public static IEnumerable<YamlNode> Of(CorpusDocument document) =>
        Yaml.Parse(document.Text).Get("capability").Items("consumes").SelectMany(item => Resolve(item, document));

    /// <summary>An entry of <c>consumes</c>: itself, or what it imports, under the name it is imported as.</summary>
    public static IEnumerable<YamlNode> Resolve(YamlNode item, CorpusDocument document)
    {
        if (item.Text("location") is not { } location || item.Text("import") is not { } name)
        {
            return [item];
        }

        var file = Yaml.Parse(File.ReadAllText(Path.GetFullPath(location, Path.GetDirectoryName(document.Path)!)));
        var apis = file.Items("consumes").Concat(file.Get("capability").Items("consumes")).ToList();
        var named = apis.Where(api => api.Text("namespace") == name).ToList();
        if (named.Count > 0 && item.Text("as") is { } alias)
        {
            ((YamlMappingNode)named[0]).Children[new YamlScalarNode("namespace")] = new YamlScalarNode(alias);
        }

        return named.Count > 0 ? named : apis;
    }
}
