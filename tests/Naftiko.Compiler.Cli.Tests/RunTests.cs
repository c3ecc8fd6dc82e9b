using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Builds and starts a small web project with the real SDK; what the compiler would write is hand-made here.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ToolFixture _tool = new() { Model = SampleModels.Orders };

    public RunTests()
    {
        _tool.Set("XDG_CACHE_HOME", _tool["cache"]);
        _tool.Write("Directory.Build.props", "<Project />");
        _tool.Write("Directory.Build.targets", "<Project />");
        _tool.Write("Directory.Packages.props", "<Project />");
        _tool.Files.Clear();
        _tool.Files.Add(new(
            "Orders.Gateway.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>

            """,
            FileOwnership.Scaffold));
        SetProgram(
            """
            Func<string, string?> settings = Environment.GetEnvironmentVariable;
            var app = WebApplication.CreateSlimBuilder().Build();
            app.Urls.Add(settings("Adapters__OrdersRest__Url")!);
            app.Urls.Add(settings("Adapters__OrdersMcp__Url")!);
            app.MapMethods("/orders/{id}", ["GET", "POST"], async (HttpContext http, string id) =>
            {
                using var client = new HttpClient();
                using var body = new StreamReader(http.Request.Body);
                var request = new HttpRequestMessage(
                    new(http.Request.Method),
                    $"{settings("Upstreams__Orders__BaseAddress")}/orders/{id}?key={settings("Secrets__ORDERS_KEY")}")
                {
                    Content = http.Request.Method == "POST" ? new StringContent(await body.ReadToEndAsync()) : null,
                };
                request.Headers.Add("Authorization", "Bearer hidden");
                return Results.Text(await (await client.SendAsync(request)).Content.ReadAsStringAsync());
            });
            Console.WriteLine($"gateway log line in {app.Environment.EnvironmentName}");
            app.Run();

            """);
    }

    public void Dispose() => _tool.Dispose();

    private void SetProgram(string text)
    {
        _tool.Files.RemoveAll(static f => Path.GetFileName(f.Path) == "Program.cs");
        _tool.Files.Add(new("Generated/Program.cs", text, FileOwnership.Generated));
    }

    [Fact]
    public async Task With_a_mock_it_answers_with_the_request_it_would_have_sent()
    {
        using var stop = new CancellationTokenSource();
        var running = _tool.RunAsync(["run", ToolFixture.DocumentName, "--mock", "--any-port"], stop.Token);
        await UntilAsync(() => _tool.Said.Contains("Stop with Ctrl-C", StringComparison.Ordinal), running);
        var said = _tool.Said;
        var address = said.Split("REST orders-rest: ")[1].Split('\n')[0];

        using var client = new HttpClient();
        using var echo = JsonDocument.Parse(await client.GetStringAsync(new Uri(address + "orders/42")));
        using var posted = await client.PostAsync(new Uri(address + "orders/42"), new StringContent("""{"a":1}"""));
        using var echoOfPost = JsonDocument.Parse(await posted.Content.ReadAsStringAsync());
        await stop.CancelAsync();
        var run = await running.WaitAsync(Patience);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("GET", echo.RootElement.GetProperty("method").GetString());
        Assert.Equal("/v2/orders/42", echo.RootElement.GetProperty("path").GetString());
        Assert.Equal("***", echo.RootElement.GetProperty("query").GetProperty("key").GetString());
        Assert.Equal("***", echo.RootElement.GetProperty("headers").GetProperty("Authorization").GetString());
        Assert.Equal(JsonValueKind.Null, echo.RootElement.GetProperty("body").ValueKind);
        Assert.Equal(1, echoOfPost.RootElement.GetProperty("body").GetProperty("a").GetInt32());
        Assert.Contains($"curl -s '{address}orders/example'", said, StringComparison.Ordinal);
        Assert.Contains("/mcp -H", said, StringComparison.Ordinal);
        Assert.Contains("A mock answers for orders", said, StringComparison.Ordinal);
        Assert.Contains("gateway log line in Development", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Try it in a browser: {address}\n", said, StringComparison.Ordinal);
        Assert.StartsWith(_tool["cache"], Directory.EnumerateFiles(_tool.Root, "Program.cs", SearchOption.AllDirectories).Single(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(address)));
    }

    [Fact]
    public async Task Watched_it_starts_again_when_the_document_has_changed_and_runs_on_while_that_has_errors()
    {
        var broken = false;
        _tool.Findings = source => broken ? [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(source, 1, 1, 1, 8), "orders", "order")] : [];
        using var stop = new CancellationTokenSource();
        var running = _tool.RunAsync(["run", ToolFixture.DocumentName, "--any-port", "--watch"], stop.Token);
        await UntilAsync(() => Started() == 1, running);
        var first = Address();

        broken = true;
        _tool.Write(ToolFixture.DocumentName, _tool.Read(ToolFixture.DocumentName) + "\n# one\n");
        await UntilAsync(() => _tool.Noted.Contains("Waiting for changes", StringComparison.Ordinal), running);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(first + "orders/42"));
        Assert.Equal(1, Started());

        broken = false;
        _tool.Write(ToolFixture.DocumentName, _tool.Read(ToolFixture.DocumentName) + "# two\n");
        await UntilAsync(() => Started() == 2, running);
        await stop.CancelAsync();

        Assert.Equal(0, (await running.WaitAsync(Patience)).ExitCode);

        int Started() => _tool.Said.Split("Stop with Ctrl-C").Length - 1;

        string Address() => _tool.Said.Split("REST orders-rest: ")[1].Split('\n')[0];
    }

    [Fact]
    public void A_gateway_that_stops_by_itself_is_reported()
    {
        SetProgram("Console.Error.WriteLine(\"ORDERS_API_KEY is not set.\");\nreturn 1;\n");

        var run = _tool.Run("run", ToolFixture.DocumentName, "-o", "out", "--any-port");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ORDERS_API_KEY is not set.", run.Error, StringComparison.Ordinal);
        Assert.Contains("NAF7015: The gateway stopped with exit code 1", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_tool["out/Generated/Program.cs"]));
    }

    [Fact]
    public void A_project_that_does_not_compile_is_reported()
    {
        SetProgram("this is no C#\n");

        var run = _tool.Run("run", ToolFixture.DocumentName, "-o", "out", "--any-port");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error CS", run.Error, StringComparison.Ordinal);
        Assert.Contains("NAF7013", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", ToolFixture.DocumentName, "-o", "out", "--any-port")]
    [InlineData("build", ToolFixture.DocumentName, "-o", "out", "--verify")]
    public async Task Stopped_while_the_SDK_compiles_it_ends_with_130_and_blames_nobody(params string[] command)
    {
        _tool.Files[0] = _tool.Files[0] with
        {
            Content = """
                <Project>
                  <Target Name="Build"><Exec Command="touch started; tail -f /dev/null" /></Target>
                  <Target Name="Restore" />
                </Project>

                """,
        };
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => _tool.RunAsync(command, stop.Token));
        await UntilAsync(() => Directory.EnumerateFiles(_tool.Root, "started", SearchOption.AllDirectories).Any(), running);

        await stop.CancelAsync();
        var run = await running.WaitAsync(Patience);

        Assert.Equal(130, run.ExitCode);
        Assert.DoesNotContain("NAF", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
        Assert.Contains("topped", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_compiles_the_written_project()
    {
        Assert.Equal(0, _tool.Run("build", ToolFixture.DocumentName, "--verify").ExitCode);

        SetProgram("#warning look\nreturn 0;\n");

        var run = _tool.Run("build", ToolFixture.DocumentName, "--verify");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CS1030", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_use_is_reported_before_anything_is_built()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _tool.Set("Adapters__OrdersRest__Url", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        var run = _tool.Run("run", ToolFixture.DocumentName, "-o", "out");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("NAF7014: The adapter orders-rest wants to listen on http://127.0.0.1:", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_tool["out"]));
    }

    private async Task UntilAsync(Func<bool> condition, Task running)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!condition())
        {
            Assert.False(running.IsCompleted, $"The tool ended before it was asked to:\n{_tool.Noted}");
            Assert.True(DateTime.UtcNow < deadline, $"The gateway did not start:\n{_tool.Said}\n{_tool.Noted}");
            await Task.Delay(20);
        }
    }
}
