using System.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>What the tool writes, readable from another thread while it is still running.</summary>
internal sealed class Transcript : TextWriter
{
    private readonly StringBuilder _text = new();

    public Transcript() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (_text)
        {
            _text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }
}
