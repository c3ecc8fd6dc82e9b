namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Words that occur in the names of operations of any API.</summary>
internal static class ApiWords
{
    private static readonly string[] Verbs =
    [
        "abort", "accept", "activate", "add", "approve", "archive", "assign", "attach", "cancel", "check", "clear", "clone", "close", "complete",
        "configure", "confirm", "copy", "count", "create", "deactivate", "delete", "describe", "detach", "disable", "download", "edit", "enable",
        "execute", "export", "fetch", "find", "get", "import", "insert", "invite", "invoke", "leave", "list", "lock", "lookup", "merge", "modify",
        "move", "open", "patch", "pause", "poll", "post", "publish", "purge", "put", "query", "read", "refresh", "register", "reject", "release",
        "remove", "rename", "replace", "reset", "resolve", "restart", "restore", "resume", "retrieve", "retry", "revoke", "rotate", "run", "save",
        "search", "send", "set", "share", "start", "stop", "submit", "subscribe", "suspend", "sync", "terminate", "test", "transfer", "trigger",
        "unarchive", "unlock", "unsubscribe", "update", "upload", "upsert", "validate", "verify", "watch", "write",
    ];

    private static readonly string[] Glue =
    [
        "all", "an", "and", "as", "at", "batch", "bulk", "by", "client", "clients", "for", "from", "id", "ids", "in", "info", "into", "level", "my", "new",
        "of", "on", "or", "secret", "secrets", "service", "services", "status", "the", "to", "token", "tokens", "url", "user", "users", "via", "with",
        "without",
    ];

    /// <summary>Verbs that name a thing as often: a search, a list, an export.</summary>
    private static readonly string[] Nouns =
    [
        "check", "count", "copy", "download", "export", "import", "list", "lock", "lookup", "merge", "move", "post", "query", "run", "search", "set",
        "share", "sync", "test", "transfer", "trigger", "upload", "watch",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Verbs, .. Glue];

    public static bool StartsWithVerb(string name) => Array.Exists(Verbs, verb => name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal));

    public static bool IsVerb(string word) => Verbs.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A segment of a path that names a thing: <c>orders</c>, <c>list-views</c>. Not <c>archive</c>, <c>create-variation</c>,
    /// <c>gdpr-delete</c>, <c>getActivityCounts()</c>, <c>v2</c>.
    /// </summary>
    public static bool IsNoun(string segment)
    {
        var words = NameWords.Split(segment);
        return words.Exists(static word => word.Any(char.IsLetter)) && !IsVersion(words) && words switch
        {
            [var only] => !IsVerb(only),
            [var first, ..] => !IsOnlyVerb(first) && !IsOnlyVerb(words[^1]),
            [] => false,
        };
    }

    /// <summary>A segment that can be read as a thing where nothing else is there to read: <c>search</c>.</summary>
    public static bool CanBeNoun(string segment) => Nouns.Contains(segment, StringComparer.OrdinalIgnoreCase);

    private static bool IsOnlyVerb(string word) => IsVerb(word) && !Nouns.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsVersion(List<string> words) =>
        words[0].Length > 1 && words[0][0] is 'v' or 'V' && words[0][1..].All(char.IsAsciiDigit)
            && words.Skip(1).All(static word => word.All(char.IsAsciiDigit));
}
