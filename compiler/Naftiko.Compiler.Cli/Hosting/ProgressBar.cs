using System.Globalization;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>How far a batch has come, in the last line of a terminal. Elsewhere it is not shown.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Cells = 30;

    /// <summary>Back to the start of the line and erase it (ECMA-48, EL).</summary>
    private const string Erase = "\r\e[K";

    private readonly Lock _lock = new();
    private readonly TextWriter? _writer;
    private readonly int _total;
    private int _done;

    public ProgressBar(Session session, int total)
    {
        _total = total;
        if (session.Host.ErrorIsTerminal && !session.IsQuiet)
        {
            _writer = session.Host.Error;
            Draw();
        }
    }

    /// <summary>One more is done. May be called by any thread.</summary>
    public void Advance()
    {
        lock (_lock)
        {
            _done++;
            Draw();
        }
    }

    /// <summary>Makes room for lines of text, which may go to the same terminal.</summary>
    public void Around(Action write)
    {
        lock (_lock)
        {
            Clear();
            write();
            Draw();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Clear();
        }
    }

    private void Draw()
    {
        var filled = _total == 0 ? Cells : Cells * _done / _total;
        _writer?.Write(string.Create(CultureInfo.InvariantCulture, $"{Erase}[{new string('#', filled)}{new string('.', Cells - filled)}] {_done} of {_total} documents"));
        _writer?.Flush();
    }

    private void Clear()
    {
        _writer?.Write(Erase);
        _writer?.Flush();
    }
}
