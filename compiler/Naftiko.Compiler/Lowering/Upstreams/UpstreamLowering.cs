using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Makes typed clients of the consumed APIs, as far as something calls them.</summary>
internal sealed class UpstreamLowering(CallCensus census, LoweringContext context)
{
    private readonly List<Upstream> _upstreams = [];
    private readonly Dictionary<ConsumedApi, Dictionary<ConsumedOperation, UpstreamTarget>> _targets = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Upstream> Upstreams => _upstreams;

    public UpstreamTarget Find(BoundCall call) => _targets[call.Api][call.Operation];

    public void LowerAll()
    {
        var names = new NameScope([.. ReservedNames.Settings, .. ReservedNames.Types, .. ReservedNames.Namespaces, .. ReservedNames.Upstreams], "Api");
        foreach (var api in context.Document.Consumes)
        {
            var called = api.Operations.Where(operation => census.IsCalled(api, operation)).ToImmutableArray();
            ReportNeverCalled(api);
            if (!called.IsEmpty)
            {
                _upstreams.Add(Lower(api, names.Claim(NameMaker.Pascal(api.Namespace.Value)), called));
            }
        }
    }

    private Upstream Lower(ConsumedApi api, string name, ImmutableArray<ConsumedOperation> called)
    {
        var address = BaseAddress.Lower(api, name, context);
        var authentication = AuthenticationLowering.Lower(api, context);
        if (authentication is not Authentication.None && address.Declared is { Scheme: "http", IsLoopback: false })
        {
            context.Report(LintDiagnostics.PlainHttp, api.BaseUri!.Span, api.Namespace.Value);
        }

        var headers = new HeaderLowering(api, context);
        var operations = new OperationLowering(api, name, authentication, address.Declared, headers, census, context);
        var identifiers = new NameScope(ReservedNames.Types, "Operation");
        var targets = called.ToDictionary(
            static operation => operation, operation => operations.Lower(operation, identifiers), (IEqualityComparer<ConsumedOperation>)ReferenceEqualityComparer.Instance);
        _targets[api] = targets;
        return new(
            api.Namespace.Value,
            name,
            PlainText.Clean(api.Description),
            address.Value,
            authentication,
            headers.OfApi,
            authentication is Authentication.ApiKeys keys && keys.Keys.Any(static key => key.Placement == KeyPlacement.Query),
            [],
            [.. called.Select(operation => targets[operation].Model)],
            api.Span);
    }

    private void ReportNeverCalled(ConsumedApi api)
    {
        foreach (var operation in api.Operations.Where(operation => !census.IsCalled(api, operation)))
        {
            context.Report(LintDiagnostics.NeverCalled, operation.Name.Span, $"{api.Namespace}.{operation.Name}");
        }
    }
}
