using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>Short ways through a YAML tree.</summary>
internal static class Yaml
{
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    public static YamlNode? Get(this YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlNode? node, string key) => (node.Get(key) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(this YamlNode? node, string key) => node.Get(key) is YamlSequenceNode list ? list.Children : [];

    /// <summary>Key and value of every entry.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlNode? node) =>
        node is YamlMappingNode mapping
            ? mapping.Children.Select(static pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value ?? "", pair.Value))
            : [];
}
