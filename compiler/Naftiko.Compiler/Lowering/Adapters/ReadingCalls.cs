using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Tells whether a call only reads. Methods other than POST say so by themselves; many APIs search and calculate by POST, where the verb of
/// the operation's name decides, and where it says nothing, that of the tool or the end of the path.
/// </summary>
internal static class ReadingCalls
{
    private static readonly HashSet<string> Reading = new(StringComparer.OrdinalIgnoreCase)
    {
        "get", "list", "search", "query", "find", "lookup", "fetch", "retrieve", "read", "show", "view", "describe", "count", "calculate", "compute",
        "estimate",
        "preview", "validate", "check", "aggregate", "select", "analyze", "analyse", "compare", "suggest", "autocomplete", "evaluate", "explain", "filter",
        "browse", "detect", "classify", "summarize", "simulate",
    };

    /// <summary>These are verbs wherever they stand: <c>successful-create-job-query</c> creates.</summary>
    private static readonly HashSet<string> AlwaysWriting = new(StringComparer.OrdinalIgnoreCase)
    {
        "create", "insert", "update", "upsert", "delete", "remove", "destroy", "purge", "replace", "modify",
    };

    private static readonly HashSet<string> Writing = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "edit", "patch", "set", "put", "post", "cancel", "revoke", "send", "publish", "upload", "import", "register", "activate", "deactivate", "enable",
        "disable", "approve", "reject", "archive", "restore", "reset", "rename", "move", "merge", "start", "stop", "terminate", "suspend", "resume", "submit",
        "pay", "charge", "refund", "capture", "transfer", "invite", "assign", "grant", "subscribe", "unsubscribe", "copy", "clone", "save", "write", "rotate",
        "run", "trigger", "book", "reserve", "confirm", "close", "open",
    };

    public static bool IsReading(ConsumedOperation operation, SpannedText tool) => operation.Tool?.Hints.ReadOnly ?? operation.Method switch
    {
        "POST" => Says(Words(operation.Name.Value, operation)) ?? Says(Words(tool.Value, operation)) ?? Says(NameWords.Split(Last(operation))) ?? false,
        var method => MethodKinds.IsSafe(method),
    };

    /// <summary>Null when no verb is among the words.</summary>
    private static bool? Says(IReadOnlyList<string> words)
    {
        if (words.Any(AlwaysWriting.Contains) || (words is [var first, ..] && AlwaysWriting.Contains(first.TrimEnd('s'))))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (Reading.Contains(word))
            {
                return true;
            }

            if (Writing.Contains(word))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>Names in one run of letters are divided by what the document says of the operation.</summary>
    private static List<string> Words(string name, ConsumedOperation operation) =>
        NameWords.Split(NameMaker.Segment(name, [operation.Description ?? "", operation.Path.ToString()]));

    private static string Last(ConsumedOperation operation) =>
        operation.Path.ToString().Split('/').LastOrDefault(static segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal)) ?? "";
}
