using System.Text;
using Naftiko.Gateway.Tests.Credentials;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>What comes back from where a request was forwarded to shows no credential, wherever it was sent and however the upstream gives it back.</summary>
public sealed class ForwardEchoTests(ForwardedSecrets gateway) : IClassFixture<ForwardedSecrets>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (placement, echo) in ForwardedSecrets.Placements.SelectMany(_ => Echo.All, (placement, echo) => (placement, echo))
                .Where(each => each.placement.IsDigits || !each.echo.NeedsDigits))
            {
                cases.Add(placement.Name, echo.Name);
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
                var (sent, seen) = await gateway.CallAsync(placement, answer, echo.IsFailure, range);
                problems.AddRange(Problems(placement, echo, sent, seen).Select(problem => $"It {problem}: {Text(seen)}"));
                together.AddRange(seen.Body);
            }
        }

        // What is harmless in pieces may not be so put together.
        if (echo.Ranges.Count > 0 && CredentialsGateway.Leaks.Find([.. together]) is { } leak)
        {
            problems.Add($"All ranges together show the credential, {leak}.");
        }

        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n{string.Join("\n\n", problems.Take(8))}");
    }

    private static IEnumerable<string> Problems(Placement placement, Echo echo, RawRequest? sent, SeenAnswer seen)
    {
        if (sent is null || !placement.IsSent(sent))
        {
            yield return $"does not send the credential ({sent?.Head ?? "no request"})";
        }

        if (sent?.Header("Range") is { } range)
        {
            yield return $"asks for {range}";
        }

        if (CredentialsGateway.Leaks.Find(seen.Head) is { } inHead)
        {
            yield return $"shows the credential in the headers, {inHead}";
        }

        if (CredentialsGateway.Leaks.Find(seen.Body) is { } inBody)
        {
            yield return $"shows the credential, {inBody}";
        }

        if (seen.IsHang)
        {
            yield return "does not end";
        }
        else if (seen.Status == 0 && !echo.IsFailure)
        {
            yield return "gives no answer";
        }
        else if (echo.Status is { } status && status != seen.Status)
        {
            yield return $"does not answer {status}";
        }
    }

    private static string Text(SeenAnswer seen)
    {
        var text = $"{seen.Head}\n{Encoding.UTF8.GetString(seen.Body)}";
        return text.Length > 1000 ? text[..1000] + "…" : text;
    }
}
