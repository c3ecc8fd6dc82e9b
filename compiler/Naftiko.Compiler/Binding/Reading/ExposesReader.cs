using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>capability.exposes</c>.</summary>
internal static class ExposesReader
{
    public static ImmutableArray<ExposedAdapter> Read(Fields? capability, ImmutableArray<ConsumedApi> apis, BindingContext context)
    {
        ImmutableArray<Fields> items = capability is { } holder ? context.Sections.Items("exposes", holder) : [];
        var requested = context.Options.Expose;
        if (!items.IsEmpty && !requested.IsEmpty)
        {
            var names = items.Select(static item => $"`{item.Text("namespace") ?? item.Text("type")}`");
            context.Report(BindingDiagnostics.ExposesByItself, capability!.Value.KeySpan("exposes"), string.Join(" and ", names));
        }

        if (items.IsEmpty && !requested.IsEmpty)
        {
            items = [.. ExposedByRequest.Adapters(requested, apis, context.Binds).Select(context.Read)];
        }

        foreach (var item in items)
        {
            if (item.Value("namespace") is ScalarNode name)
            {
                context.AdapterNamespaces.Add(name.Value);
            }
        }

        var functions = AggregateReader.Read(capability, apis, context);
        if (items.IsEmpty && context.Sections.HasFailed("exposes"))
        {
            return [];
        }

        if (items.IsEmpty)
        {
            context.Report(requested.IsEmpty ? BindingDiagnostics.NothingExposed : BindingDiagnostics.NothingToExpose, capability?.FirstKeySpan ?? default);
            return [];
        }

        var adapters = ImmutableArray.CreateBuilder<ExposedAdapter>();
        foreach (var item in items)
        {
            if (ReadAdapter(item, apis, functions, context) is not { } adapter)
            {
                continue;
            }

            if (adapter is ExposedControl && adapters.Any(static other => other is ExposedControl))
            {
                context.Report(BindingDiagnostics.SecondControl, adapter.Namespace.Span, adapter.Namespace.Value);
                continue;
            }

            if (adapters.Any(other => other.Namespace.Value == adapter.Namespace.Value))
            {
                context.Report(BindingDiagnostics.DuplicateAdapter, adapter.Namespace.Span, adapter.Namespace.Value);
                continue;
            }

            adapters.Add(adapter);
        }

        if (adapters is [ExposedControl only])
        {
            context.Report(BindingDiagnostics.OnlyControl, only.Namespace.Span, only.Namespace.Value);
        }

        SkillReader.Check(adapters, context);
        functions.ReportUnused(context);
        return adapters.ToImmutable();
    }

    private static ExposedAdapter? ReadAdapter(Fields fields, ImmutableArray<ConsumedApi> apis, FunctionTable functions, BindingContext context)
    {
        if (fields.Needed("type", "The exposed adapter") is not { } written)
        {
            return null;
        }

        var type = written with { Value = written.Value.ToLowerInvariant() };
        switch (type.Value)
        {
            case "rest" or "api" or "http":
                return ReadRest(fields, Name(fields, type, context), apis, functions, context);
            case "mcp":
                return McpReader.Read(fields, Name(fields, type, context), apis, functions, context);
            case "control":
                // The specification knows one of them, without a namespace.
                return ControlReader.Read(fields, fields.Word("namespace") is { Value.Length: > 0 } name ? name : type, context);
            case "skill" or "agent-skill":
                return ReadSkills(fields, Name(fields, type, context), context);
            default:
                context.Report(BindingDiagnostics.UnknownAdapterType, type.Span, type.Value, Suggestion.Help(type.Value, ["rest", "mcp", "skill", "control"]));
                return null;
        }
    }

    /// <summary>An adapter without a namespace is called by its type.</summary>
    private static SpannedText Name(Fields fields, SpannedText type, BindingContext context)
    {
        if (fields.Word("namespace") is { Value.Length: > 0 } name)
        {
            return name;
        }

        context.Report(fields.IsNewer ? BindingDiagnostics.NamespaceNeeded : BindingDiagnostics.AdapterWithoutNamespace, type.Span, type.Value);
        return type;
    }

    private static ExposedRest ReadRest(Fields fields, SpannedText name, ImmutableArray<ConsumedApi> apis, FunctionTable functions, BindingContext context)
    {
        var reader = new ExposedOperationReader(name.Value, new ActionReader(name.Value, new CallResolver(apis, context), context), functions, context);
        var forwards = new ForwardReader(name.Value, apis, context);
        return new(
            name,
            fields.Prose("description"),
            fields.Word("address"),
            fields.Number("port"),
            CallerAuthenticationReader.Read(fields, name, context),
            [.. fields.Items("resources").SelectMany(resource => reader.ReadResource(resource.Fields, forwards))],
            name.Span)
        {
            PortSpan = fields.Value("port")?.Span ?? name.Span,
        };
    }

    private static ExposedSkills ReadSkills(Fields fields, SpannedText name, BindingContext context) => new(
        name,
        fields.Prose("description"),
        fields.Word("address"),
        fields.Number("port"),
        CallerAuthenticationReader.Read(fields, name, context),
        SkillReader.Read(fields, context),
        name.Span)
    {
        PortSpan = fields.Value("port")?.Span ?? name.Span,
    };
}
