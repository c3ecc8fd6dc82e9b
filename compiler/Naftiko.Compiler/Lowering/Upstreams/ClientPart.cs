using System.Collections.Immutable;
using Naftiko.Compiler.Binding;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>What one client calls: operations of an API that go to one address with one credential.</summary>
/// <param name="Declared">The API as the document has it.</param>
/// <param name="Api">The API with the address and the credential of these operations.</param>
/// <param name="Name">The namespace, and for a part of an API what tells it from the rest.</param>
/// <param name="Operations">Those that something calls.</param>
internal sealed record ClientPart(ConsumedApi Declared, ConsumedApi Api, string Name, ImmutableArray<ConsumedOperation> Operations)
{
    /// <summary>The operations are called elsewhere, or authenticated with otherwise, than the API around them.</summary>
    public bool IsPart => !ReferenceEquals(Declared, Api);

    public static IEnumerable<ClientPart> Of(ConsumedApi api, CallCensus census)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var called = api.Operations.Where(operation => census.IsCalled(api, operation)).Concat(census.ForwardsTo(api));
        foreach (var part in called.GroupBy(static operation => operation.Server?.Key, StringComparer.Ordinal).OrderBy(static part => part.Key is null ? 0 : 1))
        {
            var server = part.First().Server;
            yield return server is null
                ? new(api, api, api.Namespace.Value, [.. part])
                : new(api, api with { BaseUri = server.BaseUri, Authentication = server.Authentication }, Name(server), [.. part]);
        }

        string Name(ConsumedServer server)
        {
            var name = $"{api.Namespace}-{server.Name}";
            for (var number = 2; !names.Add(name); number++)
            {
                name = $"{api.Namespace}-{server.Name}-{number}";
            }

            return name;
        }
    }
}
