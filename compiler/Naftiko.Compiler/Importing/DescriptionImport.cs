using System.Collections.Immutable;
using System.Globalization;
using Microsoft.OpenApi;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Reading;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing;

/// <summary>Makes a capability document of an OpenAPI description: a pure function, like compiling one.</summary>
public static class DescriptionImport
{
    /// <summary>Leaving out an operation can take along another one, hardly ever a third.</summary>
    private const int MostRounds = 4;

    public static ImportResult Run(SourceFile file, ImportOptions options)
    {
        var findings = new DiagnosticBag();
        if (DescriptionReader.Read(file, options, findings) is not { } description)
        {
            return Failed(findings);
        }

        var losses = new Losses(title => title.Split(' ', 2) is [var method, var path] ? description.Place(path, method) : description.Start);
        var all = OperationList.Of(description, losses);
        var chosen = Selection.Of(all, options, description, findings);
        if (findings.HasErrors)
        {
            return Failed(findings);
        }

        var api = Api(description.Document, chosen, options, losses);
        var text = Checked(ref api, options, Path.GetFileName(file.Path), losses);
        foreach (var operation in options.Adapters.Contains(AdapterKind.Rest) ? api.Operations.Except(CapabilityWriter.Routes(api)) : [])
        {
            losses.Note(LossKind.NoRoute, operation.Source.Title, operation.Name);
        }

        findings.AddRange(losses.Report());
        if (api.Operations.IsEmpty)
        {
            findings.Report(ImportingDiagnostics.NothingLeft, description.Start);
        }
        else
        {
            CheckNumber(api, options, description, findings);
        }

        var routes = options.Adapters.Contains(AdapterKind.Rest) ? CapabilityWriter.Routes(api).Count() : 0;
        var tools = options.Adapters.Contains(AdapterKind.Mcp) ? api.Operations.Length : 0;
        return findings.HasErrors
            ? Failed(findings)
            : new(text, Finished(findings), api.Operations.Length, all.Length) { Routes = routes, Tools = tools };
    }

    private static ImportedApi Api(OpenApiDocument document, ImmutableArray<DescribedOperation> chosen, ImportOptions options, Losses losses)
    {
        var title = Prose.Clean(document.Info?.Title) ?? "API";
        var name = ApiName.Of(document.Info?.Title);
        var baseUri = ServerPart.Address(document.Servers);
        var credentials = new CredentialPart(document, name, losses);
        return new(name, title, Prose.Short(document.Info?.Description ?? document.Info?.Summary), baseUri,
            OperationPart.Of(chosen, credentials, baseUri, options.Outputs, losses));
    }

    /// <summary>
    /// The document, without what the compiler would refuse: whoever imports wants a gateway, and learns from the report what is missing in it.
    /// </summary>
    private static string Checked(ref ImportedApi api, ImportOptions options, string source, Losses losses)
    {
        var text = CapabilityWriter.Of(api, options, source);
        for (var round = 0; round < MostRounds && !api.Operations.IsEmpty; round++)
        {
            var result = Compilation.Compile(new SourceFile(source, text), new CompilationOptions { KeepGoing = true }, static _ => []);
            var refused = result.Diagnostics.Where(static d => d is { Scope: not null, Descriptor.Severity: Severity.Error })
                .GroupBy(static d => d.Scope!.Name, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => group.First().Message, StringComparer.Ordinal);
            var wrong = api.Operations.Where(o => refused.ContainsKey(o.Name) || refused.ContainsKey(o.ToolName)).ToList();
            if (wrong.Count == 0)
            {
                break;
            }

            foreach (var operation in wrong)
            {
                var reason = refused.GetValueOrDefault(operation.Name) ?? refused[operation.ToolName];
                losses.Note(LossKind.LeftOut, operation.Source.Title, reason.TrimEnd('.'));
            }

            api = api with { Operations = [.. api.Operations.Except(wrong)] };
            text = CapabilityWriter.Of(api, options, source);
        }

        return text;
    }

    private static void CheckNumber(ImportedApi api, ImportOptions options, Description description, DiagnosticBag findings)
    {
        if (options.MaxTools is not { } most || !options.Adapters.Contains(AdapterKind.Mcp))
        {
            return;
        }

        foreach (var group in CapabilityWriter.Groups(api, options).Where(group => group.Operations.Length > most))
        {
            var tags = group.Operations.GroupBy(static o => o.Source.Tag).OrderByDescending(static g => g.Count())
                .ThenBy(static g => g.Key, StringComparer.Ordinal)
                .Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})")).ToList();
            findings.Report(
                ImportingDiagnostics.TooManyTools, description.Start, group.Name, group.Operations.Length, most,
                string.Join(", ", tags.Take(12)) + (tags.Count > 12 ? " …" : ""), options.ByTag ? "--tag or --path" : "--tag or --path, or divide the list with --by-tag");
        }
    }

    private static ImportResult Failed(DiagnosticBag findings) => new(null, Finished(findings), 0, 0);

    /// <summary>In the order of the description.</summary>
    private static ImmutableArray<Diagnostic> Finished(DiagnosticBag findings) => DiagnosticOrder.Finish(findings.ToImmutable(), new());
}
