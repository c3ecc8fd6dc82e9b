using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>Each secret is set to a text made of its name.</summary>
internal static class Secrets
{
    /// <summary>Replaces <c>{{env.KEY}}</c> and <c>{{KEY}}</c> by the value the setting is given.</summary>
    public static string Fill(string text)
    {
        foreach (var name in Placeholders.Names(text).ToList())
        {
            text = text.Replace($"{{{{{name}}}}}", Value(Key(name)), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Whether a name in double braces is a setting by its spelling.</summary>
    public static bool IsSecret(string name) =>
        name.StartsWith("env.", StringComparison.Ordinal) || name.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>Settings for every name in double braces that an authentication of the document uses.</summary>
    public static IEnumerable<string> Settings(CorpusDocument document) =>
        ConsumedApis.Of(document)
            .SelectMany(static api => api.AllNodes.OfType<YamlDotNet.RepresentationModel.YamlScalarNode>()
                .SelectMany(static node => Placeholders.Names(node.Value ?? "").Where(IsSecret))
                .Concat(
                    (Yaml.Get(api, "authentication")?.AllNodes.OfType<YamlDotNet.RepresentationModel.YamlScalarNode>() ?? []).SelectMany(
                        static node => Placeholders.Names(node.Value ?? ""))))
            .Select(Key)
            .Distinct(StringComparer.Ordinal)
            .Select(static key => $"--Secrets:{key}={Value(key)}");

    private static string Key(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string Value(string key) => $"secret-{key}";
}
