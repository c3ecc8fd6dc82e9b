using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>A setting that no call could succeed with is refused at the start, and the line says what to write instead.</summary>
[Collection(TwoDoorsTests.Name)]
public sealed class WrongSettingTests(TwoDoors doors)
{
    private static readonly (string Setting, string Value, string Example)[] All =
    [
        ("Upstreams:Vault:Timeout", "30", "00:00:30"),
        ("Upstreams:Vault:AttemptTimeout", "-00:00:01", "00:00:30"),
        ("Upstreams:Vault:BaseAddress", "vault.internal", "https://api.example.com"),
        ("Upstreams:Vault:Operations:NoSuchOperation:Timeout", "00:00:10", "ListItems"),
        ("Upstreams:Street:Timeout", "ninety seconds", "00:00:30"),
        ("Upstreams:Street:Operations:GetSign:Timeout", "90", "00:00:30"),
        ("Upstreams:Street:ResponseBufferLimit", "99999999999", "2147483647"),
        ("Upstreams:Street:AllowEncodedSlash", "perhaps", "true or false"),
        ("Adapters:DoorsRest:Url", "127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("Adapters:DoorsRest:PublicUrl", "nonsense", "https://api.example.com"),
        ("Adapters:DoorsRest:MaxConcurrentRequests", "99999999999", "1000"),
        ("Adapters:YardRest:MaxRequestBodySize", "-1", "10485760"),
        ("Adapters:DoorsMcp:Url", "http://someone:password@127.0.0.1:9090", "http://127.0.0.1:8080"),
        ("Adapters:DoorsMcp:RequestsPerSecond", "many", "1000"),
        ("Mcp:MaxAnswerSize", "1", "102400"),
    ];

    public static TheoryData<string> Names => new(All.Select(wrong => wrong.Setting));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_told_in_one_line(string name)
    {
        var wrong = All.Single(each => each.Setting == name);

        var (code, lines, output) = await StartAsync([wrong]);

        Assert.Equal(1, code);
        AssertTold(wrong, Assert.Single(lines), output);
    }

    [Fact]
    public async Task All_are_told_by_one_start()
    {
        var (code, lines, output) = await StartAsync(All);

        Assert.Equal(1, code);
        Assert.Equal(All.Length, lines.Length);
        Assert.All(All, wrong => AssertTold(wrong, Assert.Single(lines, line => Names(line, wrong.Setting)), output));

        static bool Names(string line, string setting) =>
            line.StartsWith(setting + " ", StringComparison.Ordinal) || (setting.Contains("NoSuchOperation", StringComparison.Ordinal) && line.Contains("NoSuchOperation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_attempt_may_not_last_longer_than_the_call()
    {
        await using var gateway = await doors.StartAsync("Upstreams:Vault:Timeout=00:00:01", "Upstreams:Vault:AttemptTimeout=00:05:00");
        doors.Upstream.AnswerAlways(new Upstreams.HeldAnswer(Upstreams.ScriptedAnswer.Empty(200)));

        Assert.Equal(504, (await doors.Caller.GetAsync(new Uri(gateway.Address(TwoDoors.Rest), "/items"))).Status);
    }

    private static void AssertTold((string Setting, string Value, string Example) wrong, string line, string output)
    {
        Assert.Contains(wrong.Setting.Split(":Operations:NoSuch")[0], line, StringComparison.Ordinal);
        Assert.Contains(wrong.Example, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        if (wrong.Value.Any(char.IsLetter))
        {
            Assert.DoesNotContain(wrong.Value, output, StringComparison.Ordinal);
        }
    }

    private async Task<(int Code, string[] Lines, string Output)> StartAsync(IEnumerable<(string Setting, string Value, string Example)> settings)
    {
        GatewaySettings all = new TwoDoorsSettings(doors.Upstream.Address);
        foreach (var (setting, value, _) in settings)
        {
            all.With(setting, value);
        }

        await using var gateway = GatewayProcess.Launch(doors.Program, all);
        var code = await gateway.WaitForExitAsync();
        return (code, gateway.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), gateway.Output.ToString());
    }
}
