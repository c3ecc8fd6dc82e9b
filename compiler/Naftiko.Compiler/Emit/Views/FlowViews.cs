using System.Collections.Frozen;
using System.Diagnostics;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The class that runs the steps of an orchestrated operation.</summary>
internal sealed class FlowViews(GatewayTraits traits, Operation operation, Behaviour.Flow flow)
{
    /// <summary>Values that no client sends.</summary>
    private readonly CallCode _values = new(traits, operation, new("flow"), FrozenDictionary<string, CSharpCode>.Empty);

    public PlannedFile File() => new($"Generated/Flows/{operation.Identifier}Flow.cs", "Generated/Flows/{Operation}Flow.cs", View());

    private FlowView View()
    {
        var output = OutputCode.Of(traits, flow.Output, _values).Indented(8);
        return new()
        {
            Feature = new Identifier(operation.Feature),
            Summary = DocSummary.Of(operation.Description) ?? new("The flow of", operation.Name, "."),
            Head = Head(),
            Clients = [.. flow.Clients.Select(static client => new Identifier(client.Identifier))],
            HasContracts = flow.Output.All().Any(static s => s is OutputShape.Object),
            Method = CallLayout.Of(
                new($"public async Task<Answer<{OutputCode.ResultOf(flow.Output)}>> RunAsync("),
                [.. MethodParameter.OfFlow(operation).Select(static p => new CSharpCode($"{p.Type} {p.Name}"))],
                new($")"),
                4),
            Steps = [.. Steps()],
            Scripts = [.. flow.Steps.OfType<FlowStep.Script>().Select(Script)],
            LastStep = flow.Last is { } last ? new Identifier(last) : null,
            Output = output,
        };
    }

    private CSharpCode Head()
    {
        var partial = new FixedText(flow.Steps.OfType<FlowStep.Script>().Any() ? "partial " : "");
        var type = new CSharpCode($"internal sealed {partial}class {new Identifier(operation.Identifier)}Flow");
        return flow.Clients.IsEmpty
            ? new($"{type} : IPathPolicy")
            : CallLayout.Of(
                new($"{type}("),
                [.. flow.Clients.Select(static c => new CSharpCode($"{new Identifier(c.Upstream)}Client {new Identifier(c.Identifier)}"))],
                new($") : IPathPolicy"),
                0);
    }

