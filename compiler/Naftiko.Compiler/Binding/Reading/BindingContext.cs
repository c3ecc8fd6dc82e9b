using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>What the readers of one document share.</summary>
internal sealed class BindingContext
{
    /// <summary>The files of the newer language among the document and what it imports.</summary>
    private readonly HashSet<SourceFile> _newer;

    public BindingContext(MappingNode root, CompilationOptions options, ImportTable imports)
    {
        (Options, Imports, LiteralSecrets) = (options, imports, new(this));
        _newer = [.. imports.Files.Select(static file => file.Root).Prepend(root)
            .Where(static file => LanguageVersions.LanguageOf(file) == DocumentLanguage.Ikanos).Select(static file => file.Span.File)];
    }

    /// <summary>The files beside the document.</summary>
    public ImportTable Imports { get; }

    public CompilationOptions Options { get; }

    /// <summary>The entries of the sections that files can share.</summary>
    public SectionReader Sections => field ??= new(this);

    public DiagnosticBag Findings { get; } = new();

    /// <summary>Namespaces of APIs that could not be read; null: one whose namespace is not known. Calls to them have failed already.</summary>
    public HashSet<string?> LostApis { get; } = [];

    /// <summary>The keys that the readers have asked for.</summary>
    public KeyUse Keys { get; } = new();

    /// <summary>Namespaces of the exposed adapters: the roots of references to a caller's value.</summary>
    public HashSet<string> AdapterNamespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The document's binds; what they name is a secret wherever it is used.</summary>
    public BindTable Binds { get; set; } = BindTable.Empty;

    /// <summary>What was written where a bind belongs.</summary>
    public LiteralSecrets LiteralSecrets { get; }

    /// <summary>Every REST operation and tool the document declares, read or refused.</summary>
    public List<DiagnosticScope> Declared { get; } = [];

    /// <summary>What is reported until the returned value is disposed of concerns this one operation or tool.</summary>
    public IDisposable Within(DiagnosticScope scope)
    {
        if (scope.IsExposed)
        {
            Declared.Add(scope);
        }

        return Findings.Within(scope);
    }

    /// <summary>The language that a part of the document is written in: that of its file.</summary>
    public DocumentLanguage LanguageOf(MappingNode node) => _newer.Contains(node.Span.File) ? DocumentLanguage.Ikanos : DocumentLanguage.Naftiko;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Findings.Report(descriptor, span, arguments);

    public Fields Read(MappingNode node)
    {
        Keys.Enter(node);
        return new(node, this);
    }
}
