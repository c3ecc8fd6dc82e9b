using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads REST operations and tools.</summary>
internal sealed class ExposedOperationReader(string adapterNamespace, ActionReader actions, BindingContext context)
{
    public IEnumerable<ExposedOperation> ReadResource(Fields resource)
    {
        if (resource.Scalar("path") is not { } scalar)
        {
            resource.Needed("path", "The exposed resource");
            yield break;
        }

        var path = PathJoin.Rooted(PathTemplateParser.Parse(scalar, context.Findings), scalar.Span);
        if (resource.Mapping("forward") is { } forward)
        {
            var target = context.Read(forward).Text("targetNamespace") ?? adapterNamespace;
            context.Report(UnsupportedDiagnostics.Forward, resource.KeySpan("forward"), path.ToString(), target);
        }

        var shared = ExposedInputReader.Read(resource, path, context);
        foreach (var item in resource.Items("operations"))
        {
            var own = item.Fields.Scalar("path");
            var whole = own is null ? path : PathJoin.Append(path, PathJoin.Rooted(PathTemplateParser.Parse(own, context.Findings), own.Span));
            if (MethodReader.Read(item.Fields, context) is { } method)
            {
                var name = item.Name ?? resource.Word("name") ?? new($"{method} {whole}", scalar.Span);
                var inputs = ExposedInputReader.Read(item.Fields, whole, context);
                yield return Read(item.Fields, name, new(method, whole, own?.Span ?? scalar.Span)) with
                {
                    Inputs = [.. inputs.AddRange(shared).DistinctBy(static input => input.Name.Value)],
                };
            }
        }
    }

    public ExposedOperation? ReadTool(NamedFields item)
    {
        var name = item.Name ?? item.Fields.Needed("name", "The tool");
        return name is null
            ? null
            : Read(item.Fields, name, null) with { Inputs = ExposedInputReader.Read(item.Fields, null, context) };
    }

    private ExposedOperation Read(Fields fields, SpannedText name, ExposedRoute? route)
    {
        var outputs = OutputReader.Read(fields, name.Value, context);
        return new(
            name,
            route,
            fields.Prose("label") ?? fields.Prose("display") ?? fields.Prose("title"),
            fields.Prose("description"),
            ReadHints(fields),
            [],
            actions.Read(fields, name, outputs),
            outputs,
            name.Span);
    }

    private ExposedHints ReadHints(Fields fields)
    {
        if (fields.Mapping("hints") is not { } node)
        {
            return ExposedHints.None;
        }

        var hints = context.Read(node);
        return new(
            hints.Flag("readOnly"), hints.Flag("destructive"), hints.Flag("idempotent"), hints.Flag("openWorld"),
            hints.Has("readOnly") ? hints.KeySpan("readOnly") : fields.KeySpan("hints"));
    }
}
