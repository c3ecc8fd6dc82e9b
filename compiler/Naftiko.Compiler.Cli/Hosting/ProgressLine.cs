namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>Says what is being done when it takes longer than half a second. Only a terminal sees it.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly ITimer? _timer;
    private bool _shown;
    private bool _ended;

    public ProgressLine(Session session, string text)
    {
        _writer = session.Host.Error;
        if (session.Host.ErrorIsTerminal && !session.IsQuiet)
        {
            _timer = session.Host.Clock.CreateTimer(_ => Show(text), null, Delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _timer?.Dispose();
            if (_shown)
            {
                // Back to the start of the line and erase it (ECMA-48, EL).
                _writer.Write("\r\e[K");
                _writer.Flush();
            }
        }
    }

    private void Show(string text)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _writer.Write(text);
                _writer.Flush();
                _shown = true;
            }
        }
    }
}
