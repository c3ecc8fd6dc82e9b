using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>What <c>run</c> tells people to type for an adapter whose callers authenticate.</summary>
public sealed class CallerCredentialTests
{
    private static readonly SecretText Secret = new([new(null, "KEY")]);

    public static TheoryData<CallerAuthentication, bool, string, string> Ways() => new()
    {
        { new CallerAuthentication.None(), true, "", "" },
        { new CallerAuthentication.Bearer(Secret), true, " -H \"Authorization: Bearer mock-KEY\"", "" },
        { new CallerAuthentication.Bearer(Secret), false, " -H \"Authorization: Bearer $MY_KEY\"", "" },
        { new CallerAuthentication.Basic(new([new("a\"b$", null)]), Secret), false, " -u \"a\\\"b\\$:$MY_KEY\"", "" },
        { new CallerAuthentication.Tokens("https://login.test-works.dev", "r", "r", []), true, " -H \"Authorization: Bearer $TOKEN\"", "" },
        { Keys((KeyPlacement.Header, "X-Key")), true, " -H \"X-Key: mock-KEY\"", "" },
        { Keys((KeyPlacement.Cookie, "session")), true, " -H \"Cookie: session=mock-KEY\"", "" },
        { Keys((KeyPlacement.Query, "a b")), true, "", "a%20b=mock-KEY" },
        { Keys((KeyPlacement.Header, "A"), (KeyPlacement.Header, "B")), true, " -H \"A: mock-KEY\" -H \"B: mock-KEY\"", "" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_credential_stands_where_the_adapter_looks_for_it(CallerAuthentication authentication, bool isMock, string arguments, string query)
    {
        var model = SampleModels.Orders with { Settings = [new("KEY", "MY_KEY", "Key", "", default)] };

        var credential = CallerCredential.Of(model, model.Adapters[0] with { Authentication = authentication }, isMock);

        Assert.Equal((arguments, query), (credential.Arguments, credential.Query));
    }

    private static CallerAuthentication.ApiKeys Keys(params (KeyPlacement Placement, string Name)[] keys) =>
        new([.. keys.Select(static key => new ApiKey(key.Placement, key.Name, Secret))]);
}
