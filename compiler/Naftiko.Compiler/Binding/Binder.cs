using Naftiko.Compiler.Binding.Paths;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding;

/// <summary>Reads the tree of any dialect into one typed document and resolves every name in it.</summary>
internal static class Binder
{
    /// <returns>
    /// A document as complete as it could be read. What could not be resolved is reported as an error and left out. The version of the
    /// document has been checked before.
    /// </returns>
    public static StageResult<BoundDocument> Bind(MappingNode root, ImportTable imports, CompilationOptions options)
    {
        var context = new BindingContext(root, options, imports);
        var fields = context.Read(root);
        var document = Read(fields, imports, context);
        context.Keys.Report(context.Findings);
        return new(document, context.Findings.ToImmutable());
    }

    private static BoundDocument Read(Fields root, ImportTable imports, BindingContext context)
    {
        Fields? capability = root.Mapping("capability") is { } node ? context.Read(node) : null;
        var binds = BindsReader.Read(root, capability, context);
        context.Binds = new(binds);
        var apis = new ConsumesReader(context, imports).Read(root, capability);
        var adapters = SharedFile.Report(root, context) ? [] : ExposesReader.Read(capability ?? root, apis, context);

        Fields? info = root.Mapping("info") is { } about ? context.Read(about) : null;
        return PathRecovery.Apply(new(
            info?.Label() ?? "",
            info?.Prose("description"),
            DialectOf(apis),
            binds,
            apis,
            adapters,
            root.FirstKeySpan)
        {
            Version = info?.Prose("version"),
            Declared = [.. context.Declared],
            LiteralSecrets = context.LiteralSecrets.All,
        }, context);
    }

    /// <summary>
    /// Required marks on consumed parameters occur in the field's dialect only, but for arguments of tools. A type says nothing about whether a value is
    /// required.
    /// </summary>
    private static Dialect DialectOf(IEnumerable<ConsumedApi> apis) =>
        apis.SelectMany(static api => api.Operations)
            .Where(static operation => operation.Tool is null)
            .SelectMany(static operation => operation.Parameters.Concat(operation.LostValues))
            .Any(static p => !p.IsImplicit && p.Required is not null)
            ? Dialect.Field
            : Dialect.Official;
}
