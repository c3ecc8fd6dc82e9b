namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>No operator finds a credential in what a gateway tells about its work, its settings or its end.</summary>
public sealed class OperatorTests(CredentialsProcess process) : IClassFixture<CredentialsProcess>
{
    public static TheoryData<string, string> Sinks => Cases(Enum.GetNames<OperatorSink>());

    public static TheoryData<string, string> WrongSettings => Cases(WrongSetting.All.Select(wrong => wrong.Name));

    [Theory]
    [MemberData(nameof(Sinks))]
    public void What_is_told_of_the_calls_does_not_hold_it(string placementName, string sinkName)
    {
        var (placement, sink) = (Placement.Named(placementName), Enum.Parse<OperatorSink>(sinkName));
        var text = process.Seen(sink);

        Assert.NotEqual("", text);
        if (sink is OperatorSink.Log or OperatorSink.Traces)
        {
            Assert.Contains(placement.Api, text, StringComparison.Ordinal);
        }

        AssertNotShown(placement, text);
    }

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task What_is_said_about_wrong_settings_does_not_quote_it(string placementName, string wrongName)
    {
        var placement = Placement.Named(placementName);

        var wrong = WrongSetting.All.Single(wrong => wrong.Name == wrongName);

        var (code, output) = await process.StartAsync(wrong);

        Assert.Equal(1, code);
        Assert.Contains("MaxRequestBodySize", output, StringComparison.Ordinal);
        Assert.Contains(wrong.Reported ?? "", output, StringComparison.Ordinal);
        AssertNotShown(placement, output);
    }

    private static void AssertNotShown(Placement placement, string text)
    {
        foreach (var credential in new[] { placement.Credential, placement.Secret })
        {
            var leaks = new LeakFinder(credential);
            var line = text.Split('\n').FirstOrDefault(line => leaks.Find(line) is not null);
            Assert.True(line is null, $"The credential can be read {leaks.Find(line ?? "")}: {line}");
        }
    }

    private static TheoryData<string, string> Cases(IEnumerable<string> sinks)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (placement, sink) in Placement.All.SelectMany(_ => sinks, (placement, sink) => (placement, sink)))
        {
            cases.Add(placement.Name, sink);
        }

        return cases;
    }
}
