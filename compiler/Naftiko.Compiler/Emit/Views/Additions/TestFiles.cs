using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Gateway.Testing;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary><c>Tests/</c>, which belongs to the user, and <c>Generated/Tests/</c>, which is made again with the gateway.</summary>
internal static class TestFiles
{
    private const string Folder = "Generated/Tests";

    /// <summary>Where the continuation of a row begins.</summary>
    private const int Column = 12;

    public static IEnumerable<PlannedFile> Of(GatewayModel model)
    {
        var tests = GatewayTests.Of(model);
        var upstreams = model.Upstreams.Where(static upstream => upstream.Server is null).ToList();
        var takesTokens = model.Adapters.Any(static adapter => adapter.Authentication is CallerAuthentication.Tokens);
        return
        [
            new($"Tests/{model.Name}.Gateway.Tests.csproj", "Tests/{Name}.Gateway.Tests.csproj", Ownership: FileOwnership.Scaffold),
            File("Tests.g.props"),
            File("Calls.cs", Calls(tests)),
            File("CallTests.cs", new CallTestsView
            {
                HasSecrets = model.Settings.Length > 0,
                Asks = tests.Calls.Any(static call => call.Requests.Length > 0),
            }),
            File("Credential.cs"),
            File("GatewayCall.cs"),
            File("GatewayUnderTest.cs", Gateway(model, tests, upstreams)),
            File("SentRequest.cs"),
            .. takesTokens ? [File("TokenIssuer.cs")] : Array.Empty<PlannedFile>(),
            File("StubUpstream.cs", new StubUpstreamView
            {
                AccessToken = new CSharpString(TestCredential.AccessToken),
                HasDigest = upstreams.Exists(static upstream => upstream.Authentication is Authentication.Digest),
            }),
        ];

        static PlannedFile File(string name, TemplateView? view = null) => new($"{Folder}/{name}", $"{Folder}/{name}", view);
    }

    private static TestCallsView Calls(GatewayTests tests) => new()
    {
        Calls = [.. tests.Calls.Select(Call)],
        Untested = [.. tests.Untested.Select(static untested => new TestCallsView.UntestedCall
        {
            Name = new LineComment($"{untested.Adapter}: {untested.Name}"),
            Reason = new LineComment(untested.Reason),
        })],
    };

    private static GatewayUnderTestView Gateway(GatewayModel model, GatewayTests tests, List<Upstream> upstreams)
    {
        var callers = model.Adapters
            .Select(adapter => (adapter.Name, Credentials: TestCredential.Of(adapter.Authentication, key => tests.Secrets[key])))
            .Where(static caller => caller.Credentials.Length > 0)
            .ToList();
        var stubs = upstreams.Select(upstream => (upstream.Name, Credentials: TestCredential.Of(upstream.Authentication, key => tests.Secrets[key]))).ToList();
        return new()
        {
            Adapters = CSharpCode.Join(", ", model.Adapters.Select(static adapter => new CSharpString(adapter.Name))),
            TokenAdapters = CSharpCode.Join(", ", model.Adapters
                .Where(static adapter => adapter.Authentication is CallerAuthentication.Tokens)
                .Select(static adapter => new CSharpString(adapter.Name))),
            Secrets = [.. model.Settings.Select(setting => new GatewayUnderTestView.Secret
            {
                Key = new CSharpString(setting.Key),
                Value = new CSharpString(tests.Secrets[setting.Key]),
            })],
            Callers = [.. callers.Select(static caller => new GatewayUnderTestView.Caller
            {
                Name = new CSharpString(caller.Name),
                Credentials = CSharpCode.Join(", ", caller.Credentials.Select(Credential)),
            })],
            Stubs = [.. stubs.Select(static stub => new CSharpCode(
                $"new({CSharpCode.Join(", ", [new CSharpString(stub.Name), .. stub.Credentials.Select(Credential)])})"))],
            Credentials = [.. stubs.SelectMany(static stub => stub.Credentials).Select(static credential => credential.Derived).OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(static value => new CSharpString(value))],
            HasTools = tests.Calls.Any(static call => call is CallTest.Tool),
        };
    }

    private static CSharpCode Credential(TestCredential credential)
    {
        var arguments = new CSharpCode($"({new CSharpString(credential.Name)}, {new CSharpString(credential.Value)})");
        return credential.Place switch
        {
            KeyPlacement.Query => new($"Credential.InQuery{arguments}"),
            KeyPlacement.Header => new($"Credential.InHeader{arguments}"),
            KeyPlacement.Cookie => new($"Credential.InCookie{arguments}"),
        };
    }

    private static CSharpCode Call(CallTest call)
    {
        List<CSharpCode> parts = [.. Begin(call)];
        foreach (var request in call.Requests)
        {
            var headers = request.Headers.Select(static header => new CSharpCode($"({new CSharpString(header.Name)}, {new CSharpString(header.Value)})"));
            parts.Add(Part(
                new($".Sends("), [new CSharpString(request.Upstream), new CSharpString(request.Method), new CSharpString(request.Target), .. headers]));
            if (request.Body is { } body)
            {
                parts.Add(new($".SendsBody({new JsonLiteral(body.Text)})"));
            }
        }

        if (!call.IsWhole)
        {
            parts.Add(new($".AndMore()"));
        }

        return new CSharpCode($"{CSharpCode.Join("\n", parts)}").Indented(4);
    }

    private static IEnumerable<CSharpCode> Begin(CallTest call) => call switch
    {
        CallTest.Route route => Begin(route),
        CallTest.Tool tool =>
            [Part(new($"GatewayCall.ToTool("), [new CSharpString(tool.Adapter), new CSharpString(tool.Name), new JsonLiteral(tool.Arguments)])],
    };

    private static IEnumerable<CSharpCode> Begin(CallTest.Route route)
    {
        yield return Part(new($"GatewayCall.ToRoute("), [new CSharpString(route.Adapter), new CSharpString(route.Method), new CSharpString(route.Target)]);
        foreach (var header in route.Headers)
        {
            yield return new($".WithHeader({new CSharpString(header.Name)}, {new CSharpString(header.Value)})");
        }

        if (route.Body is { } body)
        {
            yield return body.IsJson ? new($".WithJson({new JsonLiteral(body.Text)})") : new($".WithText({new CSharpString(body.Text)})");
        }
    }

    private static CSharpCode Part(CSharpCode head, ITemplateText[] arguments) => CallLayout.Of(head, arguments, new($")"), Column);
}