    /// <summary>The statements of the flow: a call, calls that run side by side, or a lookup.</summary>
    private List<FlowView.Step> Steps()
    {
        var statements = new List<FlowView.Step>();
        var total = flow.Steps.OfType<FlowStep.Call>().Count();
        var done = 0;
        for (var index = 0; index < flow.Steps.Length;)
        {
            switch (flow.Steps[index])
            {
                case FlowStep.Call first:
                    var stage = flow.Steps.OfType<FlowStep.Call>().Where(call => call.Stage == first.Stage).ToList();
                    index += stage.Count;
                    done += stage.Count;
                    var names = new CSharpString(string.Join(", ", stage.Select(static call => call.Name)));
                    statements.Add(Statement(
                        Code(stage), total > 1 && traits.HasMcp ? new($"context.Progress?.Report(new({done}, {total}, {names}));") : null));
                    break;
                case FlowStep.Lookup lookup:
                    index++;
                    statements.Add(Statement(Code(lookup), progress: null));
                    break;
                case FlowStep.Script script:
                    index++;
                    statements.Add(Statement(Code(script), progress: null));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return statements;
    }

    private static FlowView.Step Statement(CSharpCode code, CSharpCode? progress) => new() { Code = code, Progress = progress };

    private CSharpCode Code(List<FlowStep.Call> stage)
    {
        var locals = CSharpCode.Join("", stage.SelectMany(Locals));
        if (stage is [var only])
        {
            return new($"{locals}{Call(only, new($"var {new Identifier(only.Identifier)} = await "), new("cancellationToken"), new($";"), 8)}");
        }

        traits.StageSizes.Add(stage.Count);
        var names = CSharpCode.Join(", ", stage.Select(static call => new Identifier(call.Identifier)));
        var calls = stage.Select(call => Call(call, new($"cancel => "), new("cancel"), new($""), 12));
        return new($"{locals}var ({names}) = await Concurrently.RunAsync(\n    cancellationToken,\n    {CSharpCode.Join(",\n", calls).Indented(4)});");
    }

    /// <param name="head">What stands before the call.</param>
    /// <param name="tail">What stands behind it.</param>
    private CSharpCode Call(FlowStep.Call step, CSharpCode head, FixedText token, CSharpCode tail, int indent)
    {
        List<ITemplateText> arguments = [Request(step).Of(step.Request), new FixedText("context"), token];
        var name = step.Name.Length > 0 ? new CSharpCode($"{new CSharpString(step.Name)}") : null;
        return CallLayout.Of(new($"{head}{Client(step)}.SendAsync("), arguments, new($").ReadJsonAsync({name}){tail}"), indent);
    }

    private IEnumerable<CSharpCode> Locals(FlowStep.Call step) =>
        Request(step).Locals(step.Request).Select(static local => new CSharpCode($"var {local.Name} = {local.Value};\n"));

    private RequestCode Request(FlowStep.Call step) =>
        new(traits, new CallCode(traits, operation, Client(step), FrozenDictionary<string, CSharpCode>.Empty));

    private Identifier Client(FlowStep.Call step) => new(flow.Clients.First(client => client.Upstream == step.Request.Upstream).Identifier);

    private CSharpCode Code(FlowStep.Script script)
    {
        var values = script.Arguments.Select(argument => OutputCode.Of(traits, argument.Value, _values));
        List<ITemplateText> arguments = [.. values, new FixedText("cancellationToken")];
        return CallLayout.Of(new($"var {new Identifier(script.Identifier)} = new JsonValue(await {new Identifier(script.Method)}("), arguments, new($"));"), 8);
    }

    /// <summary>The methods that are the owner's to write.</summary>
    public IEnumerable<PlannedFile> Scripts() => flow.Steps.OfType<FlowStep.Script>().Select(script => new PlannedFile(
        Path(script), "Flows/{Operation}Flow.{Step}.cs", Script(script), FileOwnership.Scaffold));

    private string Path(FlowStep.Script script) => $"Flows/{operation.Identifier}Flow.{script.Method}.cs";

    private ScriptView Script(FlowStep.Script script)
    {
        IEnumerable<CSharpCode> parameters =
        [
            .. script.Arguments.Select(static argument => new CSharpCode($"{OutputCode.TypeOf(argument.Value)} {new Identifier(argument.Name)}")),
            new($"CancellationToken cancellationToken"),
        ];
        var head = new CSharpCode($"private partial Task<{CSharpType.JsonElement}?> {new Identifier(script.Method)}(");
        return new()
        {
            Name = new Identifier(operation.Identifier),
            Method = new Identifier(script.Method),
            Step = new XmlDocText(script.Name),
            Operation = new XmlDocText(operation.Name),
            Source = script.Source is { } source ? new XmlDocText(source) : null,
            Path = new XmlDocText(Path(script)),
            Message = new CSharpString($"The step {script.Name} of {operation.Name} has not been written yet."),
            Head = CallLayout.Of(head, [.. parameters], new($")"), 4),
        };
    }

    private CSharpCode Code(FlowStep.Lookup lookup)
    {
        traits.Shared.Use(SharedMember.ValueJsonAny);
        traits.Shared.Use(lookup.Entries.IsMany ? SharedMember.LookupInMany : SharedMember.LookupInOne);
        traits.Shared.Use(lookup.Entries.IsMany ? SharedMember.ValuesItems : SharedMember.ValueItems);
        var entry = new Identifier("entry");
        var isNamed = lookup.Members.All(static member => member.Path is [JsonSelector.Member { Name: var name }] && name == member.Name);
        var members = lookup.Members.Select(member => isNamed
            ? new CSharpCode($"{new CSharpString(member.Name)}")
            : new CSharpCode($"({new CSharpString(member.Name)}, {entry} => {JsonPathCode.Read(traits, new(null, member.Path), ValueKind.JsonAny, entry)})"));
        if (!lookup.Members.IsEmpty)
        {
            traits.Shared.Use(isNamed ? SharedMember.LookupNames : SharedMember.LookupPlaces);
        }

        var list = JsonPathCode.Of(traits, lookup.Entries);
        var key = JsonPathCode.Read(traits, new(null, lookup.Key), ValueKind.Text, entry);
        var keep = lookup.Members.IsEmpty ? null : new CSharpCode($"\n{CallLayout.Of(new($"    .Keep("), [.. members], new($")"), 8).Indented(4)}");
        var find = new CSharpCode($"\n    .Find({_values.Wanted(lookup.Wanted, lookup.IsMany)});");
        return new($"var {new Identifier(lookup.Identifier)} = Lookup.In({list}, {entry} => {key}){keep}{find}");
    }
}
