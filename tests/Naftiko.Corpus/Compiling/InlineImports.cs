using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Compiling;

/// <summary>Writes a document with the imported APIs in the place of the imports.</summary>
internal static class InlineImports
{
    public static string Of(CorpusDocument document)
    {
        var root = Yaml.Parse(document.Text);
        var consumes = (YamlSequenceNode)root.Get("capability")!.Get("consumes")!;
        var inlined = consumes.Children.SelectMany(item => ConsumedApis.Resolve(item, document)).ToList();
        consumes.Children.Clear();
        foreach (var api in inlined)
        {
            consumes.Children.Add(api);
        }

        using var writer = new StringWriter();
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        return writer.ToString();
    }
}
