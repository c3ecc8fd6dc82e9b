using System.Collections.Immutable;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Importing.Operations;

/// <summary>
/// Names operations for models: words with lines between them. A name depends on its own operation, and on others only where two would be called
/// the same, never on their order.
/// </summary>
internal static class OperationNames
{
    /// <summary>As long as providers of models let the name of a tool be.</summary>
    private const int Longest = 64;

    /// <summary>A longer word is several that are written as one.</summary>
    private const int LongestWord = 12;

    /// <returns>By operation, in small letters with dashes; those of tools are the same with low lines.</returns>
    public static ImmutableDictionary<DescribedOperation, string> Of(IReadOnlyList<DescribedOperation> operations, Losses losses)
    {
        var names = operations.ToDictionary(static o => o, static o => FromId(o) ?? FromPath(o));
        foreach (var twins in Twins())
        {
            foreach (var operation in twins)
            {
                names[operation] = FromPath(operation);
            }
        }

        foreach (var twins in Twins())
        {
            foreach (var operation in twins)
            {
                names[operation] = Joined([.. names[operation].Split('-'), .. Placeholders(operation.Path)], operation);
            }
        }

        foreach (var twins in Twins())
        {
            foreach (var operation in twins)
            {
                names[operation] = Shortened($"{names[operation]}-{NameHash.Of(operation.Title)}", operation, mustHash: true);
            }
        }

        foreach (var (operation, name) in names)
        {
            if (operation.Operation.OperationId is { Length: > 0 } id && !Plain(id).Equals(Plain(name), StringComparison.Ordinal))
            {
                losses.Note(LossKind.Renamed, operation.Title, id, name);
            }
        }

        return names.ToImmutableDictionary();

        List<List<DescribedOperation>> Twins() =>
            [.. names.GroupBy(static pair => pair.Value, StringComparer.Ordinal).Where(static group => group.Count() > 1)
                .Select(static group => group.Select(static pair => pair.Key).ToList())];
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Null for an id that tells no words.</summary>
    private static string? FromId(DescribedOperation operation)
    {
        if (operation.Operation.OperationId is not { Length: > 0 } id || !id.Any(char.IsAsciiLetter))
        {
            return null;
        }

        string[] own = [operation.Path, operation.Tag, operation.Operation.Summary ?? "", operation.Operation.Description ?? ""];
        var parts = NameWords.Split(id).Select(static word => word.ToLowerInvariant()).ToList();
        var words = parts
            .SelectMany(word => parts.Count == 1 || word.Length > LongestWord || ApiWords.StartsWithVerb(word) ? WordDictionary.Of(word, own).Segment(word)
                : [word])
            .Where(static word => word is not "controller")
            .ToList();

        // OAuth is one word, whose second letter is a capital.
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (words[i] == "o" && words[i + 1].StartsWith("auth", StringComparison.Ordinal))
            {
                words[i] += words[i + 1];
                words.RemoveAt(i + 1);
            }
        }

        // Some frameworks add the method: listOrdersUsingGET.
        if (words.Count > 2 && words[^2] == "using" && words[^1].Equals(operation.Method, StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveRange(words.Count - 2, 2);
        }

        return words.Count == 0 || (words is [var only] && (only.Length > LongestWord || only.Equals(operation.Method, StringComparison.OrdinalIgnoreCase)))
            ? null
            : Joined(words, operation);
    }

    private static string FromPath(DescribedOperation operation)
    {
        var segments = operation.Path.Split(['/', '?', '#'], StringSplitOptions.RemoveEmptyEntries);
        var isOne = segments is [.., var last] && last.Contains('{', StringComparison.Ordinal);
        var nouns = segments.Where(static part => !part.StartsWith('{')).Select(static part => part.Split('{')[0])
            .SelectMany(NameWords.Split).Select(static word => word.ToLowerInvariant())
            .Where(static word => word is not ("api" or "rest") && !(word.Length is > 1 and < 4 && word[0] == 'v' && word[1..].All(char.IsAsciiDigit)))
            .ToList();
        if (nouns.Count > 0 && !nouns.Exists(static noun => noun.Any(char.IsAsciiLetterOrDigit)))
        {
            return Joined([], operation);
        }

        if (nouns.Count > 0 && (isOne || operation.Method == "POST"))
        {
            nouns[^1] = Singular(nouns[^1]);
        }

        var verb = operation.Method switch
        {
            "GET" => isOne || nouns is [] || !nouns[^1].EndsWith('s') ? "get" : "list",
            "POST" => nouns is [.., var action] && ApiWords.IsVerb(action) ? "" : "create",
            "PUT" => "replace",
            "PATCH" => "update",
            "HEAD" => "check",
            var method => method.ToLowerInvariant(),
        };
        return Joined([.. verb.Length == 0 ? [] : new[] { verb }, .. nouns.Count == 0 ? ["root"] : nouns], operation);
    }

    private static string Singular(string word) =>
        word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)
            || word.EndsWith("is", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) ? word[..^2]
        : word[..^1];

    private static IEnumerable<string> Placeholders(string path) =>
        path.Split('{').Skip(1).Select(static part => part.Split('}')[0]).SelectMany(NameWords.Split).Select(static word => word.ToLowerInvariant());

    /// <summary>Only what every provider takes; a name that says nothing in these letters is the hash of the operation.</summary>
    private static string Joined(IEnumerable<string> words, DescribedOperation operation)
    {
        var plain = words.Select(static word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(static word => word.Length > 0).ToList();
        var name = plain.Count == 0 || !plain.Exists(static word => word.Any(char.IsAsciiLetter))
            ? $"{operation.Method.ToLowerInvariant()}-{NameHash.Of(operation.Title)}"
            : string.Join('-', plain);
        return Shortened(char.IsAsciiDigit(name[0]) ? $"{operation.Method.ToLowerInvariant()}-{name}" : name, operation, mustHash: false);
    }

    private static string Shortened(string name, DescribedOperation operation, bool mustHash)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var hash = NameHash.Of(mustHash ? operation.Title : name);
        var end = name.LastIndexOf('-', Longest - hash.Length - 1);
        return $"{name[..(end > Longest / 2 ? end : Longest - hash.Length - 1)]}-{hash}";
    }
}
