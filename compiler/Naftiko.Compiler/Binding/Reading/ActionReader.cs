using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads what an exposed operation does: <c>call</c> or <c>steps</c>. What is not supported yet is refused here by its name.</summary>
internal sealed class ActionReader(string adapterNamespace, CallResolver calls, BindingContext context)
{
    /// <param name="owner">The operation, for messages.</param>
    /// <returns>Null when it was refused or has nothing to do, which has been reported.</returns>
    public ExposedAction? Read(Fields fields, SpannedText owner, ImmutableArray<BoundOutput> outputs)
    {
        if (fields.Word("ref") is { } reference)
        {
            context.Report(UnsupportedDiagnostics.Aggregate, reference.Span, owner.Value, reference.Value);
            return null;
        }

        if (fields.Has("call"))
        {
            return ReadCall(fields, owner, []) is { } call ? new ExposedAction.Single(call) : null;
        }

        if (!fields.Items("steps").IsEmpty)
        {
            return ReadFlow(fields, owner);
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
        var values = new ReferenceReader(adapterNamespace, owner.Value, [], context);
        return new ExposedAction.Single(new(api, operation, ReadWith(fields, values, api), owner.Span));
    }

    /// <summary><c>call: ns.operation</c>, or the older <c>call: { operation, with }</c>.</summary>
    private BoundCall? ReadCall(Fields fields, SpannedText owner, IReadOnlyList<string> steps)
    {
        var inner = fields.Value("call") is MappingNode mapping ? context.Read(mapping) : fields;
        var target = inner.Node == fields.Node ? fields.Needed("call", "The operation") : inner.Needed("operation", "The call");
        if (target is null || calls.Resolve(target, owner.Value) is not var (api, operation))
        {
            return null;
        }

        var values = new ReferenceReader(adapterNamespace, owner.Value, steps, context);
        var with = ReadWith(fields, values, api);
        return new(api, operation, inner.Node == fields.Node ? with : with.AddRange(ReadWith(inner, values, api)), target.Span);
    }

    /// <summary>A key without a value counts as not given.</summary>
    private ImmutableArray<BoundArgument> ReadWith(Fields fields, ReferenceReader values, ConsumedApi api) => fields.Mapping("with") is not { } with
        ? []
        : [.. with.Entries
            .Where(static entry => entry.Value is not ScalarNode { IsNull: true })
            .Select(entry => new BoundArgument(SpannedText.From(entry.Key), ReadArgument(entry, values, api)))];

    private BoundValue ReadArgument(MappingEntry entry, ReferenceReader values, ConsumedApi api) =>
        values.Read(entry.Value) is var value && value is BoundValue.Literal && entry.Value is ScalarNode scalar
            && context.LiteralSecrets.TakeArgument(scalar, entry.Key.Value, api.Namespace.Value) is { } key
            ? new BoundValue.Secret(key, scalar.Span)
            : value;

    private ExposedAction.Flow? ReadFlow(Fields fields, SpannedText owner)
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

            var step = ReadStep(item.Fields, name, owner, names);
            isComplete &= step is not null;
            names.Add(name.Value);
            if (step is not null)
            {
                steps.Add(step);
            }
        }

        var values = new ReferenceReader(adapterNamespace, owner.Value, names, context);
        var mappings = ReadMappings(fields, values);
        return isComplete && steps.Count > 0 ? new(steps.ToImmutable(), mappings) : null;
    }

    private BoundStep? ReadStep(Fields fields, SpannedText name, SpannedText owner, List<string> earlier)
    {
        var type = fields.Word("type")?.Value.ToLowerInvariant() ?? (fields.Has("index") ? "lookup" : fields.Has("file") ? "script" : "call");
        switch (type)
        {
            case "call":
                return ReadCall(fields, owner, earlier) is { } call ? new BoundCallStep(name, call, name.Span) : null;
            case "lookup":
                return ReadLookup(fields, name, owner, earlier);
            case "script":
                context.Report(UnsupportedDiagnostics.Script, name.Span, name.Value, owner.Value);
                return null;
            default:
                context.Report(
                    BindingDiagnostics.UnknownStep, fields.Word("type")!.Span, name.Value, type, Suggestion.Help(type, ["call", "lookup", "script"]));
                return null;
        }
    }

    private BoundLookupStep? ReadLookup(Fields fields, SpannedText name, SpannedText owner, List<string> earlier)
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

        if (!earlier.Contains(index.Value))
        {
            context.Report(
                BindingDiagnostics.UnknownStepReference, index.Span, name.Value, index.Value,
                Suggestion.For(index.Value, earlier), Suggestion.List(earlier));
            return null;
        }

        var values = new ReferenceReader(adapterNamespace, owner.Value, earlier, context);
        return new(name, index.Value, match.Value, values.Read(value), LookupMembers(fields), name.Span);
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

    private static ImmutableArray<BoundMapping> ReadMappings(Fields fields, ReferenceReader values)
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
