namespace Naftiko.Corpus.Documents;

/// <summary>Documents that are rightly refused: <c>name | ids | reason</c>.</summary>
internal sealed class Expectations
{
    private readonly Dictionary<string, string[]> _refusals;

    private Expectations(Dictionary<string, string[]> refusals) => _refusals = refusals;

    public static Expectations Read() => new(ListFile.Read("expected.txt")
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(
            static parts => parts[0],
            static parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal));

    /// <returns>The ids of the errors a document must have, ordered; none: it must compile.</returns>
    public IReadOnlyList<string> ErrorsOf(CorpusDocument document) => _refusals.GetValueOrDefault(document.Name, []);
}
