using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>The document at the root of the repository.</summary>
public sealed class MainExampleTests
{
    private static readonly Lazy<Lowered> Compiled = new(static () => Lowered.From(File.ReadAllText(Path.Combine(Root(), "capability.naftiko.yaml"))));

    private static Lowered Example => Compiled.Value;

    [Fact]
    public void Every_route_shares_its_operation_with_the_tool_of_the_same_meaning()
    {
        var expected = new[]
        {
            "Orchestrators/StartOrchestration(functionName) +body",
            "Orchestrators/StartOrchestrationWithId(functionName, instanceId) +body",
            "Instances/ListInstances(createdTimeFrom?, createdTimeTo?, runtimeStatus?, instanceIdPrefix?, showInput?, top?, continuationToken?)",
            "Instances/PurgeInstances(createdTimeFrom?, createdTimeTo?, runtimeStatus?)",
            "Instances/GetInstanceStatus(instanceId, showHistory?, showHistoryOutput?, showInput?, returnInternalServerErrorOnFailure?)",
            "Instances/PurgeInstance(instanceId)",
            "Instances/RaiseEvent(instanceId, eventName) +body",
            "Instances/TerminateInstance(instanceId, reason?)",
            "Instances/SuspendInstance(instanceId, reason?)",
            "Instances/ResumeInstance(instanceId, reason?)",
            "Instances/RewindInstance(instanceId, reason?)",
            "Entities/GetEntity(entityName, entityKey)",
            "Entities/SignalEntity(entityName, entityKey, op?) +body",
            "Entities/ListEntities(entityName, lastOperationTimeFrom?, lastOperationTimeTo?, fetchState?, top?, continuationToken?)",
        };

        Assert.Equal(expected, Example.Model.Operations.Select(Describe));
        Assert.Equal(Example.Model.Operations.Select(static o => o.Identifier), Example.Routes.Select(static r => r.Operation));
        Assert.Equal(Example.Model.Operations.Select(static o => o.Identifier), Example.Tools.Select(static t => t.Operation));
    }

    [Fact]
    public void Every_operation_hands_the_upstream_s_answer_on()
    {
        Assert.All(Example.Model.Operations, static operation => Assert.IsType<Behaviour.Forward>(operation.Behaviour));
    }

    [Fact]
    public void The_key_travels_in_the_query_so_responses_are_cleaned_and_links_rewritten()
    {
        var upstream = Assert.Single(Example.Model.Upstreams);

        Assert.True(upstream.CleansResponses);
        Assert.Equal(
            [("DurableFunctionsRest", 11), ("DurableFunctionsMcp", 11)],
            upstream.Links.GroupBy(static link => link.Adapter).Select(static group => (group.Key, group.Count())));
        var key = Assert.Single(Assert.IsType<Authentication.ApiKeys>(upstream.Authentication).Keys);
        Assert.Equal((KeyPlacement.Query, "code", "DURABLE_FUNCTIONS_TOKEN"), (key.Placement, key.Name, key.Value.Parts.Single().Setting));
        Assert.Equal("query parameter code of durable-functions", Assert.Single(Example.Model.Settings).UsedFor);
    }

    [Fact]
    public void Reads_and_deletes_hinted_idempotent_may_be_sent_again_and_posts_may_not()
    {
        var safe = Example.Model.Upstreams.Single().Operations.Where(static o => o.RetrySafe).Select(static o => o.Identifier);

        Assert.Equal(["ListInstances", "PurgeInstances", "GetInstanceStatus", "PurgeInstance", "GetEntity", "ListEntities"], safe);
    }

    [Fact]
    public void What_is_derived_is_an_info_and_two_things_are_warnings()
    {
        var counts = Example.Diagnostics
            .GroupBy(static d => d.Id)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => $"{g.Key} x{g.Count()}");

        Assert.Equal(
            [
                "NAF3004 x6", "NAF3013 x1", "NAF3017 x28", "NAF3018 x32", "NAF4001 x22", "NAF4003 x4", "NAF4014 x2", "NAF4026 x1", "NAF4037 x4",
                "NAF8001 x2", "NAF8006 x32", "NAF8009 x10", "NAF8016 x5", "NAF8017 x1", "NAF8018 x13",
            ],
            counts);
        Assert.Equal(
            ["NAF3013", "NAF4026"],
            Example.Diagnostics.Where(static d => d.Severity == Severity.Warning).Select(static d => d.Id).Order(StringComparer.Ordinal));
        Assert.All(Example.Diagnostics, static d =>
        {
            Assert.NotEqual(Severity.Error, d.Severity);
            Assert.NotNull(d.Span);
            Assert.NotEmpty(d.Help);
        });
    }

    [Fact]
    public void Names_and_addresses_follow_the_document()
    {
        Assert.Equal("DurableFunctions", Example.Model.Name);
        Assert.Equal(
            [("DurableFunctionsRest", "http://127.0.0.1:8080"), ("DurableFunctionsMcp", "http://127.0.0.1:9090")],
            Example.Model.Adapters.Select(static a => (a.Name, a.Url)));
    }

    private static string Describe(Operation operation) =>
        $"{operation.Feature}/{operation.Identifier}({string.Join(", ", operation.Inputs.Select(static i => i.ToolKey + (i.Required ? "" : "?")))})"
        + (operation.Body is null ? "" : " +body");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Naftiko.Compiler.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below the repository.");
        }

        return folder;
    }
}
