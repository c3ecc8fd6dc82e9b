using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads what an exposed operation does: <c>call</c> or <c>steps</c>. What is not supported yet is refused here by its name.</summary>
internal sealed class ActionReader(string adapterNamespace, CallResolver calls, BindingContext context)
{
    /// <param name="owner">The operation, for messages.</param>
    /// <param name="inputs">What the document says its callers give.</param>
    /// <returns>Null when it was refused or has nothing to do, which has been reported.</returns>
    public ExposedAction? Read(Fields fields, SpannedText owner, IReadOnlyCollection<string> inputs, ImmutableArray<BoundOutput> outputs)
    {
        var scope = new ValueScope(owner.Value, adapterNamespace, [.. context.AdapterNamespaces], context.Binds) { Inputs = inputs };
        if (fields.Word("ref") is { } reference)
        {
            context.Report(UnsupportedDiagnostics.Aggregate, reference.Span, owner.Value, reference.Value);
            return null;
        }

        if (fields.Has("call"))
        {
            return ReadCall(fields, owner, scope) is { } call ? new ExposedAction.Single(call) : null;
        }

        if (!fields.Items("steps").IsEmpty)
        {
            return ReadFlow(fields, owner, scope);
        }

        if (outputs.Any(static output => output.HasConstant))
        {
            context.Report(UnsupportedDiagnostics.Mock, owner.Span, owner.Value);
            return null;
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
    private ImmutableArray<BoundArgument> ReadWith(Fields fields, ValueScope scope, ConsumedApi api, ConsumedOperation operation)
    {
        if (fields.Mapping("with") is not { } with)
        {
            return [];
        }

        var values = new ValueResolver(scope with { Parameters = [.. operation.Parameters.Select(static p => p.Name.Value)] }, context.Findings);
        return
        [
            .. with.Entries
                .Where(static entry => entry.Value is not ScalarNode { IsNull: true })
                .Select(entry => new BoundArgument(SpannedText.From(entry.Key), ReadArgument(entry, values, api)))
        ];
    }

    private BoundValue ReadArgument(MappingEntry entry, ValueResolver values, ConsumedApi api) =>
        values.Read(entry.Value) is var value && value is BoundValue.Constant && entry.Value is ScalarNode scalar
            && context.LiteralSecrets.TakeArgument(scalar, entry.Key.Value, api.Namespace.Value) is { } key
            ? new BoundValue.Setting(key, scalar.Span)
            : value;

    private ExposedAction.Flow? ReadFlow(Fields fields, SpannedText owner, ValueScope scope)
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
                context.Report(UnsupportedDiagnostics.Script, name.Span, name.Value, owner.Value);
                return null;
            default:
                context.Report(
                    BindingDiagnostics.UnknownStep, fields.Word("type")!.Span, name.Value, type, Suggestion.Help(type, ["call", "lookup", "script"]));
                return null;
        }
    }

    private BoundLookupStep? ReadLookup(Fields fields, SpannedText name, ValueScope scope)
    {
        var index = fields.Needed("index", "The lookup step");
        var match = fields.Needed("match", "The lookup step");
        var value = fields.Scalar("lookupValue");
        if (value is null)
        {
            fields.Needed("lookupValue", "The lookup step");
        }

        if (index is null || match is null || value is null)
        {
            return null;
        }

        if (!scope.Steps.Contains(index.Value))
        {
            context.Report(
                BindingDiagnostics.UnknownStepReference, index.Span, name.Value, index.Value,
                Suggestion.For(index.Value, scope.Steps), Suggestion.List(scope.Steps));
            return null;
        }

        return new(name, index.Value, match.Value, new ValueResolver(scope, context.Findings).Read(value), LookupMembers(fields), name.Span);
    }

    /// <summary>The members of a lookup's result: plain names, or outputs with a name.</summary>
    private static ImmutableArray<string> LookupMembers(Fields fields) => fields.Value("outputParameters") is SequenceNode list
        ? [.. list.Items.Select(static item => item switch
        {
            ScalarNode name => name.Value,
            MappingNode map when map.Find("name")?.Value is ScalarNode name => name.Value,
            _ => "",
        }).Where(static name => name.Length > 0)]
        : [];

    private static ImmutableArray<BoundMapping> ReadMappings(Fields fields, ValueResolver values)
    {
        var mappings = ImmutableArray.CreateBuilder<BoundMapping>();
        foreach (var (_, mapping) in fields.Items("mappings"))
        {
            var target = mapping.Word("targetName") ?? mapping.Word("target") ?? mapping.Needed("targetName", "The mapping");
            if (target is not null && mapping.Value("value") is { } value)
            {
                mappings.Add(new(target, values.Read(value), target.Span));
            }
        }

        return mappings.ToImmutable();
    }
}
