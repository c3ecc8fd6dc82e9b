using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>The way from a document on disk to a plan of what to write, shared by every command that looks at an output folder.</summary>
internal sealed class GatewayBuild
{
    private readonly Session _session;
    private readonly BuildSettings _settings;

    private GatewayBuild(Session session, BuildSettings settings, Document document, OutputTarget? target)
    {
        _session = session;
        _settings = settings;
        Document = document;
        Target = target;
    }

    public Document Document { get; }

    /// <summary>Null until the name of the gateway is known.</summary>
    public OutputTarget? Target { get; private set; }

    /// <summary>Reads the document and finds the output folder.</summary>
    public static (GatewayBuild? Build, Diagnostic? Problem) Open(Session session, BuildSettings settings)
    {
        if (settings.Name is { } name && !GatewayName.IsValid(name))
        {
            return (null, new(CommandLineDiagnostics.NameNotIdentifier, null, name, GatewayName.Propose(name)));
        }

        var (document, problem) = Document.Open(session.Host, settings.Document);
        if (document is null)
        {
            return (null, problem);
        }

        if (settings.Output is null)
        {
            var earlier = settings.Name is null ? OutputTarget.EarlierBuildOf(document) : OutputTarget.Default(document, settings.Name);
            return (new(session, settings, document, earlier), null);
        }

        var root = session.Host.FullPath(settings.Output);
        return File.Exists(root)
            ? (null, new(CommandLineDiagnostics.OutputIsFile, null, session.Host.Show(root)))
            : (new(session, settings, document, OutputTarget.Open(root)), null);
    }

    /// <summary>Whether a build would change nothing, found out without compiling.</summary>
    public bool IsKnownToBeCurrent() =>
        Target is { Lock: { } lockFile, LockText: { } text }
        && lockFile.Origin.Document == Document.FileName
        && (_settings.Name is null || _settings.Name == lockFile.Origin.Name)
        && UpToDate.Holds(Target.Root, text, lockFile, _settings.Compile.Fingerprint, Document.ReadInput);

    public CompiledDocument Compile()
    {
        using var progress = new ProgressLine(_session, $"Compiling {Rendering.SafeText.OneLine(Document.Source.Path)} …");
        var compiled = Document.Compile(_settings.Name ?? Target?.Lock?.Origin.Name, _settings.Compile);
        if (compiled.Model is { } model)
        {
            Target ??= OutputTarget.Default(Document, model.Name);
        }

        return compiled;
    }

    /// <summary>Compares the folder with what the document makes. Call it only for a document without errors.</summary>
    public OutputPlan Plan(CompiledDocument compiled)
    {
        var name = compiled.Model!.Name;
        var previous = Target!.Lock;
        if (Problem(previous, name) is { } problem)
        {
            return new([], [problem]);
        }

        previous ??= Target.HasDamagedLock ? LockFileText.Salvage(Target.LockText!) : null;
        var origin = new LockOrigin(
            ToolIdentity.Version, ToolIdentity.SpecificationVersion, name, Document.FileName, compiled.Warnings, compiled.Inputs);
        var folder = FolderSnapshot.Take(Target.Root, OutputPlan.Paths(compiled.Files, previous));
        return OutputPlan.Make(compiled.Files, folder, previous, origin, _settings.Force);
    }

    private Diagnostic? Problem(LockFile? previous, string name)
    {
        if (File.Exists(Target!.Root))
        {
            return new(CommandLineDiagnostics.OutputIsFile, null, _session.Host.Show(Target.Root));
        }

        if (Target.HasDamagedLock && !_settings.Force)
        {
            return new(OutputDiagnostics.DamagedLock, null, _session.Host.Show(Path.Combine(Target.Root, LockFile.FileName)));
        }

        return previous is not null && previous.Origin.Name != name ? new(OutputDiagnostics.AnotherGateway, null, previous.Origin.Name, name) : null;
    }
}
