using Naftiko.Compiler.Gateway;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>A mistake in the settings of a gateway that puts credentials where they do not belong. A new one is a row here.</summary>
/// <param name="Reported">What the gateway must name when it does not start; null where the mistake is none it can know.</param>
/// <param name="Settings">The settings in question, given the model and a credential for each API.</param>
internal sealed record WrongSetting(string Name, string? Reported, Func<GatewayModel, Func<string, string>, IEnumerable<(string Key, string Value)>> Settings)
{
    public static IReadOnlyList<WrongSetting> All { get; } =
    [
        ForEachApi("user and password in a base address", "BaseAddress", credential => $"http://user:{Uri.EscapeDataString(credential)}@127.0.0.1:99999/"),
        ForEachApi("a password as it is in a base address", "BaseAddress", credential => $"http://user:{credential}@127.0.0.1:http/"),
        ForEachApi("a key in the query of a base address", "BaseAddress", credential => $"http://127.0.0.1:port/?code={credential}"),
        ForEachApi("a key in the fragment of a base address", "BaseAddress", credential => $"ftp://127.0.0.1/#{credential}"),
        ForEachApi("a credential for a base address", "BaseAddress", credential => credential),
        ForEachApi("a credential for a time-out", "Timeout", credential => credential),
        ForEachApi("a credential for a limit", "ResponseBufferLimit", credential => credential),
        ForEachApi("a credential for a flag", "AllowEncodedSlash", credential => credential),
        new("credentials that no header can hold", null, static (_, _) => Placement.All.DistinctBy(placement => placement.Key)
            .Select(placement => ($"Secrets:{placement.Key}", $"{placement.Secret}\u0001\n{placement.Secret}"))),
        ForEachAdapter("credentials in the address of an adapter", "Url", credentials => $"http://user:{credentials}@127.0.0.1:port"),
        ForEachAdapter("credentials in the public address of an adapter", "PublicUrl", credentials => $"ftp://user:{credentials}@gateway.test-works.dev?{credentials}"),
        ForEachAdapter("credentials for a number", "MaxConcurrentRequests", credentials => credentials),
    ];

    public override string ToString() => Name;

    private static WrongSetting ForEachApi(string name, string setting, Func<string, string> value) => new(name, $":{setting}", (model, credentialOf) =>
        model.Upstreams.Select(api => ($"Upstreams:{api.Name}:{setting}", value(credentialOf(api.Namespace)))));

    private static WrongSetting ForEachAdapter(string name, string setting, Func<string, string> value) => new(name, $":{setting}", (model, _) =>
        model.Adapters.Select(
            adapter => ($"Adapters:{adapter.Name}:{setting}", value(string.Join(',', Placement.All.Select(placement => placement.Credential))))));
}
