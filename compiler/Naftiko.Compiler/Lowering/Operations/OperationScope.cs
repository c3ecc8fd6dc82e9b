using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Gives everything inside one operation and its flow its name and its kind. An input is read as what it is, or, when it is declared as
/// text or not at all, as what the upstream takes; one that goes to two places of different kinds is read twice.
/// </summary>
internal sealed class OperationScope
{
    private readonly Operation _operation;
    private readonly IReadOnlyDictionary<(string Upstream, string Operation), UpstreamOperation> _methods;
    private readonly bool _isDestructive;
    private readonly ILookup<string, Target> _targets;
    private readonly NameScope _names = new(ReservedNames.Locals, "Value");
    private readonly List<InputLocal> _locals = [];

    private OperationScope(Operation operation, IReadOnlyDictionary<(string, string), UpstreamOperation> methods, bool isDestructive)
    {
        _operation = operation;
        _methods = methods;
        _isDestructive = isDestructive;
        _targets = Targets()
            .Where(static entry => entry.Value is ValueExpression.Input)
            .ToLookup(static entry => ((ValueExpression.Input)entry.Value).Identifier, static entry => entry.Target, StringComparer.Ordinal);
    }

    /// <param name="methods">Those of the clients, with the final kinds of their parameters.</param>
    /// <param name="isDestructive">It makes what it does hard to take back.</param>
    public static Operation Settle(
        Operation operation, IReadOnlyDictionary<(string Upstream, string Operation), UpstreamOperation> methods, bool isDestructive) =>
        new OperationScope(operation, methods, isDestructive).Settle();

    private Operation Settle()
    {
        // What has its name already keeps it.
        foreach (var name in _operation.Inputs.Select(static input => input.Identifier).Concat(Steps().Select(static step => step.Identifier)))
        {
            _names.Claim(name);
        }

        var calls = _operation.Behaviour is Behaviour.Flow ? _operation.Behaviour.Calls() : [];
        var clients = calls.Select(static call => call.Upstream).Distinct(StringComparer.Ordinal)
            .Select(upstream => new FlowClient(upstream, _names.Claim(NameMaker.Variable(upstream) + "Client")))
            .ToList();
        foreach (var input in _operation.Inputs)
        {
            Add(input, input.Identifier, FirstKind(input));
        }

        // All of them before anybody asks, so that they stand in the order of the inputs.
        foreach (var input in _operation.Inputs)
        {
            foreach (var target in _targets[input.Identifier])
            {
                LocalFor(input, target.Kind);
            }
        }

        return _operation with
        {
            Behaviour = Settle(_operation.Behaviour, clients),
            Locals = [.. _operation.Inputs.SelectMany(input => _locals.Where(local => local.Input == input.Identifier))],
        };
    }

    /// <summary>What every value is for.</summary>
    private IEnumerable<(ValueExpression Value, Target Target)> Targets() =>
    [
        .. from call in _operation.Behaviour.Calls()
           from argument in call.Arguments
           let parameter = Parameter(call, argument)
           select (argument.Value, new Target(parameter.Kind, parameter.Place)),
        .. Steps().OfType<FlowStep.Lookup>().Select(static lookup => (lookup.Wanted, new Target(KindOf(lookup), null))),
        .. _operation.Behaviour.Shapes().OfType<OutputShape.Given>().Select(static given => (given.Value, new Target(given.Kind, null))),
    ];

    /// <summary>What is looked for is compared as text.</summary>
    private static ValueKind KindOf(FlowStep.Lookup lookup) => lookup.IsMany ? ValueKind.List : ValueKind.Text;

    private ImmutableArray<FlowStep> Steps() => _operation.Behaviour is Behaviour.Flow flow ? flow.Steps : [];

    private Behaviour Settle(Behaviour behaviour, List<FlowClient> clients) => behaviour switch
    {
        Behaviour.Forward forward => forward with { Call = Settle(forward.Call) },
        Behaviour.Map map => map with { Call = Settle(map.Call) },
        Behaviour.Flow flow => flow with
        {
            Steps = [.. flow.Steps.Select(Settle)],
            Clients = [.. clients],
            Output = Settle(flow.Output),
        },
        Behaviour.Mock mock => new Behaviour.Mock(Settle(mock.Output)),
        Behaviour.Proxy proxy => proxy with { Call = Settle(proxy.Call) },
    };

    private FlowStep Settle(FlowStep step) => step switch
    {
        FlowStep.Call call => call with { Request = Settle(call.Request) },
        FlowStep.Lookup lookup => lookup with { Wanted = Settle(lookup.Wanted, KindOf(lookup)) },
        FlowStep.Script script => script with { Arguments = [.. script.Arguments.Select(a => a with { Value = Settle(a.Value) })] },
    };

