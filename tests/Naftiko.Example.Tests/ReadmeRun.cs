using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Naftiko.Example.Tests;

/// <summary>
/// An example as its README starts it, commands and all, but for the ports: each of them is another one that is free, here and in the settings that move the
/// servers there.
/// </summary>
public abstract partial class ReadmeRun : IAsyncLifetime
{
    private const string Mark = "--- the next block ---";

    private readonly Dictionary<string, string> ports = [];
    private readonly Stack<Terminal> terminals = new();
    private readonly string folder;
    private readonly Dictionary<string, string>[] settings;

    /// <param name="name">The folder of the example.</param>
    /// <param name="settings">Where each server listens, and where it finds the others, in the order in which they are started.</param>
    private protected ReadmeRun(string name, params Dictionary<string, string>[] settings)
    {
        folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "examples", name));
        this.settings = settings;
        Blocks = ReadmeBlock.Read(Path.Combine(folder, "README.md"));
        foreach (Match port in Port().Matches(string.Concat(Blocks.Select(static block => block.Commands + block.Output))))
        {
            ports.TryAdd(port.Value, "");
        }

        // All at once, so that no two are the same.
        var listeners = ports.Keys.Select(static _ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(static listener => listener.Start());
        foreach (var (port, listener) in ports.Keys.ToList().Zip(listeners))
        {
            ports[port] = $":{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        listeners.ForEach(static listener => listener.Stop());
    }

    internal IReadOnlyList<ReadmeBlock> Blocks { get; }

    internal HttpClient Client { get; } = new();

    /// <summary>An address or a text of the README with the ports of this run.</summary>
    public string Here(string text) => Port().Replace(text, port => ports[port.Value]);

    /// <summary>Starts the servers, each when the one before it answers.</summary>
    public async Task InitializeAsync()
    {
        var servers = Blocks.Where(static block => block.IsServer).ToList();
        Assert.Equal(settings.Length, servers.Count);
        foreach (var (server, variables) in servers.Zip(settings))
        {
            var moved = variables.ToDictionary(static variable => variable.Key, variable => Here(variable.Value));
            terminals.Push(await Terminal.StartAsync(folder, Here(server.Commands), moved, Here(server.Output).Split('\n')));
        }
    }

    public Task DisposeAsync()
    {
        Client.Dispose();
        foreach (var terminal in terminals)
        {
            terminal.Dispose();
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs all other blocks in one shell, as a reader does who types them one after the other.</summary>
    /// <returns>What the README says of each, and what it printed.</returns>
    internal async Task<(IReadOnlyList<string> Said, IReadOnlyList<string> Printed)> TypeAsync()
    {
        var typed = Blocks.Where(static block => !block.IsServer).ToList();
        var output = await Terminal.RunAsync(folder, string.Concat(typed.Select(block => $"{Here(block.Commands)}\necho; echo '{Mark}'\n")));
        var printed = output.ReplaceLineEndings("\n").Split(Mark + "\n").Select(static part => part.Trim('\n'));
        return ([.. typed.Select(block => $"{block.Commands}\n=>\n{Here(block.Output)}")], [.. typed.Zip(printed, static (block, part) => $"{block.Commands}\n=>\n{part}")]);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"(?<=localhost|127\.0\.0\.1):[0-9]{4}")]
    private static partial Regex Port();
}
