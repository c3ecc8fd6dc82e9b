using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What C# says of requests that go on to an API as they are.</summary>
internal static class ProxyCode
{
    /// <summary>The arguments behind the first one, each with a comma before it.</summary>
    public static CSharpCode Arguments(GatewayTraits traits, Behaviour.Proxy proxy)
    {
        var upstream = traits.Model.Upstreams.First(u => u.Name == proxy.Call.Upstream);
        var withheld = upstream.SecretQueries
            .Concat(traits.OperationOf(proxy.Call).Parameters.Where(static p => p.Place == ParameterPlace.Query).Select(static p => p.Name))
            .Concat(traits.CallerKeys(KeyPlacement.Query).Select(static key => key.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        if (!proxy.TrustedHeaders.IsEmpty)
        {
            // A header of the document comes first.
            traits.Shared.Use(SharedMember.DefaultHeader);
        }

        CSharpCode?[] arguments = [List("trusted", proxy.TrustedHeaders), List("withheld", withheld), List("methods", proxy.Methods)];
        return CSharpCode.Join("", arguments.OfType<CSharpCode>());
    }

    private static CSharpCode? List(string name, IEnumerable<string> texts)
    {
        var items = texts.Select(static text => new CSharpString(text)).ToList();
        return items.Count == 0 ? null : new($", {new Identifier(name)}: [{CSharpCode.Join(", ", items)}]");
    }
}
