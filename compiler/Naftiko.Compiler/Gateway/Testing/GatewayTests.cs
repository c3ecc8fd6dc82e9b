using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>What the generated tests of a gateway call, and what they leave out.</summary>
/// <param name="Calls">In the order of the adapters.</param>
/// <param name="Secrets">What each secret is in tests, by its <see cref="SecretSetting.Key"/>.</param>
public sealed record GatewayTests(ImmutableArray<CallTest> Calls, ImmutableArray<UntestedCall> Untested, ImmutableDictionary<string, string> Secrets)
{
    public static GatewayTests Of(GatewayModel model)
    {
        var secrets = SecretsOf(model);
        var expectation = new RequestExpectation(model, key => secrets[key]);
        var operations = model.Operations.ToDictionary(static operation => operation.Identifier, StringComparer.Ordinal);
        var (calls, untested) = (ImmutableArray.CreateBuilder<CallTest>(), ImmutableArray.CreateBuilder<UntestedCall>());
        foreach (var adapter in model.Adapters)
        {
            foreach (var face in Faces(adapter))
            {
                var operation = operations[face.Operation];
                List<string> reasons = [];
                var sample = SampleCall.Of(operation, reasons);
                var call = face.Call(sample, expectation.Of(operation, sample, reasons)) with { IsWhole = expectation.IsWhole(operation.Behaviour) };
                if (call is CallTest.Route route && face.Rivals.Any(rival => RoutePath.Fits(rival, route.Target.Split('?')[0])))
                {
                    reasons.Add("with the values of the test another route answers");
                }

                if (reasons is [var reason, ..])
                {
                    untested.Add(new(adapter.Name, face.Name, reason, face.Span));
                }
                else
                {
                    calls.Add(call);
                }
            }
        }

        return new(calls.ToImmutable(), untested.ToImmutable(), secrets);
    }

    private static IEnumerable<Face> Faces(Adapter adapter) => adapter switch
    {
        RestAdapter rest => rest.Routes.Select(route => new Face(
            $"{route.Method} {route.Template}",
            route.Operation,
            route.Span,
            (sample, requests) => new CallTest.Route(
                adapter.Name, requests, route.Method, sample.Target(route.Template), sample.Headers, sample.Body))
        {
            Rivals =
            [
                .. rest.Routes.Where(other => other.Method == route.Method && Precedes(other.Template, route.Template)).Select(static other => other.Template),
            ],
        }),
        McpAdapter mcp => mcp.Tools.Select(tool => new Face(
            tool.Name, tool.Operation, tool.Span, (sample, requests) => new CallTest.Tool(adapter.Name, requests, tool.Name, sample.Arguments))),
        SkillAdapter or ControlAdapter => [],
    };

    /// <summary>Where both fit a path, the one answers that has text in the first place where the other one has a placeholder.</summary>
    private static bool Precedes(string template, string other) => template.Split('/').Zip(other.Split('/'))
        .Select(static pair => (First: IsText(pair.First), Second: IsText(pair.Second)))
        .FirstOrDefault(static pair => pair.First != pair.Second) is { First: true };

    private static bool IsText(string segment) => !segment.Contains('{', StringComparison.Ordinal);

    /// <summary>Values that tell in a message which secret they are, and that fit wherever one goes.</summary>
    private static ImmutableDictionary<string, string> SecretsOf(GatewayModel model) => model.Settings
        .Select(static (setting, index) => (setting.Key, Value: $"secret-{(setting.Name.All(char.IsAscii) ? setting.Name : index.ToString("00", null))}"))
        .ToImmutableDictionary(static secret => secret.Key, static secret => secret.Value, StringComparer.Ordinal);

    /// <summary>A way to call an operation.</summary>
    /// <param name="Name">Unique in its adapter.</param>
    /// <param name="Operation">The <see cref="Gateway.Operation.Identifier"/>.</param>
    private sealed record Face(string Name, string Operation, SourceSpan Span, Func<SampleCall, ImmutableArray<ExpectedRequest>, CallTest> Call)
    {
        /// <summary>The templates of routes that answer in its place where they fit.</summary>
        public ImmutableArray<string> Rivals { get; init; } = [];
    }
}
