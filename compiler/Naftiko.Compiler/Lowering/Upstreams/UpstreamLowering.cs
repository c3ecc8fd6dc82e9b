using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Makes clients of the consumed APIs, as far as something calls them.</summary>
internal sealed class UpstreamLowering(CallCensus census, LoweringContext context)
{
    private readonly List<Upstream> _upstreams = [];
    private readonly Dictionary<string, ConsumedApi> _doubtful = new(StringComparer.Ordinal);
    private readonly Dictionary<ConsumedApi, Dictionary<ConsumedOperation, UpstreamTarget>> _targets = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Upstream> Upstreams => _upstreams;

    /// <summary>The requests of each client.</summary>
    public IEnumerable<IEnumerable<UpstreamTarget>> Targets => context.Document.Consumes
        .Where(_targets.ContainsKey)
        .SelectMany(api => _targets[api].Values.GroupBy(static target => target.Upstream, StringComparer.Ordinal));

    public UpstreamTarget Find(BoundCall call) => _targets[call.Api][call.Operation];

    public void LowerAll()
    {
        var names = new NameScope([.. ReservedNames.Settings, .. ReservedNames.Types, .. ReservedNames.Namespaces, .. ReservedNames.Upstreams], "Api");
        var clients = context.Document.Consumes.SelectMany(api => ClientPart.Of(api, census)).ToList();

        // Names of APIs first: where an operation is called elsewhere, no other client gets another name because of it.
        var named = clients.OrderBy(static client => client.IsPart ? 1 : 0)
            .ToDictionary(
                static client => client,
                client => names.Claim(NameMaker.Pascal(client.Name)),
                (IEqualityComparer<ClientPart>)ReferenceEqualityComparer.Instance);
        foreach (var api in context.Document.Consumes)
        {
            ReportNeverCalled(api);
            foreach (var client in clients.Where(client => ReferenceEquals(client.Declared, api)))
            {
                _upstreams.Add(Lower(client, named[client]));
            }
        }
    }

    /// <summary>
    /// Somebody else's server may answer at an address that looks like a sample, and nobody but the API itself shall be sent a credential:
    /// where one goes along, the address must be set. Which calls send one is not known before all are planned.
    /// </summary>
    /// <param name="calls">Those of the upstream.</param>
    public Upstream SettleAddress(Upstream upstream, ImmutableArray<UpstreamCall> calls)
    {
        if (!_doubtful.TryGetValue(upstream.Name, out var api))
        {
            return upstream;
        }

        var isRequired = upstream.Credentials(calls).Any();
        context.Report(
            isRequired ? LoweringDiagnostics.SampleBaseAddressOfCredential : LoweringDiagnostics.SampleBaseAddress,
            api.BaseUri!.Span,
            upstream.Namespace,
            upstream.BaseAddress!,
            upstream.Name,
            BaseAddress.Key(api));
        return isRequired ? upstream with { BaseAddress = null } : upstream;
    }

    /// <summary>The types of parameters that the document leaves open, in the light of what all calls give to them.</summary>
    /// <param name="calls">Those of the upstream.</param>
    public Upstream SettleTypes(Upstream upstream, IEnumerable<(Operation Operation, UpstreamCall Call)> calls)
    {
        var targets = _targets.Values.SelectMany(static targets => targets.Values).Where(target => target.Upstream == upstream.Name);
        return OpenTypes.Settle(upstream, targets, calls);
    }

    private Upstream Lower(ClientPart client, string name)
    {
        var (api, called) = (client.Api, client.Operations);
        var address = BaseAddress.Lower(api, name, context);
        if (address.IsDoubtful)
        {
            _doubtful.Add(name, api);
        }

        var authentication = AuthenticationLowering.Lower(api, context);
        if (api.Protocol is ConsumedProtocol.Http && authentication is not Authentication.None && address.Declared is { Scheme: "http", IsLoopback: false })
        {
            context.Report(LintDiagnostics.PlainHttp, api.BaseUri!.Span, client.Name);
        }

        var headers = new HeaderLowering(api, context);
        var operations = new OperationLowering(api, name, authentication, address.Declared, headers, census, context);
        var identifiers = new NameScope(ReservedNames.Types, "Operation");
        var targets = called.ToDictionary(
            static operation => operation,
            operation => operations.Lower(operation, identifiers),
            (IEqualityComparer<ConsumedOperation>)ReferenceEqualityComparer.Instance);
        _targets.TryAdd(client.Declared, new(ReferenceEqualityComparer.Instance));
        foreach (var target in targets)
        {
            _targets[client.Declared].Add(target.Key, target.Value);
        }

        return new(
            client.Name,
            name,
            PlainText.Clean(api.Description),
            address.Value,
            authentication,
            headers.OfApi,
            authentication is Authentication.ApiKeys keys && keys.Keys.Any(static key => key.Placement == KeyPlacement.Query),
            [],
            [.. called.Select(operation => targets[operation].Model)],
            api.Span)
        {
            Server = api.Protocol switch
            {
                ConsumedProtocol.Http => null,
                ConsumedProtocol.Mcp mcp => new(mcp.IsVerified),
            },
        };
    }

    private void ReportNeverCalled(ConsumedApi api)
    {
        // What is forwarded can be any of them.
        foreach (var operation in api.Operations.Where(operation => !census.IsCalled(api, operation) && census.ForwardsTo(api) is []))
        {
            context.Report(LintDiagnostics.NeverCalled, operation.Name.Span, $"{api.Namespace}.{operation.Name}");
        }
    }
}
