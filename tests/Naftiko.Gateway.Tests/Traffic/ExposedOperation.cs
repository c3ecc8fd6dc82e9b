using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Naftiko.Gateway.Tests.Traffic;

/// <summary>One REST operation of <c>capability.naftiko.yaml</c>, written down by hand: what the tests expect must not come from the compiler.</summary>
/// <param name="Name">The name of the operation and of its tool.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below <see cref="Root"/>.</param>
/// <param name="Query">The declared query parameters and their types.</param>
internal sealed record ExposedOperation(string Name, string Method, string Template, params (string Name, string Type)[] Query)
{
    public const string Root = "/runtime/webhooks/durabletask";

    private readonly Regex pattern = new(
        "^" + Regex.Escape(Root) + Regex.Replace(Template, @"\{\w+\}", "([^/]+)") + "/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static ImmutableArray<ExposedOperation> All { get; } =
    [
        new("startorchestration", "POST", "/orchestrators/{functionName}"),
        new("startorchestrationwithid", "POST", "/orchestrators/{functionName}/{instanceId}"),
        new(
            "listinstances", "GET", "/instances", ("createdTimeFrom", "string"), ("createdTimeTo", "string"), ("runtimeStatus", "string"),
            ("instanceIdPrefix", "string"), ("showInput", "boolean"), ("top", "integer")),
        new("purgeinstances", "DELETE", "/instances", ("createdTimeFrom", "string"), ("createdTimeTo", "string"), ("runtimeStatus", "string")),
        new("getinstancestatus", "GET", "/instances/{instanceId}", ("showHistory", "boolean"), ("showHistoryOutput", "boolean"), ("showInput", "boolean"), ("returnInternalServerErrorOnFailure", "boolean")),
        new("purgeinstance", "DELETE", "/instances/{instanceId}"),
        new("raiseevent", "POST", "/instances/{instanceId}/raiseEvent/{eventName}"),
        new("terminateinstance", "POST", "/instances/{instanceId}/terminate", ("reason", "string")),
        new("suspendinstance", "POST", "/instances/{instanceId}/suspend", ("reason", "string")),
        new("resumeinstance", "POST", "/instances/{instanceId}/resume", ("reason", "string")),
        new("rewindinstance", "POST", "/instances/{instanceId}/rewind", ("reason", "string")),
        new("getentity", "GET", "/entities/{entityName}/{entityKey}"),
        new("signalentity", "POST", "/entities/{entityName}/{entityKey}", ("op", "string")),
        new(
            "listentities", "GET", "/entities/{entityName}", ("lastOperationTimeFrom", "string"), ("lastOperationTimeTo", "string"), ("fetchState", "boolean"),
            ("top", "integer")),
    ];

    public bool MatchesPath(string path) => pattern.IsMatch(path);

    /// <summary>The path the upstream must see, decoded: the literal segments as the document writes them, the values as the caller gave them.</summary>
    public string UpstreamPath(string path)
    {
        var values = pattern.Match(path).Groups.Values.Skip(1).Select(group => Uri.UnescapeDataString(group.Value)).GetEnumerator();
        return Root + Regex.Replace(Template, @"\{\w+\}", _ => values.MoveNext() ? values.Current : "");
    }

    public static ExposedOperation? Find(string method, string path) =>
        All.FirstOrDefault(operation => operation.Method == method && operation.MatchesPath(path));
}
