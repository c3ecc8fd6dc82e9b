using System.Text;
using Naftiko.Gateway.Tests.Answers;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>No caller sees a credential, wherever it is sent and however the upstream gives it back.</summary>
public sealed class EchoTests(CredentialsGateway gateway) : IClassFixture<CredentialsGateway>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (placement, echo) in Placement.All.SelectMany(_ => Echo.All, (placement, echo) => (placement, echo))
                .Where(each => each.placement.IsDigits || !each.echo.NeedsDigits))
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
        List<string> problems = [];
        List<byte> together = [];
        foreach (var answer in echo.Answers(placement.Credential))
        {
            foreach (var range in echo.Ranges.DefaultIfEmpty<string?>(null))
            {
                foreach (var (face, sent, seen) in await gateway.CallAsync(placement, answer, echo.IsFailure, range))
                {
                    problems.AddRange(Problems(placement, echo, face, sent, seen).Select(problem => $"{face} {problem}: {Text(seen)}"));
                    together.AddRange(seen.Body);
                }
            }
        }

        // What is harmless in pieces may not be so put together.
        if (echo.Ranges.Count > 0 && CredentialsGateway.Leaks.Find([.. together]) is { } leak)
        {
            problems.Add($"All ranges together show the credential, {leak}.");
        }

        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n{string.Join("\n\n", problems.Take(8))}");
    }

    [Theory]
    [MemberData(nameof(OwnTexts))]
    public async Task What_the_gateway_says_of_itself_does_not_hold_it(string placementName, string text)
    {
        var seen = await gateway.ReadAsync(Enum.Parse<OwnText>(text), Placement.Named(placementName));

        Assert.NotEqual(0, seen.Status);
        Assert.True(Leak(seen) is null, $"The credential is shown, {Leak(seen)}: {Text(seen)}");
    }

    [Fact]
    public void Names_of_rows_are_unique()
    {
        Assert.Equal(Echo.All.Count, Echo.All.Select(echo => echo.Name).Distinct().Count());
        Assert.Equal(Placement.All.Count, Placement.All.Select(placement => placement.Name).Distinct().Count());
    }

    private static IEnumerable<string> Problems(Placement placement, Echo echo, Face face, RawRequest? sent, SeenAnswer seen)
    {
        if (sent is null || !placement.IsSent(sent))
        {
            yield return $"does not send the credential ({sent?.Head ?? "no request"})";
        }

        if (Leak(seen) is { } leak)
        {
            yield return $"shows the credential, {leak}";
        }

        if (seen.IsHang)
        {
            yield return "does not end";
        }
        else if (seen.Status == 0 && !echo.IsFailure)
        {
            yield return "gives no answer";
        }
        else if (face == Face.RestRaw && echo.Status is { } status && status != seen.Status)
        {
            yield return $"does not answer {status}";
        }
    }

    private static string? Leak(SeenAnswer seen) =>
        CredentialsGateway.Leaks.Find(seen.Head) is { } inHead ? inHead + " of the headers" : CredentialsGateway.Leaks.Find(seen.Body);

    private static string Text(SeenAnswer seen)
    {
        var text = $"{seen.Head}\n{Encoding.UTF8.GetString(seen.Body)}";
        return text.Length > 1000 ? text[..1000] + "…" : text;
    }
}
