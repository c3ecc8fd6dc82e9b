namespace Naftiko.Corpus.Documents;

/// <summary>Documents that are rightly refused, or in part: <c>name | ids | reason</c>.</summary>
internal sealed class Expectations
{
    private readonly Dictionary<string, string[]> _refusals;

    private Expectations(Dictionary<string, string[]> refusals) => _refusals = refusals;

    /// <param name="list">The file beside the program.</param>
    public static Expectations Read(string list) => new(ListFile.Read(list)
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(
            static parts => parts[0],
            static parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal));

    /// <returns>The ids of what must be reported, ordered; none: everything in the document must work.</returns>
    public IReadOnlyList<string> ErrorsOf(CorpusDocument document) => _refusals.GetValueOrDefault(document.Name, []);
}
