using Spectre.Console;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Text with colours. Made only for terminals, so that a piped run never loads Spectre.Console.</summary>
internal sealed class ColouredOutput(TextWriter writer) : TextOutput(writer)
{
    private readonly AnsiWriter _ansi = new(
        writer, AnsiCapabilities.Create(writer, new AnsiWriterSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard }));

    // The writer styles text it is given; it does not read markup in it.
    public override void Write(string text, Tone tone = Tone.Plain)
    {
        if (tone == Tone.Plain)
        {
            Writer.Write(text);
            return;
        }

        _ansi.Write(text, StyleOf(tone));
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Error => new(Color.Red, null, Decoration.Bold),
        Tone.Warning => new(Color.Yellow, null, Decoration.Bold),
        Tone.Info => new(Color.Aqua, null, Decoration.Bold),
        Tone.Strong => new(null, null, Decoration.Bold),
        Tone.Faint => new(Color.Grey, null, null),
        Tone.Help => new(Color.Teal, null, null),
        Tone.Added => new(Color.Green, null, null),
        Tone.Removed => new(Color.Maroon, null, null),
        _ => Style.Plain,
    };
}
