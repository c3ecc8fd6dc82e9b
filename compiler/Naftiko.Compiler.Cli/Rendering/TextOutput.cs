namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Text for people. This one has no colours; see <see cref="ColouredOutput"/>.</summary>
internal class TextOutput(TextWriter writer)
{
    protected TextWriter Writer { get; } = writer;

    public virtual void Write(string text, Tone tone = Tone.Plain) => Writer.Write(text);

    public void Line(string text = "", Tone tone = Tone.Plain)
    {
        Write(text, tone);
        Writer.Write('\n');
    }
}
