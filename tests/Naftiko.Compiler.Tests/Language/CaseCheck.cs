namespace Naftiko.Compiler.Tests.Language;

/// <summary>Compares what a row expects with what came out.</summary>
internal static class CaseCheck
{
    public static IEnumerable<string> Problems(string[] expected, CaseCompilation result)
    {
        if (expected.Length == 0)
        {
            yield return "the row expects nothing";
        }

        foreach (var line in expected)
        {
            if (Problem(line, result) is { } problem)
            {
                yield return problem;
            }
        }

        // A row names every error and warning of its document, so that none can come or go unseen.
        foreach (var finding in result.Findings.Where(finding => !expected.Any(line => Fits(line, finding))))
        {
            yield return $"not expected: {finding}";
        }
    }

    private static string? Problem(string line, CaseCompilation result)
    {
        if (After(line, "not ") is { } absent)
        {
            return result.Facts.FirstOrDefault(fact => Fits(absent, fact)) is { } found ? $"should not come out: {found}" : null;
        }

        if (After(line, "file ") is { } file)
        {
            return FileProblem(file.Split(' ', 3), result);
        }

        return result.Facts.Any(fact => Fits(line, fact)) ? null : $"missing: {line}";
    }

    private static string? FileProblem(string[] words, CaseCompilation result)
    {
        var content = result.Files.FirstOrDefault(f => f.Path.EndsWith(words[0], StringComparison.Ordinal))?.Content;
        return words[1] switch
        {
            "exists" => content is null ? $"no file {words[0]}, but {string.Join(", ", result.Files.Select(static f => Path.GetFileName(f.Path)))}" : null,
            "is-absent" => content is null ? null : $"file {words[0]} is there",
            "holds" => content is not null && Fits(words[2], content) ? null : $"file {words[0]} does not hold {words[2]}:\n{content}",
            "lacks" => content is not null && !Fits(words[2], content) ? null : $"file {words[0]} holds {words[2]}:\n{content}",
            _ => $"cannot read: file {string.Join(' ', words)}",
        };
    }

    private static string? After(string line, string word) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    /// <summary>The text holds what is expected; <c>…</c> there stands for anything.</summary>
    private static bool Fits(string expected, string text)
    {
        var at = 0;
        foreach (var part in expected.Split('…', StringSplitOptions.TrimEntries))
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += part.Length;
        }

        return true;
    }
}
