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

    public static IReadOnlyList<string> All { get; } = [.. Verbs, .. Glue];

    public static bool StartsWithVerb(string name) => Array.Exists(Verbs, verb => name.Length > verb.Length && name.StartsWith(verb, StringComparison.Ordinal));
}
