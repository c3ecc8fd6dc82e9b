using System.Globalization;
using System.Threading.Channels;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>Knows what a command has read, and waits until any of it is different.</summary>
internal sealed class InputWatch : IDisposable
{
    // Editors write a file in several steps; a compilation between two of them would read half of it.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    /// <summary>To be told before a file or folder is read, so that no change is lost between the two.</summary>
    /// <param name="fullPath">It need not exist.</param>
    public void Note(string fullPath)
    {
        lock (_states)
        {
            _states.TryAdd(fullPath, StateOf(fullPath));
        }
    }

    public bool IsEmpty => _states.Count == 0;

    /// <returns>False: <paramref name="stop"/> came first.</returns>
    public async Task<bool> ChangedAsync(CancellationToken stop)
    {
        var events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        try
        {
            while (true)
            {
                // First watched, then looked at. A folder that has appeared is watched from now on.
                foreach (var folder in _states.Keys.Select(ExistingFolder).OfType<string>().Except(_watchers.Keys).ToList())
                {
                    _watchers.Add(folder, Watch(folder, () => events.Writer.TryWrite(true)));
                }

                if (_states.Any(static input => StateOf(input.Key) != input.Value))
                {
                    break;
                }

                await events.Reader.ReadAsync(stop);
            }

            await Task.Delay(Quiet, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }
    }

    private static FileSystemWatcher Watch(string folder, Action changed)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = false };
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>The folder itself, or the nearest one above that exists: where a missing file can appear.</summary>
    private static string? ExistingFolder(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static string StateOf(string path)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                return StateOf(new FileInfo(path));
            }

            var entries = new DirectoryInfo(path).EnumerateFileSystemInfos().Select(static entry => $"{entry.Name}:{StateOf(entry)}\n");
            return string.Concat(entries.Order(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static string StateOf(FileSystemInfo entry) => entry.Exists
        ? string.Create(CultureInfo.InvariantCulture, $"{entry.LastWriteTimeUtc.Ticks}:{(entry as FileInfo)?.Length}")
        : "";
}
