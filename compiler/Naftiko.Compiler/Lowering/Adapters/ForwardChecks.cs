using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Finds headers that a forward trusts and that would carry a credential to where it does not belong.</summary>
internal static class ForwardChecks
{
    public static void Check(OperationPlan plan, Upstream upstream, CallerAuthentication callers, LoweringContext context)
    {
        var path = plan.Exposed.Route!.Path.ToString();
        var isSearched = upstream.Credentials([plan.Only!.Call!]).Any();
        foreach (var header in ((ExposedAction.Forward)plan.Exposed.Action!).TrustedHeaders)
        {
            if (IsCredential(upstream.Authentication, header.Value))
            {
                context.Report(LoweringDiagnostics.TrustedCredential, header.Span, path, header.Value, upstream.Namespace);
            }
            else if (CallerAuthenticationLowering.IsCredential(callers, InputPlace.Header, header.Value))
            {
                context.Report(
                    LoweringDiagnostics.TrustedCallerCredential, header.Span, path, header.Value, upstream.Namespace, plan.Adapter.Namespace.Value);
            }
            else if (isSearched && header.Value.ToLowerInvariant() is "range" or "if-range")
            {
                context.Report(LoweringDiagnostics.TrustedRange, header.Span, path, header.Value, upstream.Namespace);
            }
        }
    }

    private static bool IsCredential(Authentication authentication, string header) => authentication switch
    {
        Authentication.None => false,
        Authentication.ApiKeys keys => keys.Keys.Any(key => header.Equals(
            key.Placement switch { KeyPlacement.Header => key.Name, KeyPlacement.Cookie => "Cookie", KeyPlacement.Query => null },
            StringComparison.OrdinalIgnoreCase)),
        Authentication.Bearer or Authentication.Basic or Authentication.Digest or Authentication.ClientCredentials =>
            header.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
    };
}
