using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads what an exposed operation does: <c>call</c> or <c>steps</c>. What is not supported yet is refused here by its name.</summary>
internal sealed class ActionReader(string adapterNamespace, CallResolver calls, BindingContext context)
{
    /// <summary>What names mean in the values of an operation.</summary>
    /// <param name="owner">The operation, for messages.</param>
    /// <param name="inputs">What the document says its callers give.</param>
    public ValueScope ScopeOf(SpannedText owner, IReadOnlyCollection<string> inputs) =>
        new(owner.Value, adapterNamespace, [.. context.AdapterNamespaces], context.Binds) { Inputs = inputs };

    /// <summary>The names of all steps of an operation, in order; those beside a <c>call</c> are never run.</summary>
    public static string[] StepNames(Fields fields) => fields.Has("call")
        ? []
        : [.. fields.Items("steps").Select(static step => step.Name?.Value).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <returns>Null when it was refused or has nothing to do, which has been reported.</returns>
    public ExposedAction? Read(Fields fields, SpannedText owner, ValueScope scope, ImmutableArray<BoundOutput> outputs)
    {
        if (fields.Has("call"))
        {
            return ReadCall(fields, owner, scope) is { } call ? new ExposedAction.Single(call) : null;
        }

        if (!fields.Items("steps").IsEmpty)
        {
            return ReadFlow(fields, owner, scope, outputs);
        }

        if (outputs.Any(static output => output.HasValue))
        {
            return ReadMock(owner, outputs);
        }

        if (calls.FindByName(owner.Value) is not var (api, operation))
        {
            context.Report(BindingDiagnostics.NoAction, owner.Span, owner.Value);
            return null;
        }

        context.Report(BindingDiagnostics.MissingCall, owner.Span, owner.Value, $"{api.Namespace}.{operation.Name}");
        return new ExposedAction.Single(new(api, operation, ReadWith(fields, scope, api, operation), owner.Span));
    }

    /// <summary><c>call: ns.operation</c>, or the older <c>call: { operation, with }</c>.</summary>
    private BoundCall? ReadCall(Fields fields, SpannedText owner, ValueScope scope)
    {
        var inner = fields.Value("call") is MappingNode mapping ? context.Read(mapping) : fields;
        var target = inner.Node == fields.Node ? fields.Needed("call", "The operation") : inner.Needed("operation", "The call");
        if (target is null || calls.Resolve(target, owner.Value) is not var (api, operation))
        {
            return null;
        }

        var with = ReadWith(fields, scope, api, operation);
        return new(api, operation, inner.Node == fields.Node ? with : with.AddRange(ReadWith(inner, scope, api, operation)), target.Span);
    }

    /// <summary>A key without a value counts as not given.</summary>
    private ImmutableArray<BoundArgument> ReadWith(Fields fields, ValueScope scope, ConsumedApi api, ConsumedOperation operation) =>
        ReadWith(fields, scope with { Parameters = [.. operation.Parameters.Select(static p => p.Name.Value)] }, api.Namespace.Value);

    /// <param name="receiver">The namespace of what takes the values: a credential among them belongs to it.</param>
    public ImmutableArray<BoundArgument> ReadWith(Fields fields, ValueScope scope, string receiver)
    {
        if (fields.Mapping("with") is not { } with)
        {
            return [];
        }

        var values = new ValueResolver(scope, context.Findings);
        return
        [
            .. with.Entries
                .Where(static entry => entry.Value is not ScalarNode { IsNull: true })
                .Select(entry => new BoundArgument(SpannedText.From(entry.Key), ReadArgument(entry, values, receiver)))
        ];
    }

    private BoundValue ReadArgument(MappingEntry entry, ValueResolver values, string receiver) =>
        values.Read(entry.Value) is var value && value is BoundValue.Constant && entry.Value is ScalarNode scalar
            && context.LiteralSecrets.TakeArgument(scalar, entry.Key.Value, receiver) is { } key
            ? new BoundValue.Setting(key, scalar.Span)
            : value;

    private ExposedAction.Flow? ReadFlow(Fields fields, SpannedText owner, ValueScope scope, ImmutableArray<BoundOutput> outputs)
    {
        var steps = ImmutableArray.CreateBuilder<BoundStep>();
        var names = new List<string>();
        var isComplete = true;
        foreach (var item in fields.Items("steps"))
        {
            if ((item.Name ?? item.Fields.Needed("name", "The step")) is not { } name)
            {
                isComplete = false;
                continue;
            }

            if (names.Contains(name.Value))
            {
                context.Report(BindingDiagnostics.DuplicateStep, name.Span, owner.Value, name.Value);
            }

            var step = ReadStep(item.Fields, name, owner, scope with { Steps = [.. names] });
            isComplete &= step is not null;
            names.Add(name.Value);
            if (step is not null)
            {
                steps.Add(step);
            }
        }

        var mappings = ReadMappings(fields, new(scope with { Steps = names }, context.Findings));
        MemberNames.Check(mappings.Select(static mapping => mapping.Target), owner.Value, context, dotsNest: true);
        var values = steps.SelectMany(KeptMembers.ValuesOf).Concat(mappings.Select(static mapping => mapping.Value));
        KeptMembers.Check(steps, values.Concat(outputs.SelectMany(static output => output.Values())), context);
        return isComplete && steps.Count > 0 ? new(steps.ToImmutable(), mappings) : null;
    }

    private BoundStep? ReadStep(Fields fields, SpannedText name, SpannedText owner, ValueScope scope)
    {
        var type = fields.Word("type")?.Value.ToLowerInvariant() ?? (fields.Has("index") ? "lookup" : fields.Has("file") ? "script" : "call");
        switch (type)
        {
            case "call":
                return ReadCall(fields, owner, scope) is { } call ? new BoundCallStep(name, call, name.Span) : null;
            case "lookup":
                return ReadLookup(fields, name, scope);
            case "script":
                return ReadScript(fields, name, scope);
            default:
                context.Report(
                    BindingDiagnostics.UnknownStep, fields.Word("type")!.Span, name.Value, type, Suggestion.Help(type, ["call", "lookup", "script"]));
                return null;
        }
    }

    /// <summary>No script is run: its author writes the step in C#, and may want to know what it was.</summary>
    private BoundScriptStep ReadScript(Fields fields, SpannedText name, ValueScope scope)
    {
        foreach (var key in new[] { "language", "location", "dependencies" })
        {
            fields.Use(key);
        }

        return new(name, fields.Text("file"), ReadWith(fields, scope, scope.Adapter), name.Span);
    }

    private BoundLookupStep? ReadLookup(Fields fields, SpannedText name, ValueScope scope)
    {
        var index = fields.Needed("index", "The lookup step");
        var match = fields.Needed("match", "The lookup step");
        var value = fields.Value("lookupValue");
        if (value is null)
        {
            fields.Needed("lookupValue", "The lookup step");
        }

        if (index is null || match is null || value is null || ReadIndex(fields.Scalar("index")!, name, scope) is not { } list
            || ReadPlace(fields.Scalar("match")!) is not { } place)
        {
            return null;
        }

        return new(name, list, place, new ValueResolver(scope, context.Findings).Read(value), ReadMembers(fields, name.Value), name.Span);
    }

    /// <summary>The name of a step, or a place in its result.</summary>
    private BoundValue.Step? ReadIndex(ScalarNode index, SpannedText name, ValueScope scope)
    {
        if (scope.Steps.Contains(index.Value))
        {
            return new(index.Value, [], index.Span);
        }

        var findings = new DiagnosticBag();
        if (new ValueResolver(scope, findings).Read(index) is BoundValue.Step place)
        {
            return place;
        }

        context.Report(
            BindingDiagnostics.UnknownStepReference, index.Span, name.Value, index.Value,
            Suggestion.For(index.Value, scope.Steps), Suggestion.List(scope.Steps));
        return null;
    }

    /// <summary>The name of a member, or a path.</summary>
    private JsonPath? ReadPlace(ScalarNode place) => place.Value.TrimStart().StartsWith('$')
        ? JsonPathParser.Parse(place, context.Findings)
        : new([new JsonSelector.Member(place.Value)]);

    /// <summary>Plain names, or outputs with a name and, where the entry calls it differently, a path.</summary>
    private ImmutableArray<BoundLookupMember> ReadMembers(Fields fields, string owner)
    {
        var members = ImmutableArray.CreateBuilder<BoundLookupMember>();
        foreach (var item in fields.Value("outputParameters") is SequenceNode list ? list.Items : [])
        {
            switch (item)
            {
                case ScalarNode name:
                    members.Add(new(SpannedText.From(name), new([new JsonSelector.Member(name.Value)])));
                    break;
                case MappingNode map:
                    var member = context.Read(map);
                    if (member.Needed("name", "The member") is { } known
                        && (member.Scalar("mapping") ?? member.Scalar("value") ?? member.Scalar("name")) is { } place && ReadPlace(place) is { } path)
                    {
                        members.Add(new(known, path));
                    }

                    break;
            }
        }

        MemberNames.Check(members.Select(static member => member.Name), owner, context);
        return members.ToImmutable();
    }

    /// <summary>A mock calls nothing: there is no answer that a path could lead into.</summary>
    private ExposedAction.Mock? ReadMock(SpannedText owner, ImmutableArray<BoundOutput> outputs)
    {
        if (outputs.Length > 1 && outputs.Any(static output => output.Name is null))
        {
            context.Report(UnsupportedDiagnostics.SeveralOutputs, outputs[1].Span, owner.Value, outputs.Length);
            return null;
        }

        var isComplete = true;
        foreach (var output in outputs.SelectMany(static output => output.All()))
        {
            if (output is { Mapping: not null, HasValue: true })
            {
                context.Report(BindingDiagnostics.KeyWithoutReader, output.Span, "mapping");
            }
            else if (output.Mapping is not null)
            {
                context.Report(BindingDiagnostics.MockReadsAnswer, output.Span, output.Name?.Value ?? "value", owner.Value);
                isComplete = false;
            }
            else if (output.IsEmpty)
            {
                context.Report(BindingDiagnostics.MockWithoutValue, output.Span, output.Name?.Value ?? "value", owner.Value);
            }
        }

        return isComplete ? new() : null;
    }

    private static ImmutableArray<BoundMapping> ReadMappings(Fields fields, ValueResolver values)
    {
        var mappings = ImmutableArray.CreateBuilder<BoundMapping>();
        foreach (var (_, mapping) in fields.Items("mappings"))
        {
            var target = mapping.Needed(mapping.Word(LanguageWords.Target), "The mapping");
            if (target is not null && mapping.Value("value") is { } value)
            {
                mappings.Add(new(target, values.Read(value), target.Span));
            }
        }

        return mappings.ToImmutable();
    }
}
