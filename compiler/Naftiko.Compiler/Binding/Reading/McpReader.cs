using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads an MCP adapter: its tools, resources and prompts.</summary>
internal static class McpReader
{
    public static ExposedMcp Read(Fields fields, SpannedText name, ImmutableArray<ConsumedApi> apis, FunctionTable functions, BindingContext context)
    {
        var reader = new ExposedOperationReader(name.Value, new ActionReader(name.Value, new CallResolver(apis, context), context), functions, context);
        var tools = fields.Items("tools").Select(reader.ReadTool).OfType<ExposedOperation>().ToImmutableArray();
        foreach (var twins in tools.GroupBy(static tool => tool.Name.Value, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            foreach (var twin in twins.Skip(1))
            {
                context.Findings.Add(new Diagnostic(BindingDiagnostics.DuplicateTool, twin.Name.Span, twins.Key) { Scope = twin.Scope });
            }
        }

        var resources = new McpResourceReader(reader, context);
        resources.Read(fields);
        resources.CheckInterfaces(tools);
        return new(
            name,
            fields.Prose("description"),
            fields.Word("address"),
            fields.Number("port"),
            CallerAuthenticationReader.Read(fields, name, context),
            string.Equals(fields.Text("transport"), "stdio", StringComparison.OrdinalIgnoreCase),
            [.. tools, .. resources.Operations],
            name.Span)
        {
            MaxBinarySize = ByteSizeReader.Read(fields, "maxBinarySize", context),
            Cache = ReadCache(fields, [.. tools, .. resources.Operations], context),
            PortSpan = fields.Value("port")?.Span ?? name.Span,
            Instructions = fields.Prose("instructions"),
            Folders = [.. resources.Folders],
            Prompts = PromptReader.Read(fields, name.Value, context),
        };
    }

    private static ListCache? ReadCache(Fields fields, ImmutableArray<ExposedOperation> tools, BindingContext context)
    {
        var isPublic = fields.Word("cacheScope")?.Value.Equals("public", StringComparison.OrdinalIgnoreCase);
        if (isPublic == true && tools.FirstOrDefault(static tool => !tool.Scopes.IsEmpty) is { } guarded)
        {
            context.Report(BindingDiagnostics.SharedListOfSome, fields.Value("cacheScope")!.Span, fields.Text("namespace") ?? "mcp", guarded.Name.Value);
        }

        return fields.Number("ttlMs") is var time && (time ?? (object?)isPublic) is null ? null : new(time, isPublic);
    }
}
