using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the resources of an MCP adapter: what a call answers, and the files of folders.</summary>
internal sealed class McpResourceReader(ExposedOperationReader reader, BindingContext context)
{
    private readonly List<ExposedOperation> _operations = [];
    private readonly List<ExposedFolder> _folders = [];

    /// <summary>Those that are read by a call.</summary>
    public IEnumerable<ExposedOperation> Operations => _operations;

    public IEnumerable<ExposedFolder> Folders => _folders;

    /// <summary>The URIs that are listed; those of templates with their placeholders.</summary>
    private IEnumerable<string> Uris => _operations.Select(static operation => operation.Resource!.Uri.ToString())
        .Concat(_folders.SelectMany(static folder => folder.Files, static (folder, file) => folder.UriOf(file)));

    public void Read(Fields adapter)
    {
        var order = 0;
        foreach (var item in adapter.Items("resources"))
        {
            if (!item.Fields.Has("location"))
            {
                if (reader.ReadResource(item, order++) is { } operation)
                {
                    _operations.Add(operation);
                }
            }
            else if (ReadFolder(item, order++) is { } folder)
            {
                _folders.Add(folder);
            }
        }

        CheckNames();
    }

    /// <summary>The interface of a tool is one of the resources beside it.</summary>
    public void CheckInterfaces(IEnumerable<ExposedOperation> tools)
    {
        var known = Uris.Where(static uri => uri.StartsWith(Gateway.ResourceUi.Scheme, StringComparison.Ordinal)).ToList();
        foreach (var tool in tools.Where(tool => tool.Ui?.ResourceUri is { } uri && !known.Contains(uri.Value)))
        {
            var uri = tool.Ui!.ResourceUri!;
            context.Findings.Add(new Diagnostic(
                McpDiagnostics.UnknownInterface, uri.Span, tool.Name.Value, uri.Value,
                known.Count == 0 ? $"Add it to `resources`: `- {{{{ name: …, uri: '{uri.Value}', location: … }}}}`." : Suggestion.Help(uri.Value, known))
            {
                Scope = tool.Scope,
            });
        }
    }

    private void CheckNames()
    {
        // Of two templates of one form nobody could tell which is meant.
        var operations = _operations.Select(static operation => (
            operation.Resource!.Order,
            operation.Name,
            Uri: new SpannedText(Shape(operation), operation.Resource!.UriSpan),
            Scope: (DiagnosticScope?)operation.Scope));
        var folders = _folders.Select(static folder => (folder.Order, folder.Name, folder.Uri, Scope: (DiagnosticScope?)null));
        var (names, uris) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (_, name, uri, scope) in operations.Concat(folders).OrderBy(static entry => entry.Order))
        {
            if (!names.Add(name.Value))
            {
                context.Findings.Add(new Diagnostic(McpDiagnostics.ResourceTwice, name.Span, name.Value) { Scope = scope });
            }

            if (!uris.Add(uri.Value))
            {
                context.Findings.Add(new Diagnostic(McpDiagnostics.ResourceUriTwice, uri.Span, name.Value, uri.Value) { Scope = scope });
            }
        }
    }

    private static string Shape(ExposedOperation operation) => string.Concat(operation.Resource!.Uri.Parts.Select(static part => part switch
    {
        Expressions.TemplatePart.Placeholder => "{…}",
        Expressions.TemplatePart.Literal literal => literal.Text,
    }));

    private ExposedFolder? ReadFolder(NamedFields item, int order)
    {
        var fields = item.Fields;
        if ((item.Name ?? fields.Needed("name", "The resource")) is not { } name || ResourceUriReader.Read(fields, name, context) is not { } uri)
        {
            return null;
        }

        if (uri.Placeholders.FirstOrDefault() is { } placeholder)
        {
            context.Report(McpDiagnostics.FolderTemplate, placeholder.Span, name.Value, placeholder.Name);
            return null;
        }

        var location = fields.Word("location")!;
        var folder = context.Imports.FindFolder(fields.Node) ?? ImportedFolder.Missing;
        if (folder.Problem.Length > 0)
        {
            context.Report(McpDiagnostics.ResourceFolder, location.Span, name.Value, location.Value, folder.Problem);
            return null;
        }

        if (Imports.RelativePath.LeadsOut(location.Value))
        {
            context.Report(McpDiagnostics.ResourceOutside, location.Span, name.Value, location.Value);
        }

        foreach (var file in folder.Files.Where(static file => (file.Text ?? file.Base64) is null))
        {
            context.Report(McpDiagnostics.ResourceFile, location.Span, file.Path, name.Value, file.Problem);
        }

        var isInterface = uri.ToString().StartsWith(Gateway.ResourceUi.Scheme, StringComparison.Ordinal);
        return new(
            name,
            fields.Prose("label") ?? fields.Prose("display") ?? fields.Prose("title"),
            fields.Prose("description"),
            new(uri.ToString().TrimEnd('/'), fields.Value("uri")!.Span),
            isInterface ? null : MediaTypeReader.Read(fields, "mimeType", name.Value, context),
            [.. folder.Files.Where(static file => (file.Text ?? file.Base64) is not null)],
            UiReader.OfResource(fields, uri, name, context),
            order);
    }
}
