namespace Naftiko.Compiler.Emit.Text;

/// <summary>Lays an argument or parameter list out: on its line, on the next one, or one to a line.</summary>
internal static class CallLayout
{
    public const int Width = 140;

    /// <param name="head">All before the list, with its opening parenthesis.</param>
    /// <param name="tail">All after the list, with its closing parenthesis.</param>
    /// <param name="indent">The column the statement begins in.</param>
    public static CSharpCode Of(CSharpCode head, IReadOnlyCollection<ITemplateText> items, CSharpCode tail, int indent)
    {
        var line = CSharpCode.Join(", ", items);
        if (items.Count == 0 || (line.IsOneLine && indent + head.Length + line.Length + tail.Length <= Width))
        {
            return new($"{head}{line}{tail}");
        }

        return line.IsOneLine && indent + 4 + line.Length + tail.Length <= Width
            ? new($"{head}\n    {line}{tail}")
            : new($"{head}\n    {CSharpCode.Join(",\n    ", items.Select(static item => new CSharpCode($"{item}").Indented(4)))}{tail}");
    }
}
