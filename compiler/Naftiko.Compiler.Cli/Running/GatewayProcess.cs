using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>A running gateway. Its output goes where the tool's goes.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(35);

    private readonly Process _process;

    private GatewayProcess(Process process) => _process = process;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    public static GatewayProcess Start(Session session, string assembly, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(assembly);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        // A restart of the tool with Ctrl-C must not find the old gateway on the port: it ends with its parent's signal, see StopAsync.
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(session, line.Data);
        process.ErrorDataReceived += (_, line) => Pass(session, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process);
    }

    public Task WaitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Asks the gateway to finish its calls and stop; after its own grace period it is killed.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows())
        {
            // On Windows the console has passed Ctrl-C on. Elsewhere it has, too, but a SIGTERM reaches only the tool.
            _ = Kill(_process.Id, SignalTerminate);
        }

        using var grace = new CancellationTokenSource(GracePeriod);
        try
        {
            await _process.WaitForExitAsync(grace.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }

        _process.Dispose();
    }

    private const int SignalTerminate = 15;

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private static void Pass(Session session, string? line)
    {
        if (line is not null)
        {
            lock (session)
            {
                // The gateway's log is for people; standard output may belong to a program.
                session.Notes.Line(line);
            }
        }
    }
}
