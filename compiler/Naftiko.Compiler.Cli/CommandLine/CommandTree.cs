using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using Naftiko.Compiler.Cli.Batches;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Completions;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Manual;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Cli.Workspaces;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What can be typed.</summary>
internal sealed class CommandTree
{
    private readonly GlobalOptions _global = new();
    private readonly ToolHost _host;

    private CommandTree(ToolHost host) => _host = host;

    public static async Task<int> InvokeAsync(string[] arguments, ToolHost host)
    {
        var result = Parse(arguments, host);
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

    public static ParseResult Parse(IReadOnlyList<string> arguments, ToolHost host) =>
        For(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    public static RootCommand For(ToolHost host) => new CommandTree(host).Root();

    private RootCommand Root()
    {
        var root = new RootCommand("Compiles a Naftiko capability document to an ASP.NET Core gateway project that you own.")
        {
            Build(), Check(), Diff(), Inspect(), Run(), Init(), Import(), Enrich(), Export(), Migrate(), Explain(), Completions(),
        };
        _global.AddTo(root);
        root.Options.OfType<VersionOption>().Single().Action = new Answer(() => _host.Out.WriteLine(ToolIdentity.Version));
        HelpSections.AddTo(root);
        return root;
    }

    private Command Build()
    {
        var documents = BuildOptions.Documents();
        var target = new BuildOptions();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 3 when a build would change anything." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; list what would be done (as a diff with -v d)." };
        var force = new Option<bool>("--force") { Description = "Overwrite generated files that were edited by hand and bring back removed scaffold files." };
        var verify = new Option<bool>("--verify") { Description = "Compile the written project with the .NET SDK, warnings as errors." };
        var command = new Command("build", "Write the gateway project, or the projects of several documents.") { documents, check, dryRun, force, verify };
        target.AddTo(command);
        return HandleWatched(command, (session, result, cancellation) =>
        {
            var (settings, problem) = target.Read(result);
            settings = settings with
            {
                Check = result.GetValue(check), DryRun = result.GetValue(dryRun), Force = result.GetValue(force), Verify = result.GetValue(verify),
            };
            return problem is not null ? session.Finish([problem]) : OneOrMany(
                session,
                result.GetValue(documents),
                settings,
                one => BuildCommand.Run(session, one),
                batch => BatchCommand.Build(session, batch, settings, cancellation));
        });
    }

    private Command Check()
    {
        var documents = BuildOptions.Documents();
        var compile = new CompileOptions();
        var command = new Command("check", "Compile without writing anything and show every finding.") { documents };
        compile.AddTo(command);
        return HandleWatched(command, (session, result, cancellation) => compile.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : OneOrMany(
                session,
                result.GetValue(documents),
                new("", null, null, settings),
                one => CheckCommand.Run(session, one),
                batch => BatchCommand.Check(session, batch, cancellation)));
    }

    private Command Diff()
    {
        var document = BuildOptions.Document();
        var newer = new Argument<string?>("newer")
        {
            Description = "A newer form of the document: what changes for callers is told.", Arity = ArgumentArity.ZeroOrOne,
        };
        var target = new BuildOptions();
        var command = new Command("diff", "Show what a build would change, as a unified diff; with two documents, what changes for callers.")
        {
            document, newer,
        };
        target.AddTo(command);
        return Handle(command, (session, result, _) => target.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : One(session, result.GetValue(document)!, settings, one => result.GetValue(newer) is { } other ? CompareCommand.Run(session, one, other)
                : DiffCommand.Run(session, one)));
    }

    private Command Inspect()
    {
        var document = BuildOptions.Document();
        var tools = new Option<bool>("--tools") { Description = "Show the tool list as an MCP client receives it." };
        var score = new Option<bool>("--score") { Description = "With --tools: show how well a model can use them, and what to type." };
        var command = new Command("inspect", "Show routes, tools, upstream calls, settings and where each secret goes.") { document, tools, score };
        var expose = new ExposeOption();
        expose.AddTo(command);
        return Handle(command, (session, result, _) => One(
            session, result.GetValue(document)!, new("", null, null, new() { Expose = expose.Of(result) }),
            one => InspectCommand.Run(session, one, result.GetValue(tools), result.GetValue(score))));
    }

    /// <summary>With what the workspace file says about the document.</summary>
    private static int One(Session session, string document, BuildSettings typed, Func<BuildSettings, int> run)
    {
        var (scope, problems) = WorkspaceScope.Open(session.Host, []);
        return problems.IsEmpty ? run(scope.Settings(session.Host.FullPath(document), typed with { Document = document })) : session.Finish(problems);
    }

    private static int OneOrMany(Session session, string[]? documents, BuildSettings typed, Func<BuildSettings, int> runOne, Func<Batch, int> runMany)
    {
        var (request, problems) = BatchRequest.Make(session.Host, documents ?? [], typed);
        return !problems.IsEmpty ? session.Finish(problems)
            : request!.Single is { } one ? runOne(one)
            : runMany(request.Batch!);
    }

    private Command Explain()
    {
        var subject = new Argument<string?>("subject")
        {
            Description = "A topic, for example flows, or a diagnostic, for example NAF6001; none: list them all.", Arity = ArgumentArity.ZeroOrOne,
        };
        subject.CompletionSources.Add(static _ => Cookbook.Words.Concat(DiagnosticPages.Ids).Select(static word => new CompletionItem(word)));
        return Handle(
            new Command("explain", "Explain how to write something, or what a diagnostic means.") { subject },
            (session, result, _) => ExplainCommand.Run(session, result.GetValue(subject)));
    }

    private Command Completions()
    {
        var shell = new Argument<string>("shell") { Description = "The shell to write it for." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        return Handle(
            new Command("completions", "Write a script that makes a shell complete commands, options and values.") { shell },
            (_, result, _) =>
            {
                _host.Out.Write(CompletionScripts.For(result.GetValue(shell)!));
                return ExitCode.Ok;
            });
    }

    private Command Init()
    {
        var file = new Argument<string>("file") { Description = "The document to write.", DefaultValueFactory = _ => InitCommand.DefaultFile };
        var from = new Option<string?>("--from")
        {
            Description = $"The recipe to start from (default: {Cookbook.Names[0]}): {string.Join(", ", Cookbook.Names)}.", HelpName = "recipe",
        };
        from.CompletionSources.Add(static _ => Cookbook.Names.Select(static name => new CompletionItem(name)));
        return Handle(
            new Command("init", "Write a small document to start from.") { file, from },
            (session, result, _) => InitCommand.Run(session, result.GetValue(file)!, result.GetValue(from)));
    }

    private Command Import()
    {
        var command = new Command("import", "Make a capability document of an OpenAPI description.");
        var arguments = new ImportArguments();
        arguments.AddTo(command);
        return Handle(command, (session, result, _) => ImportCommand.Run(session, arguments.Read(result)));
    }

    private Command Enrich()
    {
        var command = new Command("enrich", "Add to a document what an OpenAPI description of its API says.");
        var arguments = new EnrichArguments();
        arguments.AddTo(command);
        return Handle(command, (session, result, _) => EnrichCommand.Run(session, arguments.Read(result)));
    }

    private Command Export()
    {
        var document = BuildOptions.Document();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write (default: standard output).", HelpName = "file" };
        var adapter = new Option<string?>("--adapter") { Description = "The REST adapter, where there are several.", HelpName = "namespace" };
        var compile = new CompileOptions();
        var openApi = new Command("openapi", "Write the OpenAPI document of a REST adapter.")
        {
            document, output, adapter,
        };
        compile.AddTo(openApi);
        Handle(openApi, (session, result, _) => compile.Read(result) is (var settings, var problem) && problem is not null
            ? session.Finish([problem])
            : One(session, result.GetValue(document)!, new("", null, null, settings), one => ExportCommand.Run(
                session, one, result.GetValue(output), result.GetValue(adapter))));
        return new Command("export", "Write what others read of a document, without building it.") { openApi };
    }

    private Command Migrate()
    {
        var document = BuildOptions.Document();
        var version = new Option<string>("--to")
        {
            Description = "The version to write it for.", DefaultValueFactory = static _ => LanguageVersions.Newest,
        };
        version.AcceptOnlyFromAmong([.. LanguageVersions.All]);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, which may be the document itself (default: show what would change); - writes to standard output.",
            HelpName = "file",
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 3 when the document is not written for that version." };
        var command = new Command("migrate", "Rewrite a document for another version of the language, comments and order kept.")
        {
            document, version, output, check,
        };
        return Handle(command, (session, result, _) => MigrateCommand.Run(
            session, new(result.GetValue(document)!, result.GetValue(version)!, result.GetValue(output), result.GetValue(check))));
    }

    private Command Run()
    {
        var document = BuildOptions.Document();
        var output = new Option<string?>("--output", "-o") { Description = "Build the project here (default: a folder below the user's cache).", HelpName = "folder" };
        var mock = new Option<bool>("--mock") { Description = "Stand in for every upstream: answer each call with the request that was received." };
        var anyPort = new Option<bool>("--any-port") { Description = "Listen on free ports instead of the declared ones." };
        var command = new Command("run", "Build the gateway, start it and show how to call it.") { document, output, mock, anyPort };
        var expose = new ExposeOption();
        expose.AddTo(command);
        var watch = Watch();
        command.Options.Add(watch);
        command.SetAction((result, cancellation) =>
        {
            var options = _global.Read(result);
            var settings = new RunSettings(
                result.GetValue(document)!, result.GetValue(output), result.GetValue(mock), result.GetValue(anyPort), expose.Of(result));
            return result.GetValue(watch)
                ? WatchedRun.RunAsync(_host, options, settings, cancellation)
                : RunCommand.RunAsync(new Session(_host, options), settings, cancellation);
        });
        return command;
    }

    private static Option<bool> Watch() => new("--watch") { Description = "Do it again whenever the document changes, or a file or folder that it names." };

    private Command HandleWatched(Command command, Func<Session, ParseResult, CancellationToken, int> action)
    {
        var watch = Watch();
        var inputs = new Option<string?>("--inputs")
        {
            Description = "List the files that were read here, one path a line, for build systems.", HelpName = "file",
        };
        inputs.Validators.Add(result =>
        {
            if (result.GetValue(watch))
            {
                result.AddError("--inputs does not go with --watch, which watches them itself.");
            }
        });
        command.Options.Add(watch);
        command.Options.Add(inputs);
        command.SetAction((result, cancellation) =>
        {
            var options = _global.Read(result);
            return result.GetValue(watch)
                ? WatchLoop.RunAsync(_host, options, session => action(session, result, cancellation), cancellation)
                : Task.FromResult(InputList.Run(
                    _host,
                    result.GetValue(inputs),
                    host => action(new Session(host, options), result, cancellation),
                    problem => new Session(_host, options).Finish([problem])));
        });
        return command;
    }

    private Command Handle(Command command, Func<Session, ParseResult, CancellationToken, int> action)
    {
        command.SetAction((result, cancellation) => Task.FromResult(action(new Session(_host, _global.Read(result)), result, cancellation)));
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
