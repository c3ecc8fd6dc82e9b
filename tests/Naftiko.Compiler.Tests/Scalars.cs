using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests;

/// <summary>Scalars that stand in a document of one line: <c>key: value</c>.</summary>
internal static class Scalars
{
    /// <summary>The column of a plain scalar's first character.</summary>
    public const int Column = 6;

    public static ScalarNode Plain(string value)
    {
        var file = new SourceFile("test.yaml", "key: " + value);
        return new(value, isPlain: true, new(file, new(1, Column), new(1, Column + value.Length)));
    }
}
