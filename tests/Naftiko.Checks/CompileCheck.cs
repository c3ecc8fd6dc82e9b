using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Naftiko.Compiler;
using Naftiko.Compiler.Format;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Output;

namespace Naftiko.Checks;

/// <summary>
/// Compiles a whole gateway in memory, with the source generators it relies on. Slow: seconds.
/// </summary>
public sealed class CompileCheck
{
    private const string ImplicitUsingsPath = "ImplicitUsings.cs";

    // What the Web SDK imports for every file of a project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private const string TestAssembly = "Gateway.Tests";

    // What the SDK and the project of tests import.
    private const string TestUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    // A package made for .NET 8 meets the assemblies of .NET 10; the SDK says nothing about it either. A step that its owner has to write warns of it.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(
        [
            new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS1030", ReportDiagnostic.Suppress),
        ]);

    private static readonly CSharpCompilationOptions UsingOptions =
        Options.WithSpecificDiagnosticOptions(Options.SpecificDiagnosticOptions.Add("CS8019", ReportDiagnostic.Warn).Add("CS8933", ReportDiagnostic.Warn));

    private readonly GatewayReferences _references;

    // Compilations made of one another share what was read of the references.
    private readonly CSharpCompilation _empty;

    private CompileCheck(GatewayReferences references)
    {
        _references = references;
        _empty = CSharpCompilation.Create("Gateway", references: references.Assemblies, options: Options);
    }

    /// <param name="packagesFolder">The NuGet cache, e.g. <c>~/.nuget/packages</c>.</param>
    /// <param name="missing">What is not on this machine, when the result is null.</param>
    /// <returns>Null when the check cannot be made here.</returns>
    public static CompileCheck? Create(string packagesFolder, out string missing) =>
        GatewayReferences.Find(packagesFolder, out missing) is { } references ? new(references) : null;

    /// <summary>The libraries of the packages gateways refer to.</summary>
    public IEnumerable<string> PackageLibraries => _references.PackageLibraries;

    /// <returns>The first error or warning of each file that has one.</returns>
    public ImmutableArray<Finding> Check(ImmutableArray<GeneratedFile> files, CancellationToken cancellationToken = default) =>
        Check(Project(files), Options, cancellationToken);

    /// <summary>Compiles so that a using directive shows which a file does not need, or which the whole project has already.</summary>
    public ImmutableArray<Finding> CheckUsings(ImmutableArray<GeneratedFile> files, CancellationToken cancellationToken = default) =>
        [.. Check(Project(files), UsingOptions, cancellationToken).Where(static finding =>
            finding.Path != ImplicitUsingsPath && !finding.Path.StartsWith(ProtoCompiler.Folder, StringComparison.Ordinal))];

    /// <summary>Compiles the tests that were generated with a gateway, so that a using directive shows which a file does not need.</summary>
    /// <returns>Nothing where there are no tests.</returns>
    public ImmutableArray<Finding> CheckTests(ImmutableArray<GeneratedFile> files)
    {
        var tests = files.Where(static f => FormatGuard.IsCSharp(f) && IsTest(f)).Select(static f => (f.Path, f.Content)).ToList();
        if (tests.Count == 0)
        {
            return [];
        }

        // The project file says the first, and a generator of the SDK the second.
        var friend = $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{TestAssembly}\")]\npublic partial class Program;";
        var (gateway, _) = Prepare(Project(files).Append(("Friend.cs", friend)), Options, default);
        var compilation = CSharpCompilation.Create(
            TestAssembly,
            tests.Append((ImplicitUsingsPath, TestUsings)).Select(static f => CSharpSyntaxTree.ParseText(f.Item2, FormatGuard.ParseOptions, f.Item1)),
            [.. _references.Assemblies, .. _references.TestAssemblies, gateway.ToMetadataReference()],
            UsingOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        return [.. Findings(compilation.GetDiagnostics()).Where(static finding => finding.Path != ImplicitUsingsPath)];
    }

    /// <summary>Looks only into what depends on the names in a document, which takes a fraction of the time: helpers are the same everywhere.</summary>
    public ImmutableArray<Finding> CheckOwn(ImmutableArray<GeneratedFile> files)
    {
        var (compilation, generatorFindings) = Prepare(Project(files), Options, default);
        return Findings(compilation.SyntaxTrees
            .Where(static tree => !tree.FilePath.StartsWith("Generated/Shared/", StringComparison.Ordinal)
                && !tree.FilePath.Contains("LoggerMessage", StringComparison.Ordinal))
            .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics())
            .Concat(generatorFindings));
    }

    /// <summary>The gateway as a compiler sees it, for tests that look into it.</summary>
    public Microsoft.CodeAnalysis.Compilation Compile(ImmutableArray<GeneratedFile> files) => Prepare(Project(files), Options, default).Compilation;

    /// <summary>What becomes of the files of every gateway before its assembly is written: the mutation run puts its changes in here.</summary>
    public static Func<ImmutableArray<GeneratedFile>, ImmutableArray<GeneratedFile>> Change { get; set; } = static files => files;

    private const string DevelopmentPage = "Generated/Hosting/DevelopmentPage.html";

    /// <summary>Writes the assembly of a gateway, with the resources its project file embeds, when nothing is wrong with it.</summary>
    /// <returns>As <see cref="Check(ImmutableArray{GeneratedFile}, CancellationToken)"/>.</returns>
    public ImmutableArray<Finding> Emit(ImmutableArray<GeneratedFile> files, Stream assembly)
    {
        var (compilation, generatorFindings) = Prepare(Project(Change(files)), Options, default);
        var resources = files
            .Where(static f => f.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal) || f.Path is LockFile.FileName or DevelopmentPage)
            .Select(static f => new ResourceDescription(
                Path.GetFileName(f.Path), () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(f.Content)), isPublic: true))
            .Concat(files.Where(static f => IsData(f.Path)).Select(static f => new ResourceDescription(
                f.Path["Generated/".Length..], () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(f.Content)), isPublic: true)));
        return Findings(compilation.Emit(assembly, manifestResources: resources).Diagnostics.Concat(generatorFindings));
    }

    private static bool IsData(string path) =>
        path.StartsWith(SkillFile.Folder, StringComparison.Ordinal) || path.StartsWith(ResourceFile.Folder, StringComparison.Ordinal);

    private IEnumerable<(string Path, string Text)> Project(ImmutableArray<GeneratedFile> files) =>
        Code(files)
            .Concat(files.Where(static f => f.Path.EndsWith(".proto", StringComparison.Ordinal)).SelectMany(f => _references.Protobuf.Compile(f)))
            .Append((ImplicitUsingsPath, ImplicitUsings));

    private static IEnumerable<(string Path, string Text)> Code(ImmutableArray<GeneratedFile> files) =>
        files.Where(static f => FormatGuard.IsCSharp(f) && !IsTest(f)).Select(static f => (f.Path, f.Content));

    /// <summary>It belongs to the project of tests.</summary>
    private static bool IsTest(GeneratedFile file) => file.Path.StartsWith("Generated/Tests/", StringComparison.Ordinal);

    private ImmutableArray<Finding> Check(IEnumerable<(string Path, string Text)> files, CSharpCompilationOptions options, CancellationToken cancellationToken)
    {
        var (compilation, generatorFindings) = Prepare(files, options, cancellationToken);
        return Findings(compilation.GetDiagnostics(cancellationToken).Concat(generatorFindings));
    }

    private (Microsoft.CodeAnalysis.Compilation Compilation, ImmutableArray<Diagnostic> Findings) Prepare(
        IEnumerable<(string Path, string Text)> files, CSharpCompilationOptions options, CancellationToken cancellationToken)
    {
        var trees = InParallel.Map(
            [.. files],
            f => CSharpSyntaxTree.ParseText(SourceText.From(f.Text, System.Text.Encoding.UTF8), FormatGuard.ParseOptions, f.Path, cancellationToken));
        var compilation = _empty.WithOptions(options).AddSyntaxTrees(trees);
        CSharpGeneratorDriver.Create(_references.Generators, parseOptions: FormatGuard.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var generatorFindings, cancellationToken);
        return (complete, generatorFindings);
    }

    private static ImmutableArray<Finding> Findings(IEnumerable<Diagnostic> all) =>
    [
        .. all
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .GroupBy(static d => d.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => g.OrderByDescending(static d => d.Severity).ThenBy(static d => d.Location.SourceSpan.Start).First())
            .Select(Finding.Of),
    ];
}
