using System.Text;
using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>No caller sees a credential, wherever it is sent and however the upstream gives it back.</summary>
public sealed class EchoTests(CredentialsGateway gateway) : IClassFixture<CredentialsGateway>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (placement, echo) in Placement.All.SelectMany(_ => Echo.All, (placement, echo) => (placement, echo)).Where(each => each.placement.IsDigits || !each.echo.NeedsDigits))
            {
                cases.Add(placement.Name, echo.Name);
            }

            return cases;
        }
    }

    public static TheoryData<string, string> OwnTexts
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (placement, text) in Placement.All.SelectMany(_ => Enum.GetNames<OwnText>(), (placement, text) => (placement, text)))
            {
                cases.Add(placement.Name, text);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_echo_is_not_shown(string placementName, string echoName)
    {
        var (placement, echo) = (Placement.Named(placementName), Echo.Named(echoName));
        List<byte> together = [];
        foreach (var answer in echo.Answers(placement.Credential))
        {
            foreach (var range in echo.Ranges.DefaultIfEmpty<string?>(null))
            {
                foreach (var (face, sent, seen) in await gateway.CallAsync(placement, answer, echo.IsFailure, range))
                {
                    Assert.True(sent is not null && placement.IsSent(sent), $"{face}: the upstream was not asked with the credential: {sent?.Head}; the gateway answered {Text(seen)}");
                    AssertNotShown(seen, $"{face}");
                    Assert.False(seen.IsHang, $"{face} does not end.");
                    together.AddRange(seen.Body);
                    if (face == Face.RestRaw && echo.Status is { } status)
                    {
                        Assert.True(status == seen.Status, $"{face} answered {Text(seen)}");
                    }
                }
            }
        }

        // What is harmless in pieces may not be so put together.
        if (echo.Ranges.Count > 0)
        {
            Assert.Null(CredentialsGateway.Leaks.Find([.. together]));
        }
    }

    [Theory]
    [MemberData(nameof(OwnTexts))]
    public async Task What_the_gateway_says_of_itself_does_not_hold_it(string placementName, string text)
    {
        var seen = await gateway.ReadAsync(Enum.Parse<OwnText>(text), Placement.Named(placementName));

        Assert.NotEqual(0, seen.Status);
        AssertNotShown(seen, text);
    }

    [Fact]
    public void Names_of_rows_are_unique()
    {
        Assert.Equal(Echo.All.Count, Echo.All.Select(echo => echo.Name).Distinct().Count());
        Assert.Equal(Placement.All.Count, Placement.All.Select(placement => placement.Name).Distinct().Count());
    }

    private static void AssertNotShown(SeenAnswer seen, string where)
    {
        if ((CredentialsGateway.Leaks.Find(seen.Head) is { } inHead ? inHead + " of the headers" : CredentialsGateway.Leaks.Find(seen.Body)) is { } leak)
        {
            Assert.Fail($"{where} shows the credential, {leak}:\n{Text(seen)}");
        }
    }

    private static string Text(SeenAnswer seen)
    {
        var text = $"{seen.Head}\n{Encoding.UTF8.GetString(seen.Body)}";
        return text.Length > 2000 ? text[..2000] + "…" : text;
    }
}
