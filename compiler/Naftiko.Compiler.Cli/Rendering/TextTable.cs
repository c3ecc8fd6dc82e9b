using Spectre.Console;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>A table of plain text, as wide as its contents or as the terminal.</summary>
internal static class TextTable
{
    /// <summary>Nothing is broken into lines where a program may read it.</summary>
    private const int Unlimited = 10_000;

    /// <param name="headings">One that begins with &gt; is the heading of a column of numbers.</param>
    /// <param name="width">Columns of the terminal; null: not a terminal.</param>
    public static void Write(TextOutput output, IReadOnlyList<string> headings, IEnumerable<string[]> rows, int? width)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            table.AddColumn(new TableColumn(Cell(heading.TrimStart('>'))) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = isNumber });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(Cell));
        }

        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width ?? Unlimited;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0))
        {
            output.Line(line);
        }
    }

    private static Spectre.Console.Text Cell(string text) => new(SafeText.OneLine(text));
}
