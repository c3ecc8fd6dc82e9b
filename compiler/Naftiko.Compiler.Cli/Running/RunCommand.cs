using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Workspaces;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Running;

/// <summary><c>naftikoc run</c>: builds, compiles and starts a gateway, with a mock for its upstreams if wanted.</summary>
internal static class RunCommand
{
    // Below the project, so that a project kept with -o stays movable; MSBuild's own folder, so that nobody commits it.
    private const string BinFolder = "bin/run";

    public static async Task<int> RunAsync(Session session, RunSettings settings, CancellationToken cancellation)
    {
        using var stop = new StopSignal(cancellation);
        var (build, obstacles) = Open(session, settings);
        if (build is null)
        {
            return session.Finish(obstacles);
        }

        var compiled = BuildCommand.CompileWithProgress(session, build);
        stop.Token.ThrowIfCancellationRequested();
        if (compiled.HasErrors)
        {
            return session.Finish(compiled.Findings, Summary.Of(session, "Nothing was started", compiled.Findings));
        }

        var folder = build.Target!.Root;
        var problems = Prepare(session, build, compiled, settings, out var addresses);
        if (!problems.IsEmpty)
        {
            return session.Finish([.. compiled.Findings, .. problems]);
        }

        session.Show(compiled.Findings);
        var assembly = FindAssembly(folder);
        if (addresses.Count == 0)
        {
            session.Answer.Line($"The gateway speaks MCP over standard input and output. Let an MCP client start it with: dotnet {assembly} --stdio");
            return ExitCode.Ok;
        }

        return await ServeAsync(session, compiled.Model!, settings, folder, assembly, addresses, stop.Token);
    }

    /// <summary>With what the workspace file says about the document.</summary>
    public static (GatewayBuild? Build, ImmutableArray<Diagnostic> Problems) Open(Session session, RunSettings settings)
    {
        var root = settings.Output ?? RunFolder.Of(session.Host, session.Host.FullPath(settings.Document));
        var (scope, obstacles) = WorkspaceScope.Open(session.Host, []);
        if (!obstacles.IsEmpty)
        {
            return (null, obstacles);
        }

        // The project in the cache is nobody's to edit, so nothing of it is worth a question.
        var typed = new BuildSettings(settings.Document, root, null, new() { Expose = settings.Expose }) { Force = settings.Output is null };
        var (build, problem) = GatewayBuild.Open(session.Host, scope.Settings(session.Host.FullPath(settings.Document), typed));
        return build is null ? (null, [problem!]) : (build, []);
    }

    private static ImmutableArray<Diagnostic> Prepare(
        Session session, GatewayBuild build, CompiledDocument compiled, RunSettings settings, out List<AdapterAddress> addresses)
    {
        addresses = AdapterAddress.Of(compiled.Model!, session.Host, settings.AnyPort);
        if (addresses.Find(static a => a.IsTaken) is { } taken)
        {
            return [new(CommandLineDiagnostics.PortInUse, null, taken.Adapter.Namespace, taken.Listen)];
        }

        var folder = build.Target!.Root;
        var problems = OutputWriter.Apply(folder, build.Plan(compiled));
        return problems.IsEmpty
            ? [.. ProjectBuild.Run(session, folder, "-c", "Release", "-o", BinFolder, "-p:PublishAot=false")]
            : problems;
    }

    private static async Task<int> ServeAsync(
        Session session, GatewayModel model, RunSettings settings, string folder, string assembly, List<AdapterAddress> addresses, CancellationToken stop)
    {
        var mocks = settings.Mock ? model.Upstreams.Select(MockUpstream.Start).ToList() : [];
        try
        {
            var documents = Path.GetDirectoryName(session.Host.FullPath(settings.Document))!;
            using var gateway = GatewayProcess.Start(session, assembly, folder, Environment(session.Host, model, addresses, mocks, documents));
            var isReady = await Readiness.WaitAsync(gateway, addresses, stop);
            if (isReady)
            {
                RunReport.Write(session, model, addresses, mocks);
                await WaitForEndAsync(gateway, stop);
            }

            if (stop.IsCancellationRequested)
            {
                await gateway.StopAsync();
                return isReady ? ExitCode.Ok : throw new OperationCanceledException(stop);
            }

            return gateway.ExitCode == 0 ? ExitCode.Ok : session.Finish([new Diagnostic(CommandLineDiagnostics.GatewayStopped, null, gateway.ExitCode)]);
        }
        finally
        {
            mocks.ForEach(static mock => mock.Dispose());
        }
    }

    private static async Task WaitForEndAsync(GatewayProcess gateway, CancellationToken stop)
    {
        try
        {
            await gateway.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // The user asked for it.
        }
    }

    /// <summary>The secret that is used in a trial with mocks.</summary>
    public static string MockOf(string key) => $"mock-{key}";

    private static Dictionary<string, string> Environment(
        ToolHost host, GatewayModel model, List<AdapterAddress> addresses, List<MockUpstream> mocks, string documents)
    {
        var result = addresses.ToDictionary(static a => a.Variable, static a => a.Listen, StringComparer.Ordinal);
        result[TryPage.Variable] = TryPage.EnvironmentOf(host);
        if (mocks.Count == 0)
        {
            // The project is somewhere else; the files of secrets are beside the document.
            foreach (var file in model.SecretFiles())
            {
                var (variable, path) = ($"Binds__{file.Name}__File", Path.GetFullPath(file.Path, documents));
                if (System.Environment.GetEnvironmentVariable(variable) is null && File.Exists(path))
                {
                    result[variable] = path;
                }
            }

            return result;
        }

        foreach (var mock in mocks)
        {
            result[$"Upstreams__{mock.Name}__BaseAddress"] = mock.Address;
            result[$"Upstreams__{mock.Name}__TokenAddress"] = mock.TokenAddress;
        }

        // Real secrets have no business in a trial: these hide them even when they are set.
        foreach (var secret in model.Settings)
        {
            result[$"Secrets__{secret.Key}"] = MockOf(secret.Key);
        }

        return result;
    }

    /// <summary>The program in the output of the build: whatever the user's project file calls it.</summary>
    private static string FindAssembly(string folder)
    {
        const string Extension = ".runtimeconfig.json";
        var config = Directory.EnumerateFiles(Path.Combine(folder, BinFolder), "*" + Extension).Order(StringComparer.Ordinal).First();
        return config[..^Extension.Length] + ".dll";
    }
}
