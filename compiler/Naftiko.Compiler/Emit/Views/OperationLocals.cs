using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// The local variables an operation reads its inputs into. An input is read as what it is, or, when it is declared as text or not at
/// all, as what the upstream takes; one that goes to two places of different kinds is read twice.
/// </summary>
internal sealed class OperationLocals
{
    private readonly GatewayTraits _traits;
    private readonly Operation _operation;
    private readonly Dictionary<(string Input, ValueKind Kind), Identifier> _names = [];
    private readonly PatternNames _patterns = new();
    private readonly List<(Identifier Name, OperationInput Input, ValueKind Kind)> _reads = [];

    public OperationLocals(GatewayTraits traits, Operation operation)
    {
        _traits = traits;
        _operation = operation;
        foreach (var input in operation.Inputs)
        {
            Add(input, FirstKind(input));
        }

        // All of them before anybody asks, so that whoever passes them and whoever takes them agree.
        foreach (var input in operation.Inputs)
        {
            foreach (var target in Targets(input).ToList())
            {
                Value(input.Identifier, traits.KindOf(target.Upstream, target.Operation, target.Parameter));
            }
        }
    }

    /// <summary>In the order of the inputs.</summary>
    public IEnumerable<(Identifier Name, CSharpCode Value)> Reads =>
        _operation.Inputs.SelectMany(i => _reads.Where(r => r.Input == i)).Select(r => (r.Name, InputCode.Read(_traits, r.Input, r.Kind, IsFilter(r.Input), _patterns)));

    /// <summary>The body the caller gives, read and checked; null when there is none.</summary>
    public CSharpCode? Body => _operation.Body is { } body ? InputCode.Read(_traits, body, _patterns) : null;

    /// <summary>The patterns of what has been read so far.</summary>
    public PatternNames Patterns => _patterns;

    public IEnumerable<(Identifier Name, CSharpType Type)> Variables =>
        _operation.Inputs.SelectMany(i => _reads.Where(r => r.Input == i)).Select(static r => (r.Name, InputCode.TypeOf(r.Input, r.Kind)));

    /// <summary>The value of an input as text, null when absent.</summary>
    public CSharpCode Text(string identifier)
    {
        var read = _reads.First(r => r.Input.Identifier == identifier);
        return TextCode.Of(_traits, read.Name, read.Kind, isSegment: read.Input.IsPathSegment && read.Kind == ValueKind.Integer);
    }

    /// <summary>The value of an input for a parameter of a kind.</summary>
    public CSharpCode Value(string identifier, ValueKind kind)
    {
        var read = _reads.First(r => r.Input.Identifier == identifier);
        if (kind.IsInJson())
        {
            kind = InJson(read.Input, kind);
        }

        if (_names.TryGetValue((identifier, kind), out var name))
        {
            return new($"{name}");
        }

        return (read.Kind, kind) switch
        {
            (_, ValueKind.Text) => Text(identifier),
            (ValueKind.Integer, ValueKind.Number) => new($"{read.Name}"),
            _ => new($"{Add(read.Input, kind)}"),
        };
    }

    private Identifier Add(OperationInput input, ValueKind kind)
    {
        var isFirst = !_reads.Exists(r => r.Input == input);
        var name = new Identifier(isFirst ? input.Identifier : input.Identifier + kind.Reader());
        _names.Add((input.Identifier, kind), name);
        _reads.Add((name, input, kind));
        return name;
    }

    private ValueKind FirstKind(OperationInput input)
    {
        var declared = input.IsPathSegment && input.Type != Gateway.ValueType.Integer ? ValueKind.Text : Kinds.Of(input.Type);
        // A path says what its values must be; everything else can be made of that.
        var targets = Targets(input).OrderByDescending(static t => t.Parameter.Place == ParameterPlace.Path).Select(t => _traits.KindOf(t.Upstream, t.Operation, t.Parameter)).ToList();
        if (targets.Count == 0)
        {
            return declared;
        }

        return targets.TrueForAll(Kinds.IsInJson) ? InJson(input, targets[0])
            : declared is not (ValueKind.Text or ValueKind.Json) ? declared
            : targets[0].IsInJson() ? InJson(input, targets[0])
            : targets[0];
    }

    /// <summary>
    /// What the operation says about an input counts more than what the upstream says, except that text is what an input is without a
    /// word about it; and an upstream that wants text gets text.
    /// </summary>
    private static ValueKind InJson(OperationInput input, ValueKind target) =>
        target == ValueKind.JsonText || input.Type == Gateway.ValueType.Any || (input.Type == Gateway.ValueType.String && target != ValueKind.JsonAny)
            ? target
            : Kinds.InJson(input.Type);

    /// <summary>A call that destroys may concern everything when a query parameter of it is left out by mistake.</summary>
    private bool IsFilter(OperationInput input) =>
        _traits.IsDestructive(_operation) && Targets(input).Any(static t => t.Parameter.Place == ParameterPlace.Query);

    private IEnumerable<(Upstream Upstream, UpstreamOperation Operation, UpstreamParameter Parameter)> Targets(OperationInput input) =>
        from call in _operation.Behaviour.Calls()
        from argument in call.Arguments
        where argument.Value is ValueExpression.Input { Identifier: var source } && source == input.Identifier
        let operation = _traits.OperationOf(call)
        select (_traits.UpstreamOf(call), operation, operation.Parameters.First(p => p.Identifier == argument.Parameter));
}
