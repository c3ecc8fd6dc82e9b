using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>
/// Tells by its name whether an operation is about one item of the collection that its path names: <c>get-payment</c> of <c>/payments</c>.
/// </summary>
internal static class ItemNames
{
    private static readonly string[] Reading = ["get", "fetch", "retrieve", "read", "show", "view", "describe", "find", "load", "lookup"];
    private static readonly string[] Changing = ["update", "modify", "edit", "patch", "replace", "put", "set", "save", "change"];
    private static readonly string[] Removing = ["delete", "remove", "destroy", "cancel", "revoke", "drop", "discard", "erase"];

    private static readonly string[] Hissing = ["sses", "xes", "ches", "shes"];
    private static readonly string[] OfMany = ["list", "create", "add", "search", "query", "count", "insert", "post", "new"];

    /// <summary>What tells an item from others, by itself or after the item's name.</summary>
    private static readonly string[] Keys = ["", "id", "sid", "uid", "uuid", "guid", "key", "name", "slug", "code", "number", "ref"];

    /// <summary>
    /// The item itself, and not a part or an action of it: <c>get-payment-status</c> or <c>cancel-payment</c> by POST may have any path below.
    /// </summary>
    public static bool IsAboutItem(ConsumedOperation operation) =>
        Noun(operation) is { } noun && Verbs(operation.Method).Any(verb => Says(operation, verb, noun));

    /// <summary>Whether a value is what an item of the path's collection is known by: <c>id</c>, <c>payment_id</c>, <c>payment</c>.</summary>
    public static bool IsKey(string value, ConsumedOperation operation)
    {
        var key = NameMatch.KeyOf(value);
        return Noun(operation) is { } noun
            && (IsKeyWord(key) || Forms(noun).Any(form => key.StartsWith(form, StringComparison.Ordinal) && IsKeyWord(key[form.Length..])));
    }

    /// <summary>Whether the name is that of a call of the collection itself.</summary>
    public static bool IsAboutCollection(ConsumedOperation operation) =>
        NameMatch.KeyOf(operation.Name.Value) is var name && OfMany.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Whether the path's last segment names many, and the operation one of them.</summary>
    public static bool IsOneOfMany(ConsumedOperation operation) =>
        Noun(operation) is { } noun
        && Singular(noun) != noun
        && Verbs(operation.Method).Any(verb => NameMatch.KeyOf(operation.Name.Value) == verb + Singular(noun));

    /// <summary>The verb before the item's name, for the last segment of an action's path; null when the name is made otherwise.</summary>
    public static string? Action(ConsumedOperation operation)
    {
        var name = NameMatch.KeyOf(operation.Name.Value);
        var form = Noun(operation) is { } noun
            ? Forms(noun).FirstOrDefault(form => name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal))
            : null;
        return form is null ? null : name[..^form.Length];
    }

    /// <summary>Equal letters and digits, be it one or many.</summary>
    public static bool SameNoun(string left, string right) =>
        NameMatch.Same(left, right) || (left.Any(char.IsLetter) && Singular(NameMatch.KeyOf(left)) == Singular(NameMatch.KeyOf(right)));

    private static string[] Verbs(string method) => method switch
    {
        "GET" or "HEAD" => Reading,
        "DELETE" => Removing,
        "PUT" or "PATCH" or "POST" => Changing,
        _ => [],
    };

    private static bool Says(ConsumedOperation operation, string verb, string noun)
    {
        var name = NameMatch.KeyOf(operation.Name.Value);
        if (!name.StartsWith(verb, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = name[verb.Length..];
        var by = rest.LastIndexOf("by", StringComparison.Ordinal);
        if (by > 0 && rest[(by + 2)..] is var key && (IsKey(key, operation) || operation.LostValues.Any(p => NameMatch.KeyOf(p.Name.Value) == key)))
        {
            rest = rest[..by];
        }

        var form = Forms(noun).FirstOrDefault(form => rest.EndsWith(form, StringComparison.Ordinal));
        return rest is "" or "one" or "item" or "byid"
            || (form is not null && (rest.Length == form.Length || Others(operation).Any(other => Forms(other).Contains(rest[..^form.Length]))));
    }

    private static bool IsKeyWord(string word) => Keys.Contains(word, StringComparer.Ordinal);

    private static string? Noun(ConsumedOperation operation) =>
        PathSegments.Split(operation.Path).LastOrDefault(static s => !s.IsEmpty) is { IsDefault: false } last && PathSegments.Text(last) is { } text
            ? NameMatch.KeyOf(text)
            : null;

    private static IEnumerable<string> Others(ConsumedOperation operation) =>
        PathSegments.Split(operation.Path).Select(PathSegments.Text).OfType<string>().Select(NameMatch.KeyOf);

    private static string[] Forms(string noun) => [noun, Singular(noun)];

    private static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 ? noun[..^3] + "y"
        : Hissing.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal)) ? noun[..^2]
        : noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && noun.Length > 2 ? noun[..^1]
        : noun;
}
