using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Naftiko.Compiler.Format;

/// <summary>Reads what Roslyn reports.</summary>
internal static class Roslyn
{
    /// <summary>From 1.</summary>
    public static int Line(RoslynDiagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    public static string Message(RoslynDiagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
