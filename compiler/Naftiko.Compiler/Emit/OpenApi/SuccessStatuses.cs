using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The statuses that an operation succeeds with, as numbers: not every generator of clients reads a class such as <c>2XX</c>.</summary>
internal static class SuccessStatuses
{
    /// <summary>A request that reads succeeds with 200; RFC 9110 (sections 9.3.3 to 9.3.5) has more for one that changes something.</summary>
    public static ImmutableArray<string> Of(GatewayTraits traits, Behaviour behaviour) => behaviour switch
    {
        Behaviour.Forward forward => Of(traits.OperationOf(forward.Call), hasBody: false),
        Behaviour.Proxy => [],
        Behaviour.Map map => Of(traits.OperationOf(map.Call), hasBody: true),
        Behaviour.Flow { Last: { } last } flow =>
            Of(traits.OperationOf(flow.Steps.OfType<FlowStep.Call>().First(step => step.Identifier == last).Request), hasBody: true),
        Behaviour.Flow or Behaviour.Mock => ["200"],
    };

    // What the gateway makes has a body: 204 becomes 200.
    private static ImmutableArray<string> Of(UpstreamOperation called, bool hasBody) =>
        called.Tool is not null || MethodKinds.IsSafe(called.Method) ? ["200"]
        :
        [
            "200",
            .. called.Method == "DELETE" ? [] : (string[])["201"],
            "202",
            .. hasBody ? [] : (string[])["204"],
        ];
}
