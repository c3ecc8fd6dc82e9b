using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.JsonPaths;

/// <summary>Paths compiled as a gateway compiles them: the code the compiler writes for each, and the helpers that it emits for them.</summary>
public sealed class PathProgram
{
    private static readonly string[] Helpers = ["JsonValue.cs", "JsonValues.cs", "IRegexp.cs"];

    private readonly Dictionary<string, Func<JsonElement, string>> _paths;

    private PathProgram(Dictionary<string, Func<JsonElement, string>> paths) => _paths = paths;

    /// <exception cref="InvalidOperationException">A path has an error, or the code made of them has one.</exception>
    public static PathProgram Compile(IEnumerable<string> paths)
    {
        var all = paths.Distinct(StringComparer.Ordinal).ToList();
        var span = new SourceSpan(new SourceFile("paths.yaml", ""), new(1, 1), new(1, 1));
        var traits = new GatewayTraits(new("Test", "Test", null, [], [], [], [], span));
        traits.Shared.Use(SharedMember.ValueJsonAny);
        traits.Shared.Use(SharedMember.ValuesItems);
        var code = string.Concat(all.Select((path, index) =>
            $"    public static string Path{index}(JsonElement element) => Read(new JsonValue(element), static root => {Code(traits, path)});\n"));
        var common = CommonViews.Of(traits).Select(TemplateMembers.Of).ToList();
        var sources = Helpers
            .Where(h => h != "IRegexp.cs" || traits.Shared.UsesBetween(SharedMember.IRegexpMatches, SharedMember.IRegexpFinds))
            .Select(h => TemplateLibrary.Render("Generated/Shared/Upstreams/" + h, common, view: null))
            .Append(Usings)
            .Append(Frame.Replace("/* paths */", code, StringComparison.Ordinal));

        var type = Load(sources).GetType("Test.Gateway.Shared.Upstreams.Paths", throwOnError: true)!;
        return new(all.Select((path, index) => (Path: path, Method: type.GetMethod($"Path{index}")!))
            .ToDictionary(static p => p.Path, static p => p.Method.CreateDelegate<Func<JsonElement, string>>(), StringComparer.Ordinal));
    }

    /// <returns>What a path selects in a document, as a JSON array.</returns>
    public string Read(string path, string document)
    {
        using var json = JsonDocument.Parse(document);
        return _paths[path](json.RootElement);
    }

    private static string Code(GatewayTraits traits, string path)
    {
        var findings = new DiagnosticBag();
        var file = new SourceFile("paths.yaml", path);
        var parsed = JsonPathParser.Parse(new ScalarNode(path, isPlain: true, new(file, new(1, 1), new(1, path.Length + 1))), findings);
        return parsed is null
            ? throw new InvalidOperationException($"{path}: {string.Join(' ', findings.ToImmutable().Select(static d => d.Message))}")
            : JsonPathCode.Of(traits, new(null, parsed.Selectors)).ToString();
    }

    private static Assembly Load(IEnumerable<string> sources)
    {
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static l => Path.GetFileName(l).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Paths",
            sources.Select(static source => CSharpSyntaxTree.ParseText(source)),
            libraries.Select(static library => MetadataReference.CreateFromFile(library)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var wrong = result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => d.ToString()).ToList();
        return wrong.Count == 0 ? Assembly.Load(stream.ToArray()) : throw new InvalidOperationException(string.Join('\n', wrong));
    }

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        """;

    private const string Frame =
        """
        using System.Text.Json;

        namespace Test.Gateway.Shared.Upstreams;

        public static class Paths
        {
        /* paths */
            private static string Read(JsonValue root, Func<JsonValue, JsonValue> path) => path(root).JsonAny() is { } found ? $"[{found.GetRawText()}]" : "[]";

            private static string Read(JsonValue root, Func<JsonValue, JsonValues> path) => $"[{string.Join(',', path(root).Items(Text))}]";

            private static string Read(JsonValue root, Func<JsonValue, long?> path) => path(root) is { } length ? $"[{length}]" : "[]";

            private static string Text(JsonValue value) => value.JsonAny()!.Value.GetRawText();
        }
        """;
}
