using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Naftiko.Checks;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Callers;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;
using ReceivedRequest = Naftiko.Gateway.Tests.Upstreams.ReceivedRequest;

namespace Naftiko.Gateway.Tests.Cookbook;

/// <summary>The gateway of a recipe, started as its page says, with the APIs that the page describes.</summary>
internal sealed partial class CookbookRun : IAsyncDisposable
{
    private const string Mark = "--- the next block ---";

    /// <summary>Recipes that call the gateway of another one.</summary>
    private static readonly Dictionary<string, string> Needed = new() { ["mcp-server"] = "mocks" };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-cookbook-");
    private readonly ConcurrentDictionary<Exchange, bool> asked = new();
    private readonly ConcurrentQueue<string> unexpected = new();
    private readonly Dictionary<string, string> variables = [];
    private readonly CookbookPage page;
    private readonly List<Exchange> exchanges;
    private readonly CompiledGateway compiled;
    private CookbookRun? other;
    private StubUpstream? apis;
    private TokenIssuer? issuer;
    private RunningGateway? gateway;

    private CookbookRun(string recipe)
    {
        page = CookbookPage.Read(RepositoryRoot.Path, recipe);
        exchanges = [.. page.Fences("http").Select(Exchange.Parse)];
        compiled = CompiledGateway.Of(page.Document, "Cookbook", files: page.Files);
    }

    /// <summary>What the page shows of the APIs and does not happen, and what happens and is not shown.</summary>
    public IEnumerable<string> Surprises =>
    [
        .. unexpected,
        .. exchanges.Where(exchange => !asked.ContainsKey(exchange)).Select(static exchange => $"Nobody asked for {exchange.Method} {exchange.Address}."),
    ];

    public static async Task<CookbookRun> StartAsync(string recipe)
    {
        var run = new CookbookRun(recipe);
        try
        {
            run.other = Needed.TryGetValue(recipe, out var needed) ? await StartAsync(needed) : null;
            await run.StartAsync();
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Types the commands one after the other, in one shell.</summary>
    /// <returns>What each block printed.</returns>
    public async Task<IReadOnlyList<string>> TypeAsync()
    {
        var typed = string.Concat(page.Commands.Select(block => $"{Moved(block.Commands)}\necho; echo '{Mark}'\n"));
        var output = await Shell.RunAsync(folder.FullName, typed, variables);
        var addresses = compiled.Model.Adapters.Select(adapter => (Declared(adapter), Here: gateway!.Address(adapter.Name).Authority));
        output = addresses.Aggregate(output, static (text, address) => text.Replace(address.Here, address.Item1, StringComparison.Ordinal));
        return [.. output.Split(Mark + "\n").SkipLast(1).Select(static part => part.Trim('\n'))];
    }

    public async ValueTask DisposeAsync()
    {
        await (gateway?.DisposeAsync() ?? default);
        await (issuer?.DisposeAsync() ?? default);
        await (apis?.DisposeAsync() ?? default);
        await (other?.DisposeAsync() ?? default);
        folder.Delete(recursive: true);
    }

    private static string Declared(Adapter adapter) => new Uri(adapter.Url).Authority;

    private async Task StartAsync()
    {
        apis = await StubUpstream.StartAsync("");
        apis.AnswerAlways(new ComputedAnswer(Answer));
        issuer = await TokenIssuer.StartAsync();
        foreach (var (file, text) in page.Files)
        {
            var path = Path.Combine(folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text);
        }

        List<string> settings = [.. compiled.Model.Upstreams.SelectMany(AddressesOf), .. await SettingsOfThePageAsync()];
        foreach (var adapter in compiled.Model.Adapters)
        {
            if (adapter.Authentication is CallerAuthentication.Tokens tokens)
            {
                settings.Add($"--Adapters:{adapter.Name}:Issuer={issuer.Issuer}");
                variables["READER"] = issuer.Token(tokens.Resource, string.Join(' ', tokens.Scopes));
                variables["WRITER"] = issuer.Token(tokens.Resource, string.Join(' ', tokens.Scopes.Append("appointments:write")));
            }
        }

        gateway = await compiled.StartAsync(settings);
    }

    /// <summary>Each API is the stub, below a path that is its host.</summary>
    private IEnumerable<string> AddressesOf(Upstream upstream)
    {
        var declared = new Uri(upstream.BaseAddress!);
        yield return $"--Upstreams:{upstream.Name}:BaseAddress={(other is null ? Stub(declared) : other.Here(declared))}";
        if (upstream.Authentication is Authentication.ClientCredentials flow)
        {
            yield return $"--Upstreams:{upstream.Name}:TokenAddress={Stub(new Uri(flow.TokenAddress))}";
        }
    }

    /// <summary>Where an address leads that the document of this gateway gives it.</summary>
    private Uri Here(Uri declared) =>
        new(gateway!.Address(compiled.Model.Adapters.Single(adapter => Declared(adapter) == declared.Authority).Name), declared.AbsolutePath);

    private string Stub(Uri declared) => $"{apis!.Address.GetLeftPart(UriPartial.Authority)}/{declared.Host}{declared.AbsolutePath}".TrimEnd('/');

    private Answer Answer(ReceivedRequest request)
    {
        if (exchanges.Find(exchange => exchange.Difference(request) is null) is { } meant)
        {
            asked[meant] = true;
            return meant.Answer;
        }

        var near = exchanges.Where(exchange => exchange.Address == Exchange.AddressOf(request)).ToList();
        unexpected.Enqueue(near.Count > 0 ? string.Join('\n', near.Select(exchange => exchange.Difference(request)))
            : $"Not on the page: {request.Method} {Exchange.AddressOf(request)}\n{request.BodyText}");
        return ScriptedAnswer.Empty(500);
    }

    /// <summary>Runs what the page says to start the gateway with, up to <c>naftikoc</c>, which sees the variables.</summary>
    private async Task<List<string>> SettingsOfThePageAsync()
    {
        List<string> settings = [];
        foreach (var start in page.Fences("bash"))
        {
            var seen = await Shell.RunAsync(folder.FullName, $"naftikoc() {{ env; }}\n{start}", []);
            var named = Variable().Matches(start).Select(static match => match.Groups["name"].Value).ToHashSet();
            settings.AddRange(seen.Split('\n').Where(line => named.Contains(line.Split('=')[0])).Select(static line => "--" + line));
        }

        // Relative to the current folder, which all tests of a process share.
        foreach (var bind in Bind().Matches(page.Document).Select(static match => match.Groups))
        {
            settings.Add($"--Binds:{bind["namespace"].Value}:File={Path.Combine(folder.FullName, bind["file"].Value)}");
        }

        return settings;
    }

    private string Moved(string commands) => compiled.Model.Adapters.Aggregate(
        commands, (text, adapter) => text.Replace(Declared(adapter), gateway!.Address(adapter.Name).Authority, StringComparison.Ordinal));

    [GeneratedRegex(@"namespace: (?<namespace>\S+)\n +location: \./(?<file>\S+)")]
    private static partial Regex Bind();

    [GeneratedRegex("(?<name>[A-Z][A-Za-z_]+)=")]
    private static partial Regex Variable();
}
