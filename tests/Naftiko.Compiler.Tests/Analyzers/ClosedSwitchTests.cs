using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Naftiko.Compiler.Analyzers;
using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Analyzers;

/// <summary>A kind that somebody adds to a union does not compile before every switch knows of it.</summary>
[Trait("Speed", "Slow")]
public sealed class ClosedSwitchTests
{
    private const string Unions = """
        namespace Naftiko.Compiler.Gateway;

        public abstract record Shape { private Shape() { } public sealed record Dot : Shape; public sealed record Line(int Length) : Shape; public abstract record Area : Shape { public sealed record Disc : Area; } }

        public enum Colour { Red, Green }

        """;

    [Theory]
    [InlineData("all kinds", "shape switch { Shape.Dot => 0, Shape.Line line => line.Length, Shape.Area => 2 }")]
    [InlineData("kinds together", "shape switch { Shape.Dot or Shape.Line => 0, Shape.Area.Disc => 2 }")]
    [InlineData("parts with names", "shape switch { Shape.Dot => 0, Shape.Line(var length) => length, Shape.Area { } => 2 }")]
    [InlineData("a special case first", "shape switch { Shape.Line { Length: 0 } => 9, Shape.Dot => 0, Shape.Line => 1, Shape.Area => 2 }")]
    [InlineData("null", "maybe switch { null => 9, Shape.Dot => 0, Shape.Line => 1, Shape.Area => 2 }")]
    [InlineData("an enum", "colour switch { Colour.Red => 0, Colour.Green => 1 }")]
    [InlineData("an arm that throws", "shape switch { Shape.Dot => 0, Shape.Line => 1, Shape.Area => 2, _ => throw new System.InvalidOperationException() }")]
    [InlineData("no union", "number switch { 0 => 1, _ => 2 }")]
    public async Task What_names_every_kind_compiles(string name, string expression)
    {
        Assert.NotEmpty(name);
        Assert.Empty(await FindingsAsync($"return {expression};"));
    }

    [Theory]
    [InlineData("NAFC001", "The switch over Shape has no arm for Disc", "shape switch { Shape.Dot => 0, Shape.Line => 1 }")]
    [InlineData("NAFC001", "The switch over Shape has no arm for Line", "shape switch { Shape.Dot => 0, Shape.Line { Length: 1 } => 1, Shape.Area => 2 }")]
    [InlineData("NAFC001", "The switch over Shape has no arm for Dot", "shape switch { Shape.Dot when number > 0 => 0, Shape.Line => 1, Shape.Area => 2 }")]
    [InlineData("NAFC001", "The switch over Shape has no arm for Line, Disc", "shape switch { Shape.Dot => 0, _ => throw new System.InvalidOperationException() }")]
    [InlineData(
        "NAFC001", "The switch over Colour has no arm for Green",
        "colour switch { Colour.Red => 0, _ => throw new System.InvalidOperationException() }")]
    [InlineData("NAFC002", "This arm would take every kind of Shape", "shape switch { Shape.Dot => 0, Shape.Line => 1, Shape.Area => 2, _ => 3 }")]
    [InlineData("NAFC002", "This arm would take every kind of Shape", "shape switch { Shape.Dot => 0, Shape.Line => 1, Shape.Area => 2, var other => other.GetHashCode() }")]
    [InlineData("NAFC002", "This arm would take every kind of Shape", "shape switch { Shape.Dot => 0, { } other => other.GetHashCode() }")]
    [InlineData("NAFC002", "This arm would take every kind of Shape", "shape switch { Shape.Dot => 0, Shape other => other.GetHashCode() }")]
    [InlineData("NAFC002", "This arm would take every kind of Colour", "colour switch { Colour.Red => 0, Colour.Green => 1, _ => 2 }")]
    public async Task What_forgets_a_kind_or_would_does_not(string id, string message, string expression) =>
        Assert.Contains(
            await FindingsAsync($"return {expression};"),
            finding => finding.Id == id && finding.GetMessage(null).StartsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData(null, "case Shape.Dot: return 0; case Shape.Line: return 1; case Shape.Area: return 2; default: throw new System.InvalidOperationException();")]
    [InlineData("NAFC001", "case Shape.Dot: return 0; case Shape.Line: return 1;")]
    [InlineData("NAFC002", "case Shape.Dot: return 0; case Shape.Line: return 1; case Shape.Area: return 2; default: return 3;")]
    public async Task Statements_are_held_to_it_too(string? id, string cases)
    {
        var findings = await FindingsAsync($"switch (shape) {{ {cases} }} return 9;");

        Assert.Equal(
            id is null ? [] : [id],
            findings.Where(static finding => finding.Id.StartsWith("NAFC", StringComparison.Ordinal)).Select(static finding => finding.Id));
    }

    [Fact]
    public async Task A_union_of_somebody_else_is_none_of_ours() =>
        Assert.Empty(await FindingsAsync("return new System.IO.MemoryStream() is System.IO.Stream stream ? stream switch { System.IO.MemoryStream => 1, _ => 2 } : 0;"));

    /// <summary>What the compiler and our rules say, warnings included, as a build shows it.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string body)
    {
        var code = Unions + $$"""
            public static class User
            {
                public static int Use(Shape shape, Shape? maybe, Colour colour, int number) { {{body}} }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Naftiko.Compiler.Sample",
            [CSharpSyntaxTree.ParseText(code)],
            SymbolTree.Platform,
            new(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: [new("CS8524", ReportDiagnostic.Suppress), new("CS0162", ReportDiagnostic.Suppress)]));
        var analyzed = compilation.WithAnalyzers([new ClosedSwitchAnalyzer(), new ClosedSwitchSuppressor()]);
        return [.. (await analyzed.GetAllDiagnosticsAsync()).Where(static finding => !finding.IsSuppressed && finding.Severity >= DiagnosticSeverity.Warning)];
    }
}
