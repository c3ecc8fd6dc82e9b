using System.Collections.Immutable;
using System.Text.Json;
using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>One run of the tool: where its answer and its findings go, and in which form.</summary>
internal sealed class Session
{
    private readonly long _started;

    public Session(ToolHost host, CommonOptions options)
    {
        Host = host;
        Options = options;
        _started = host.Clock.GetTimestamp();
        Answer = Output(host.Out, host.OutIsTerminal);
        Notes = Output(host.Error, host.ErrorIsTerminal);
    }

    public ToolHost Host { get; }

    public CommonOptions Options { get; }

    /// <summary>What was asked for: standard output.</summary>
    public TextOutput Answer { get; }

    /// <summary>What was found on the way: standard error.</summary>
    public TextOutput Notes { get; }

    public bool IsQuiet => Options.Verbosity == Verbosity.Quiet;

    public bool IsDetailed => Options.Verbosity == Verbosity.Detailed;

    /// <summary>Notes tell what was decided where nothing needs to change: whoever reads a terminal asks for them.</summary>
    public bool HidesNotes => Options is { Verbosity: Verbosity.Normal, Format: OutputFormat.Human or OutputFormat.Concise };

    /// <summary>Standard output belongs to a program and must hold nothing but the document it expects.</summary>
    public bool IsForMachine => Options.Format is OutputFormat.Json or OutputFormat.Sarif;

    public TimeSpan Elapsed => Host.Clock.GetElapsedTime(_started);

    /// <summary>Shows the findings and the last line, and tells the exit code.</summary>
    /// <param name="summary">For people; empty: no last line.</param>
    /// <param name="more">Further members of the JSON answer.</param>
    public int Finish(IReadOnlyCollection<Diagnostic> diagnostics, string summary = "", Action<Utf8JsonWriter>? more = null)
    {
        var exitCode = ExitCode.Of(diagnostics);
        Show(diagnostics, exitCode, more);
        if (summary.Length > 0 && !IsQuiet)
        {
            (IsForMachine ? Notes : Answer).Line(summary, exitCode == ExitCode.Ok ? Tone.Strong : Tone.Plain);
        }

        return exitCode;
    }

    /// <summary>Shows findings before a command has ended.</summary>
    public void Show(IReadOnlyCollection<Diagnostic> diagnostics, int exitCode = ExitCode.Ok, Action<Utf8JsonWriter>? more = null)
    {
        switch (Options.Format)
        {
            case OutputFormat.Human:
                HumanRenderer.Write(Notes, Groups(diagnostics), Host.Width);
                break;
            case OutputFormat.Concise:
                ConciseRenderer.Write(Notes, Groups(diagnostics));
                break;
            case OutputFormat.GitHub:
                GitHubRenderer.Write(Host.Out, Groups(diagnostics));
                break;
            case OutputFormat.Json:
                Host.Out.Write(JsonStream.Text(json =>
                {
                    json.WriteStartObject();
                    JsonRenderer.WriteFindings(json, diagnostics, exitCode);
                    more?.Invoke(json);
                    json.WriteEndObject();
                }));
                break;
            default:
                Host.Out.Write(SarifWriter.Text(diagnostics, exitCode));
                break;
        }
    }

    private ImmutableArray<DiagnosticGroup> Groups(IReadOnlyCollection<Diagnostic> diagnostics) => Options.Verbosity switch
    {
        Verbosity.Quiet => DiagnosticGroups.Of(diagnostics.Where(static d => d.Severity == Severity.Error)),
        Verbosity.Detailed => DiagnosticGroups.Singles(diagnostics),
        _ => DiagnosticGroups.Of(diagnostics.Where(d => d.Severity != Severity.Info || !HidesNotes)),
    };

    private TextOutput Output(TextWriter writer, bool isTerminal)
    {
        // https://no-color.org: any value but the empty one asks for none.
        var wantsColour = isTerminal && !Options.NoColour && string.IsNullOrEmpty(Host.Variable("NO_COLOR")) && Host.Variable("TERM") != "dumb";
        return wantsColour ? Coloured(writer) : new TextOutput(writer);
    }

    // In a method of its own, so that Spectre.Console is loaded only when it is used.
    private static ColouredOutput Coloured(TextWriter writer) => new(writer);
}
