using System.CommandLine;
using System.CommandLine.Invocation;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Running;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What can be typed.</summary>
internal sealed class CommandTree
{
    private readonly GlobalOptions _global = new();
    private readonly ToolHost _host;

    private CommandTree(ToolHost host) => _host = host;

    public static async Task<int> InvokeAsync(string[] arguments, ToolHost host)
    {
        var root = new CommandTree(host).Root();
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            return UsageErrors.Report(new Session(host, GlobalOptions.Guess(arguments)), result, arguments);
        }

        return await result.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // Only run lasts; it handles Ctrl-C itself, because the gateway must be asked to stop first.
            ProcessTerminationTimeout = null,
        }, host.Stop);
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Compiles a Naftiko capability document to an ASP.NET Core gateway project that you own.")
        {
            Build(), Check(), Diff(), Inspect(), Run(), Init(), Explain(),
        };
        _global.AddTo(root);
        root.Options.OfType<VersionOption>().Single().Action = new Answer(() => _host.Out.WriteLine(ToolIdentity.Version));
        root.SetAction(result => new System.CommandLine.Help.HelpAction().Invoke(result));
        return root;
    }

    private Command Build()
    {
        var target = new BuildOptions();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 3 when a build would change anything." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; list what would be done (as a diff with -v d)." };
        var force = new Option<bool>("--force") { Description = "Overwrite generated files that were edited by hand and bring back removed scaffold files." };
        var verify = new Option<bool>("--verify") { Description = "Compile the written project with the .NET SDK, warnings as errors." };
        var command = new Command("build", "Write the gateway project.") { check, dryRun, force, verify };
        target.AddTo(command);
        return Handle(command, (session, result) => target.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : BuildCommand.Run(session, settings with
            {
                Check = result.GetValue(check), DryRun = result.GetValue(dryRun), Force = result.GetValue(force), Verify = result.GetValue(verify),
            }));
    }

    private Command Check()
    {
        var document = BuildOptions.Document();
        var compile = new CompileOptions();
        var command = new Command("check", "Compile without writing anything and show every finding.") { document };
        compile.AddTo(command);
        return Handle(command, (session, result) => compile.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : CheckCommand.Run(session, result.GetValue(document)!, settings));
    }

    private Command Diff()
    {
        var target = new BuildOptions();
        var command = new Command("diff", "Show what a build would change, as a unified diff.");
        target.AddTo(command);
        return Handle(command, (session, result) => target.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : DiffCommand.Run(session, settings));
    }

    private Command Inspect()
    {
        var document = BuildOptions.Document();
        var tools = new Option<bool>("--tools") { Description = "Show the tool list as an MCP client receives it." };
        var command = new Command("inspect", "Show routes, tools, upstream calls, settings and where each secret goes.") { document, tools };
        return Handle(command, (session, result) => InspectCommand.Run(session, result.GetValue(document)!, result.GetValue(tools)));
    }

    private Command Explain()
    {
        var id = new Argument<string?>("id") { Description = "A diagnostic, for example NAF6001; none: list them all.", Arity = ArgumentArity.ZeroOrOne };
        return Handle(new Command("explain", "Explain a diagnostic.") { id }, (session, result) => ExplainCommand.Run(session, result.GetValue(id)));
    }

    private Command Init()
    {
        var file = new Argument<string>("file") { Description = "The document to write.", DefaultValueFactory = _ => InitCommand.DefaultFile };
        return Handle(new Command("init", "Write a small commented document to start from.") { file }, (session, result) => InitCommand.Run(session, result.GetValue(file)!));
    }

    private Command Run()
    {
        var document = BuildOptions.Document();
        var output = new Option<string?>("--output", "-o") { Description = "Build the project here (default: a folder below the user's cache).", HelpName = "folder" };
        var mock = new Option<bool>("--mock") { Description = "Stand in for every upstream: answer each call with the request that was received." };
        var anyPort = new Option<bool>("--any-port") { Description = "Listen on free ports instead of the declared ones." };
        var command = new Command("run", "Build the gateway, start it and show how to call it.") { document, output, mock, anyPort };
        command.SetAction((result, cancellation) => RunCommand.RunAsync(
            new Session(_host, _global.Read(result)),
            new RunSettings(result.GetValue(document)!, result.GetValue(output), result.GetValue(mock), result.GetValue(anyPort)),
            cancellation));
        return command;
    }

    private Command Handle(Command command, Func<Session, ParseResult, int> action)
    {
        command.SetAction(result => action(new Session(_host, _global.Read(result)), result));
        return command;
    }

    private sealed class Answer(Action write) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            write();
            return ExitCode.Ok;
        }
    }
}
