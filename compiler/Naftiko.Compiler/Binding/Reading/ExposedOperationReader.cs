using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads REST operations, tools, and resources that are read by a call.</summary>
internal sealed class ExposedOperationReader(string adapterNamespace, ActionReader actions, FunctionTable functions, BindingContext context)
{
    /// <summary>The operations of a REST resource, and what it forwards.</summary>
    public IEnumerable<ExposedOperation> ReadResource(Fields resource, ForwardReader forwards)
    {
        if (resource.Scalar("path") is not { } scalar)
        {
            resource.Needed("path", "The exposed resource");
            yield break;
        }

        var path = PathJoin.Rooted(PathTemplateParser.Parse(scalar, context.Findings), scalar.Span);
        var shared = ExposedInputReader.Read(resource, path, adapterNamespace, context);
        foreach (var item in resource.Items("operations"))
        {
            if (ReadOperation(item.Fields, item.Name ?? resource.Word("name"), path, scalar.Span, shared) is { } operation)
            {
                yield return operation;
            }
        }

        if (resource.Mapping("forward") is { } forward)
        {
            yield return forwards.Read(context.Read(forward), resource, path, scalar.Span);
        }
    }

    public ExposedOperation? ReadTool(NamedFields item)
    {
        var fields = item.Fields;
        var scope = new DiagnosticScope(ScopeKind.Tool, adapterNamespace, item.Name?.Value ?? "(without a name)", item.Name?.Span ?? fields.FirstKeySpan);
        using var _ = context.Within(scope);
        var name = item.Name ?? (fields.Has("ref") ? FunctionName(fields) : fields.Needed("name", "The tool"));
        return name is null ? null : Read(fields, name, null, scope, ExposedInputReader.Read(fields, null, adapterNamespace, context)) with
        {
            Ui = UiReader.OfTool(fields, name, context),
        };
    }

    /// <summary>A resource of an MCP adapter.</summary>
    /// <param name="order">Its place among the resources of the adapter.</param>
    public ExposedOperation? ReadResource(NamedFields item, int order)
    {
        var fields = item.Fields;
        var scope = new DiagnosticScope(ScopeKind.Resource, adapterNamespace, item.Name?.Value ?? "(without a name)", item.Name?.Span ?? fields.FirstKeySpan);
        using var _ = context.Within(scope);
        var name = item.Name ?? (fields.Has("ref") ? FunctionName(fields) : fields.Needed("name", "The resource"));
        if (name is null || ResourceUriReader.Read(fields, name, context) is not { } uri)
        {
            return null;
        }

        var ui = UiReader.OfResource(fields, uri, name, context);
        var isInterface = uri.ToString().StartsWith(ResourceUi.Scheme, StringComparison.Ordinal);
        var type = isInterface ? ResourceUi.MediaType : MediaTypeReader.Read(fields, "mimeType", name.Value, context);
        var resource = new ExposedResource(uri, fields.Value("uri")!.Span, type, ui, order);
        return Read(fields, name, null, scope, ExposedInputReader.Read(fields, null, adapterNamespace, context), resource);
    }

    private ExposedOperation? ReadOperation(
        Fields fields, SpannedText? declared, PathTemplate path, SourceSpan pathSpan, ImmutableArray<ExposedInput> shared)
    {
        var scope = new DiagnosticScope(
            ScopeKind.RestOperation, adapterNamespace, declared?.Value ?? $"{fields.Text("method")} {path}", declared?.Span ?? pathSpan);
        using var _ = context.Within(scope);
        var own = fields.Scalar("path");
        var whole = own is null ? path : PathJoin.Append(path, PathJoin.Rooted(PathTemplateParser.Parse(own, context.Findings), own.Span));
        if (MethodReader.Read(fields, context) is not { } method)
        {
            return null;
        }

        var name = declared ?? FunctionName(fields) ?? new($"{method} {whole}", pathSpan);
        var inputs = ExposedInputReader.Read(fields, whole, adapterNamespace, context);
        inputs = [.. inputs.AddRange(shared).DistinctBy(static input => input.Name.Value)];
        return Read(fields, name, new(method, whole, own?.Span ?? pathSpan), scope, inputs);
    }

    private ExposedOperation Read(
        Fields fields, SpannedText name, ExposedRoute? route, DiagnosticScope scope, ImmutableArray<ExposedInput> inputs, ExposedResource? resource = null)
    {
        var given = inputs.Select(static input => input.Name.Value).Concat((route?.Path ?? resource?.Uri)?.Placeholders.Select(static p => p.Name) ?? []);
        var values = actions.ScopeOf(name, [.. given.Distinct()]);
        var function = Reference(fields) is { } reference ? functions.Find(reference, name.Value, context) : null;
        var isFace = fields.Has("ref");

        // A function that says what it answers says it for all its faces.
        var outputs = isFace && function is not { Outputs.IsEmpty: true }
            ? []
            : OutputReader.Read(fields, name.Value, context, new(values with { Steps = ActionReader.StepNames(fields) }, context.Findings));
        var own = new ExposedOperation(
            name,
            route,
            fields.Label(),
            fields.Prose("description"),
            HintsReader.Read(fields, context),
            inputs,
            isFace ? null : actions.Read(fields, name, values, outputs),
            outputs,
            name.Span)
        {
            Scope = scope,
            Resource = resource,
            Tags = fields.Texts("tags"),
            Deprecated = fields.Flag("deprecated") == true,
            Responses = route is null ? [] : ResponsesReader.Read(fields, name.Value, context),
            Scopes = [.. fields.Texts("scopes").Select(scope => new SpannedText(scope, fields.KeySpan("scopes")))],
        };
        return function is null ? own : FunctionFace.Of(function, own, actions.ReadWith(fields, values, function.Namespace), context);
    }

    /// <summary>An operation without a name of its own has that of its function.</summary>
    private static SpannedText? FunctionName(Fields fields) => Reference(fields) is { } reference
        ? reference with { Value = reference.Value[(reference.Value.TrimEnd('.').LastIndexOf('.') + 1)..] }
        : null;

    private static SpannedText? Reference(Fields fields) => fields.Has("ref") ? fields.Needed("ref", "The operation") : null;
}
