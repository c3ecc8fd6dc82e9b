using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Naftiko.Checks;

/// <summary>Something is wrong with a file that the compiler made.</summary>
/// <param name="Line">From 1.</param>
public sealed record Finding(string Path, int Line, string Text)
{
    internal static Finding Of(Diagnostic diagnostic) => new(
        diagnostic.Location.SourceTree?.FilePath ?? "the gateway",
        diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}, line {Line}: {Text}");
}
