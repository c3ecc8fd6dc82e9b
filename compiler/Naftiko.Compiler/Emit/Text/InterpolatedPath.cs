using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>The path of an upstream call as an interpolated C# string.</summary>
internal sealed record InterpolatedPath(ImmutableArray<PathPart> Parts) : ITemplateText
{
    public override string ToString() => $"$\"{string.Concat(Parts.Select(Part))}\"";

    private static string Part(PathPart part) => part.Parameter is { } parameter
        ? $"{{{new Identifier(parameter)}}}"
        : new InterpolatedText(part.Literal!).ToString();
}
