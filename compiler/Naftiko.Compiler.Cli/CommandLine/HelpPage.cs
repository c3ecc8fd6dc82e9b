using System.Collections.Immutable;
using System.CommandLine;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What the help of a command says besides its arguments and options.</summary>
/// <param name="ExitCodes">Those it can end with; a bug and a wrong command line can end any.</param>
internal sealed record HelpPage(ImmutableArray<HelpExample> Examples, ImmutableArray<int> ExitCodes)
{
    private static readonly Dictionary<string, HelpPage> Pages = new(StringComparer.Ordinal)
    {
        [""] = Of(
            [ExitCode.DocumentErrors, ExitCode.NotCurrent, ExitCode.Conflict, ExitCode.Breaking, ExitCode.Interrupted],
            new("init", "write a document to start from"),
            new("run capability.naftiko.yaml --mock", "try it without an account anywhere"),
            new("build capability.naftiko.yaml", "write the project of its gateway")),
        ["build"] = Of(
            [ExitCode.DocumentErrors, ExitCode.NotCurrent, ExitCode.Conflict, ExitCode.Interrupted],
            new("build capability.yaml", "write the project next to the document"),
            new("build \"docs/**/*.yaml\" -o gateways", "a project for each document, and a solution"),
            new("build capability.yaml --check --format github", "in CI: is the committed project current?")),
        ["check"] = Of(
            [ExitCode.DocumentErrors, ExitCode.Interrupted],
            new("check capability.yaml", "show every finding, write nothing"),
            new("check capability.yaml --strict --severity NAF8001=error", "as severely as can be"),
            new("check capability.yaml --watch", "again after every change")),
        ["diff"] = Of(
            [ExitCode.DocumentErrors, ExitCode.Conflict, ExitCode.Breaking],
            new("diff capability.yaml", "what a build would change"),
            new("diff old.yaml new.yaml", "what changes for callers, and whether it breaks them")),
        ["inspect"] = Of(
            [ExitCode.DocumentErrors],
            new("inspect capability.yaml", "routes, tools, calls, settings and secrets"),
            new("inspect capability.yaml --tools --score", "how well a model can use the tools")),
        ["run"] = Of(
            [ExitCode.DocumentErrors, ExitCode.Conflict, ExitCode.Interrupted],
            new("run capability.yaml --mock", "with a stand-in for every API"),
            new("run capability.yaml --any-port --watch", "on free ports, and again after every change")),
        ["init"] = Of(
            [],
            new("init", "write capability.naftiko.yaml and its schema"),
            new("init orders.naftiko.yaml --from flow", "start from a page of the cookbook")),
        ["import"] = Of(
            [ExitCode.DocumentErrors],
            new("import openapi.yaml -o shop.naftiko.yaml", "every operation as a route and a tool"),
            new("import openapi.yaml --tag orders --adapters mcp", "a part of it, as tools only")),
        ["enrich"] = Of(
            [ExitCode.DocumentErrors, ExitCode.NotCurrent],
            new("enrich shop.naftiko.yaml --openapi openapi.yaml --dry-run", "show what would be added"),
            new("enrich shop.naftiko.yaml --openapi openapi.yaml --check", "in CI: has the description anything to add?")),
        ["export"] = Of(
            [ExitCode.DocumentErrors],
            new("export openapi capability.yaml", "the OpenAPI document, to standard output"),
            new("export openapi capability.yaml -o openapi.json", "to a file")),
        ["export openapi"] = Of(
            [ExitCode.DocumentErrors],
            new("export openapi capability.yaml", "to standard output"),
            new("export openapi capability.yaml --adapter shop-rest -o openapi.json", "of one adapter, to a file")),
        ["migrate"] = Of(
            [ExitCode.DocumentErrors, ExitCode.NotCurrent],
            new("migrate shop.naftiko.yaml", "show what would change"),
            new("migrate shop.naftiko.yaml -o shop.naftiko.yaml", "change it")),
        ["explain"] = Of(
            [],
            new("explain", "list all topics and diagnostics"),
            new("explain flows", "how something is written"),
            new("explain NAF3004", "what a diagnostic means and what to do")),
        ["completions"] = Of(
            [],
            new("completions bash", "in ~/.bashrc: eval \"$(naftikoc completions bash)\""),
            new("completions fish", "in config.fish: naftikoc completions fish | source"),
            new("completions pwsh", "in $PROFILE: naftikoc completions pwsh | Out-String | Invoke-Expression")),
    };

    /// <param name="command">It has no page if it is not one of ours.</param>
    public static HelpPage? Of(Command command) => Pages.GetValueOrDefault(PathOf(command));

    /// <summary>The words to type for a command after <c>naftikoc</c>.</summary>
    public static string PathOf(Command command) => command is RootCommand ? "" : string.Join(
        ' ', command.Parents.OfType<Command>().Select(PathOf).Append(command.Name).Where(static word => word.Length > 0));

    private static HelpPage Of(int[] exitCodes, params HelpExample[] examples) =>
        new([.. examples], [.. exitCodes.Concat([ExitCode.Ok, ExitCode.Usage, ExitCode.Bug]).Order()]);
}
