using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Lowering;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests;

/// <summary>A small document taken through parsing, binding and lowering.</summary>
internal sealed record Lowered(GatewayModel? Result, ImmutableArray<Diagnostic> Diagnostics)
{
    public GatewayModel Model => Result ?? throw new InvalidOperationException(string.Join('\n', Diagnostics.Select(static d => d.Message)));

    public IEnumerable<Tool> Tools => Model.Adapters.OfType<McpAdapter>().SelectMany(static a => a.Tools);

    public IEnumerable<RestRoute> Routes => Model.Adapters.OfType<RestAdapter>().SelectMany(static a => a.Routes);

    /// <summary>Every finding of some severity as <c>NAF3004 12:5</c>.</summary>
    public string[] Places(Severity atLeast = Severity.Warning) =>
        [.. Diagnostics.Where(d => d.Severity >= atLeast).Select(static d => $"{d.Id} {d.Span?.Start}").Order(StringComparer.Ordinal)];

    public Diagnostic Only(string id) => Assert.Single(Diagnostics, d => d.Id == id);

    /// <param name="files">Files to import, by path.</param>
    public static Lowered From(string yaml, params (string Path, string Text)[] files)
    {
        var options = new CompilationOptions
        {
            ReadImport = path => files.FirstOrDefault(f => f.Path == path) is { Text: { } text } ? ImportedText.Of(new(path, text)) : ImportedText.Missing,
        };
        var tree = Parser.Parse(new SourceFile("test.yaml", yaml));
        Assert.Empty(tree.Diagnostics);
        var imports = ImportLoader.Load(tree.Value!, options);
        var bound = Binder.Bind(tree.Value!, imports.Value!, options);
        ImmutableArray<Diagnostic> read = [.. imports.Diagnostics, .. bound.Diagnostics];
        if (bound.Value is null)
        {
            return new(null, read);
        }

        var lowered = Lowerer.Lower(bound.Value, options);
        return new(lowered.Value, read.AddRange(lowered.Diagnostics));
    }
}
