using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Finds the operation a <c>call</c> means. There is one resolver per adapter: where a namespace has several operations of one name,
/// the k-th caller in the adapter means the k-th of them.
/// </summary>
internal sealed class CallResolver(ImmutableArray<ConsumedApi> apis, BindingContext context)
{
    /// <summary>A search looks at every name. Where so many are wrong, another hint does not help.</summary>
    private const int MostSearches = 100;

    private readonly Dictionary<string, int> _callers = new(StringComparer.Ordinal);
    private int _searches;

    private readonly ILookup<string, (ConsumedApi Api, ConsumedOperation Operation)> _operations =
        (from api in apis from operation in api.Operations where operation.Name.Value.Length > 0 select (api, operation))
        .ToLookup(static o => $"{o.api.Namespace.Value}.{o.operation.Name.Value}", StringComparer.Ordinal);

    private readonly ILookup<string, (ConsumedApi Api, ConsumedOperation Operation)> _byName =
        (from api in apis from operation in api.Operations select (api, operation)).ToLookup(static o => o.operation.Name.Value, StringComparer.Ordinal);

    /// <param name="owner">The caller, for messages.</param>
    public (ConsumedApi Api, ConsumedOperation Operation)? Resolve(SpannedText call, string owner)
    {
        var candidates = _operations[call.Value].ToImmutableArray();
        switch (candidates)
        {
            case []:
                ReportMissing(call, owner);
                return null;
            case [var only]:
                return only;
        }

        var number = _callers[call.Value] = _callers.GetValueOrDefault(call.Value) + 1;
        var chosen = candidates[Math.Min(number, candidates.Length) - 1];
        context.Report(
            BindingDiagnostics.AmbiguousCall, call.Span, owner, call.Value, candidates.Length, number, chosen.Operation.Request);
        return chosen;
    }

    /// <summary>The one operation of a name; null when there is none, or more than one.</summary>
    public (ConsumedApi Api, ConsumedOperation Operation)? FindByName(string name) => _byName[name].Take(2).ToList() is [var only] ? only : null;

    /// <summary>The key below which an API has its operations.</summary>
    private static string Operations(ConsumedApi api) => api.Protocol switch
    {
        ConsumedProtocol.Http => "resources",
        ConsumedProtocol.Mcp => "tools",
    };

    private string Suggest(string name, IEnumerable<string> known) => _searches++ < MostSearches ? Suggestion.For(name, known) : "";

    private void ReportMissing(SpannedText call, string owner)
    {
        var api = apis.FirstOrDefault(a => call.Value.StartsWith(a.Namespace.Value + ".", StringComparison.Ordinal));
        if (api is not null)
        {
            var operation = call.Value[(api.Namespace.Value.Length + 1)..];
            var names = apis.Where(a => a.Namespace.Value == api.Namespace.Value).SelectMany(static a => a.Operations).Select(static o => o.Name.Value);
            context.Report(
                BindingDiagnostics.UnknownOperation, call.Span, owner, call.Value, api.Namespace.Value, operation, Suggest(operation, names),
                Operations(api));
            return;
        }

        var dot = call.Value.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == call.Value.Length - 1)
        {
            context.Report(BindingDiagnostics.MalformedCall, call.Span, call.Value);
            return;
        }

        if (context.LostApis.Contains(null) || context.LostApis.Contains(call.Value[..dot]))
        {
            return;
        }

        var known = apis.Select(static a => a.Namespace.Value).Distinct(StringComparer.Ordinal).ToList();
        context.Report(
            BindingDiagnostics.UnknownNamespace, call.Span, owner, call.Value, call.Value[..dot],
            Suggest(call.Value[..dot], known), Suggestion.List(known));
    }
}
