namespace Naftiko.Corpus.Reading;

/// <summary>
/// Path values for which the written path has no place. The document shows where they belong, or the operation cannot work: then nothing that
/// calls it may be served.
/// </summary>
internal static class LostValues
{
    /// <summary>The calls that can work, each with the path that must be called.</summary>
    public static IEnumerable<WrittenCall> Complete(IReadOnlyList<WrittenCall> calls, IReadOnlyList<WrittenApi> apis)
    {
        foreach (var call in calls)
        {
            var operation = call.Operation;
            var placed = Placeholders.Names(operation.Path).Select(Placeholders.Key).ToHashSet(StringComparer.Ordinal);
            var lost = operation.Parameters.Where(p => p.Place == "path" && !placed.Contains(Placeholders.Key(p.Name))).ToList();
            if (lost.Count == 0)
            {
                yield return call;
            }
            else if (Insertions(operation.Path, [.. lost.Select(static p => p.Name)]).FirstOrDefault(path => IsShown(path, operation, calls, apis)) is { } path)
            {
                yield return call with { Operation = operation with { Path = path } };
            }
        }
    }

    /// <summary>Every path with each value in a segment of its own somewhere after the first segment, in the order of their declaration.</summary>
    private static IEnumerable<string> Insertions(string path, string[] lost)
    {
        var segments = path.Trim('/').Split('/');
        return Enumerable.Range(0, (int)Math.Pow(segments.Length, lost.Length)).Select(number =>
        {
            var places = lost.Select((name, index) => (Name: name, After: number / (int)Math.Pow(segments.Length, index) % segments.Length)).ToList();
            return "/" + string.Join(
                '/', segments.SelectMany((segment, index) => places.Where(p => p.After == index).Select(static p => "{" + p.Name + "}").Prepend(segment)));
        });
    }

    private static bool IsShown(string path, WrittenOperation operation, IReadOnlyList<WrittenCall> calls, IReadOnlyList<WrittenApi> apis)
    {
        var shape = Placeholders.Anonymous(path);
        var routes = calls.Where(c => c.Method.Length > 0 && c.Operation == operation).Select(static c => c.Path);
        var others = apis.Where(api => api.Namespace == operation.Api)
            .SelectMany(static api => api.Operations)
            .Where(o => o != operation)
            .Select(static o => Placeholders.Anonymous(o.Path));
        var isItem = operation.Method == "GET" && shape.EndsWith("/{}", StringComparison.Ordinal) && Placeholders.Anonymous(operation.Path) + "/{}" == shape;
        return routes.Any(route => Tail(shape).EndsWith(Tail(route), StringComparison.Ordinal) || Tail(route).EndsWith(Tail(shape), StringComparison.Ordinal))
            || others.Any(other => other == shape || other.StartsWith(shape + "/", StringComparison.Ordinal))
            || isItem;
    }

    /// <summary>A path by letters and digits, as routes spell it otherwise, without the version in front.</summary>
    private static string Tail(string path) => string.Join(
        '/', path.Split('/').Select(static segment => segment == "{}" ? segment : Placeholders.Key(segment)).SkipWhile(static s => s is "" or "v1" or "v2"));
}
