using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// The local variables an operation reads its inputs into. An input is read as what it is, or, when it is declared as text or not at
/// all, as what the upstream takes; one that goes to two places of different kinds is read twice.
/// </summary>
internal sealed class OperationLocals
{
    private readonly Operation _operation;
    private readonly bool _hasTools;
    private readonly Dictionary<(string Input, ValueKind Kind), Identifier> _names = [];
    private readonly List<(Identifier Name, OperationInput Input, ValueKind Kind)> _reads = [];

    public OperationLocals(GatewayTraits traits, Operation operation)
    {
        _operation = operation;
        _hasTools = traits.HasMcp;
        foreach (var input in operation.Inputs)
        {
            Add(input, FirstKind(traits, input));
        }
    }

    /// <summary>In the order of the inputs.</summary>
    public IEnumerable<(Identifier Name, CSharpCode Value)> Reads =>
        _operation.Inputs.SelectMany(i => _reads.Where(r => r.Input == i)).Select(r => (r.Name, InputCode.Read(r.Input, r.Kind, _hasTools)));

    public IEnumerable<(Identifier Name, CSharpType Type)> Variables =>
        _operation.Inputs.SelectMany(i => _reads.Where(r => r.Input == i)).Select(static r => (r.Name, TypeOf(r.Input, r.Kind)));

    /// <summary>The value of an input as text, null when absent.</summary>
    public CSharpCode Text(string identifier)
    {
        var read = _reads.First(r => r.Input.Identifier == identifier);
        return read.Kind == ValueKind.Text ? new($"{read.Name}") : new($"InputText.Of({read.Name})");
    }

    /// <summary>The value of an input for a parameter of a kind.</summary>
    public CSharpCode Value(string identifier, ValueKind kind)
    {
        if (_names.TryGetValue((identifier, kind), out var name))
        {
            return new($"{name}");
        }

        var read = _reads.First(r => r.Input.Identifier == identifier);
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

    private static CSharpType TypeOf(OperationInput input, ValueKind kind) => InputCode.IsRequired(input) ? kind.Type() : kind.Type().Nullable;

    private ValueKind FirstKind(GatewayTraits traits, OperationInput input)
    {
        var declared = input.IsPathSegment && input.Type != Gateway.ValueType.Integer ? ValueKind.Text : Kinds.Of(input.Type);
        if (declared is not (ValueKind.Text or ValueKind.Json))
        {
            return declared;
        }

        foreach (var call in _operation.Behaviour.Calls())
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Value is ValueExpression.Input { Identifier: var source } && source == input.Identifier)
                {
                    var operation = traits.OperationOf(call);
                    return traits.KindOf(traits.UpstreamOf(call), operation, operation.Parameters.First(p => p.Identifier == argument.Parameter));
                }
            }
        }

        return declared;
    }
}
