using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>capability.aggregates</c>: each function once, however many operations and tools refer to it.</summary>
internal static class AggregateReader
{
    public static FunctionTable Read(Fields? capability, ImmutableArray<ConsumedApi> apis, BindingContext context)
    {
        var functions = new List<BoundFunction>();
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var aggregate in capability is { } holder ? context.Sections.Items("aggregates", holder) : [])
        {
            if (aggregate.Needed("namespace", "The aggregate") is not { } name)
            {
                continue;
            }

            var actions = new ActionReader(name.Value, new CallResolver(apis, context), context);
            foreach (var item in aggregate.Items(aggregate.Word(LanguageWords.Functions)))
            {
                var scope = new DiagnosticScope(
                    ScopeKind.Function, name.Value, item.Name?.Value ?? "(without a name)", item.Name?.Span ?? item.Fields.FirstKeySpan);
                using var _ = context.Within(scope);
                if ((item.Name ?? item.Fields.Needed("name", "The function")) is not { } known)
                {
                    continue;
                }

                if (functions.Exists(other => other.Namespace == name.Value && other.Name.Value == known.Value))
                {
                    context.Report(BindingDiagnostics.DuplicateFunction, known.Span, $"{name.Value}.{known.Value}");
                    continue;
                }

                functions.Add(Read(item.Fields, name.Value, known, scope, actions, context));
            }
        }

        return new(functions);
    }

    private static BoundFunction Read(
        Fields fields, string aggregate, SpannedText name, DiagnosticScope scope, ActionReader actions, BindingContext context)
    {
        var inputs = ExposedInputReader.Read(fields, null, aggregate, context);
        var values = actions.ScopeOf(name, [.. inputs.Select(static input => input.Name.Value)]);
        var outputs = OutputReader.Read(fields, name.Value, context, new(values with { Steps = ActionReader.StepNames(fields) }, context.Findings));
        return new(
            aggregate,
            name,
            fields.Label(),
            fields.Prose("description"),
            ReadSemantics(fields, context),
            inputs,
            actions.Read(fields, name, values, outputs),
            outputs)
        {
            Scope = scope,
            Tags = fields.Texts("tags"),
            MediaType = MediaTypeReader.Read(fields, "outputMediaType", name.Value, context),
        };
    }

    private static FunctionSemantics ReadSemantics(Fields fields, BindingContext context)
    {
        if (fields.Mapping("semantics") is not { } node)
        {
            return FunctionSemantics.None;
        }

        var semantics = context.Read(node);
        return new(semantics.Flag("safe"), semantics.Flag("idempotent"), semantics.Flag("cacheable"));
    }
}