    private OutputShape Settle(OutputShape shape) => shape switch
    {
        OutputShape.Given given => given with { Value = Settle(given.Value, given.Kind) },
        OutputShape.Object value => value with { Members = [.. value.Members.Select(member => member with { Shape = Settle(member.Shape) })] },
        OutputShape.Array array => array with { Item = Settle(array.Item) },
        OutputShape.List list => new OutputShape.List(Settle(list.Item)),
        OutputShape.Json or OutputShape.Scalar or OutputShape.Constant => shape,
    };

    private UpstreamCall Settle(UpstreamCall call) => call with
    {
        Arguments = [.. call.Arguments.Select(argument => argument with
        {
            Value = Settle(argument.Value, Parameter(call, argument).Kind),
            Local = NeedsLocal(call, argument) ? _names.Claim(argument.Parameter) : null,
        })],
    };

    /// <summary>A path reads well with names in it, and badly with whole expressions.</summary>
    private bool NeedsLocal(UpstreamCall call, Argument argument) => Parameter(call, argument).Place == ParameterPlace.Path && argument.Value switch
    {
        ValueExpression.Template or ValueExpression.StepResult or ValueExpression.InputMember => true,
        ValueExpression.Input or ValueExpression.Literal or ValueExpression.Secret => false,
    };

    private ValueExpression Settle(ValueExpression value, ValueKind kind) => value switch
    {
        ValueExpression.Input input => input with { Local = LocalFor(_operation.Inputs.First(i => i.Identifier == input.Identifier), kind).Identifier },
        ValueExpression.Template template => template with { Parts = [.. template.Parts.Select(part => Settle(part, ValueKind.Text))] },
        ValueExpression.InputMember member =>
            member with { Local = LocalFor(_operation.Inputs.First(i => i.Identifier == member.Identifier), ValueKind.Json).Identifier },
        ValueExpression.Literal or ValueExpression.Secret or ValueExpression.StepResult => value,
    };

    private UpstreamParameter Parameter(UpstreamCall call, Argument argument) =>
        _methods[(call.Upstream, call.Operation)].Parameters.First(parameter => parameter.Identifier == argument.Parameter);

    /// <summary>The local a parameter of a kind is given. Text can be made of everything, and a number of a whole one.</summary>
    private InputLocal LocalFor(OperationInput input, ValueKind kind)
    {
        var mine = _locals.FindAll(local => local.Input == input.Identifier);
        var wanted = kind.IsInJson() ? InJson(input, kind) : kind;
        return mine.Find(local => local.Kind == wanted)
            ?? ((mine[0].Kind, wanted) is (_, ValueKind.Text) or (ValueKind.Integer, ValueKind.Number) ? mine[0]
                : Add(input, _names.Claim(input.Identifier + wanted), wanted));
    }

    private InputLocal Add(OperationInput input, string name, ValueKind kind)
    {
        var isSegment = input.IsPathSegment && kind is ValueKind.Text or ValueKind.Integer;

        // A call that destroys may concern everything when a query parameter of it is left out by mistake.
        var isFilter = _isDestructive && _targets[input.Identifier].Any(static target => target.Place == ParameterPlace.Query);
        var local = new InputLocal(name, input.Identifier, kind, !isSegment, isFilter);
        _locals.Add(local);
        return local;
    }

    private ValueKind FirstKind(OperationInput input)
    {
        var declared = input.IsPathSegment && input.Type != JsonType.Integer ? ValueKind.Text : Kinds.Of(input.Type);

        // A path says what its values must be; everything else can be made of that.
        var targets = _targets[input.Identifier]
            .OrderByDescending(static target => target.Place == ParameterPlace.Path)
            .Select(static target => target.Kind)
            .ToList();
        return targets.Count == 0 ? declared
            : targets.TrueForAll(static kind => kind.IsInJson()) ? InJson(input, targets[0])
            : declared is not (ValueKind.Text or ValueKind.Json) ? declared
            : targets[0].IsInJson() ? InJson(input, targets[0])
            : targets[0];
    }

    /// <summary>
    /// What the operation says about an input counts more than what the upstream says, except that text is what an input is without a
    /// word about it; and an upstream that wants text gets text.
    /// </summary>
    private static ValueKind InJson(OperationInput input, ValueKind target) =>
        target == ValueKind.JsonText || input.Type == JsonType.Any || (input.Type == JsonType.String && target != ValueKind.JsonAny)
            ? target
            : Kinds.InJson(input.Type);

    /// <param name="Place">Null for a value that is sent nowhere.</param>
    private sealed record Target(ValueKind Kind, ParameterPlace? Place);
}
