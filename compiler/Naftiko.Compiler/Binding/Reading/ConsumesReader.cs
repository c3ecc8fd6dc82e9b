using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>consumes</c>, at the root or under <c>capability</c>, with the files it imports.</summary>
internal sealed class ConsumesReader(BindingContext context, ImportTable imports)
{
    private readonly ImportReader _imports = new(context, imports);

    public ImmutableArray<ConsumedApi> Read(Fields root, Fields? capability)
    {
        var apis = ReadFile(root, capability);
        foreach (var twins in apis.GroupBy(static api => api.Namespace.Value, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            context.Report(BindingDiagnostics.DuplicateNamespace, twins.ElementAt(1).Namespace.Span, twins.Key, twins.Count());
        }

        return apis;
    }

    private ImmutableArray<ConsumedApi> ReadFile(Fields root, Fields? capability)
    {
        Fields[] holders = capability is { } inner ? [root, inner] : [root];

        // Two imports can come to the same API of a file.
        return [.. context.Sections.Written(ImportEntry.Consumes, holders).SelectMany(ReadEntry).Distinct<ConsumedApi>(ReferenceEqualityComparer.Instance)];
    }

    private IEnumerable<ConsumedApi> ReadEntry(Fields fields)
    {
        if (ImportEntry.IsImport(fields.Node, ImportEntry.Consumes))
        {
            return _imports.Read(fields, ReadFile);
        }

        return ReadApi(fields) is { } api ? [api] : [];
    }

    private ConsumedApi? ReadApi(Fields fields)
    {
        var type = fields.Word("type");
        var isMcp = type?.Value.Equals("mcp", StringComparison.OrdinalIgnoreCase) == true;
        if (type is not null && !isMcp && !type.Value.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(BindingDiagnostics.UnknownConsumerType, type.Span, type.Value);
            context.LostApis.Add(fields.Word("namespace")?.Value);
            return null;
        }

        if (fields.Needed("namespace", "The consumed API") is not { } name)
        {
            return null;
        }

        if (fields.Has("tunnel"))
        {
            // Its other mistakes are worth telling, its operations are not to be called.
            context.Report(UnsupportedDiagnostics.Tunnel, fields.KeySpan("tunnel"), name.Value);
        }

        context.LiteralSecrets.Owner = name.Value;
        if (isMcp)
        {
            return McpServerReader.Read(fields, name, context);
        }

        var server = ServerReader.Read(fields, name.Value, context);
        var parameters = ConsumedParameterReader.Read(fields, static _ => ConsumedPlace.Header, context);
        var operations = ReadResources(fields, name.Value, server, parameters, ByteSizeReader.Read(fields, "maxBinarySize", context));
        return new(
            name,
            server.Address.Text,
            fields.Prose("description"),
            server.Credential,
            parameters.AddRange(server.Address.Query),
            LostPathValues.Settle(operations, parameters, server.Address.Text),
            name.Span)
        {
            IsOpen = ServerReader.IsOpen(fields),
        };
    }

    private ImmutableArray<ConsumedOperation> ReadResources(
        Fields api, string apiName, ServerReader server, ImmutableArray<ConsumedParameter> outer, long? maxBinarySize)
    {
        var resources = api.Items("resources");
        var isAbsolute = resources.Any(static resource => resource.Fields.Items("operations").Any(o => Repeats(o.Fields, resource.Fields)));
        return [.. resources.SelectMany(resource => ReadResource(resource.Fields, apiName, server, isAbsolute, outer, maxBinarySize))];
    }

    /// <summary>One operation path that repeats its resource's path tells that all paths of the namespace are whole ones.</summary>
    private static bool Repeats(Fields operation, Fields resource)
    {
        var own = (operation.Value("path") as ScalarNode)?.Value.Trim('/');
        var head = (resource.Value("path") as ScalarNode)?.Value.Trim('/');
        return own is not null && !string.IsNullOrEmpty(head)
            && (own == head || own.StartsWith(head + "/", StringComparison.Ordinal));
    }

    private ImmutableArray<ConsumedOperation> ReadResource(
        Fields resource, string apiName, ServerReader api, bool isAbsolute, ImmutableArray<ConsumedParameter> outer, long? maxBinarySize)
    {
        if (resource.Scalar("path") is not { } scalar)
        {
            resource.Needed("path", "The consumed resource");
            return [];
        }

        var path = PathJoin.Rooted(ConsumedPath.Read(scalar, context), scalar.Span);
        var around = ServerReader.Read(resource, api, apiName, context);
        var parameters = ConsumedParameterReader.Read(
            resource, name => path.Holds(name) ? ConsumedPlace.Path : ConsumedPlace.Query, context);
        return LostPathValues.AddShared([.. resource.Items("operations").Select(ReadOperation).OfType<ConsumedOperation>()], parameters);

        ConsumedOperation? ReadOperation(NamedFields item)
        {
            using var _ = context.Within(
                new(ScopeKind.ConsumedOperation, apiName, item.Name?.Value ?? "(without a name)", item.Name?.Span ?? item.Fields.FirstKeySpan));
            var (whole, span) = OwnPath(item, path, scalar.Span, isAbsolute);
            var server = ServerReader.Read(item.Fields, around, apiName, context);
            var all = parameters.AddRange(outer).AddRange(server.Address.Query);
            return ConsumedOperationReader.Read(item, whole, span, all, maxBinarySize, context) is { } operation
                ? operation with { Server = server.Of(api, operation.Name.Value) }
                : null;
        }
    }

    private (PathTemplate Path, SourceSpan Span) OwnPath(NamedFields item, PathTemplate resourcePath, SourceSpan resourceSpan, bool isAbsolute)
    {
        if (item.Fields.Scalar("path") is not { } scalar)
        {
            return (resourcePath, resourceSpan);
        }

        var own = ConsumedPath.Read(scalar, context);
        var whole = isAbsolute ? PathJoin.Rooted(own, scalar.Span) : PathJoin.Append(resourcePath, PathJoin.Rooted(own, scalar.Span));
        context.Report(BindingDiagnostics.OperationPath, scalar.Span, item.Name?.Value ?? "operation", whole.ToString());
        return (whole, scalar.Span);
    }
}
