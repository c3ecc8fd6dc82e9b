using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>The way from a document on disk to a plan of what to write, shared by every command that looks at an output folder.</summary>
internal sealed class GatewayBuild
{
    private readonly ToolHost _host;
    private readonly BuildSettings _settings;

    private GatewayBuild(ToolHost host, BuildSettings settings, Document document, OutputTarget? target)
    {
        _host = host;
        _settings = settings;
        Document = document;
        Target = target;
    }

    public Document Document { get; }

    /// <summary>Null until the name of the gateway is known.</summary>
    public OutputTarget? Target { get; private set; }

    /// <summary>The folder in which the project folder is made unless one was named.</summary>
    public string Parent => _settings.Parent ?? Document.Folder;

    /// <summary>Reads the document and finds the output folder.</summary>
    public static (GatewayBuild? Build, Diagnostic? Problem) Open(ToolHost host, BuildSettings settings)
    {
        if (settings.Name is { } name && !GatewayName.IsValid(name))
        {
            return (null, new(CommandLineDiagnostics.NameNotIdentifier, null, name, GatewayName.Propose(name)));
        }

        var (document, problem) = Document.Open(host, settings.Document, isTyped: !settings.IsInCompany);
        if (document is null)
        {
            return (null, problem);
        }

        var (target, obstacle) = FindTarget(host, settings, document);
        return obstacle is null ? (new(host, settings, document, target), null) : (null, obstacle);
    }

    /// <summary>Whether a build would change nothing, found out without compiling.</summary>
    public bool IsKnownToBeCurrent() =>
        Target is { Lock: { } lockFile, LockText: { } text }
        && lockFile.Origin.Document == Document.FileName
        && Document.KnowsOverlay(lockFile)
        && (_settings.Name is null || _settings.Name == lockFile.Origin.Name)
        && UpToDate.Holds(Target.Root, text, lockFile, Choices.Fingerprint, Document.ReadInput);

    /// <summary>What is asked for, with what the folder was given before.</summary>
    public CompileSettings Choices => _settings.Compile with
    {
        Additions = _settings.Compile.Additions.Concat(Target?.Lock?.Origin.Additions ?? []).InOrder(),
    };

    public CompiledDocument Compile()
    {
        var compiled = Document.Compile(_settings.Name ?? Target?.Lock?.Origin.Name, Choices);
        return compiled.Model is { } model && !_settings.IsInCompany && Target is null ? Aim(OutputTarget.Default(Parent, model.Name), compiled) : compiled;
    }

    /// <summary>Compiles once more, for a gateway of another name.</summary>
    public CompiledDocument CompileAs(string name) => Document.Compile(name, Choices);

    /// <summary>Settles where the project goes, once its name is known.</summary>
    /// <returns>The document compiled once more where the folder has been given more than is asked for now.</returns>
    public CompiledDocument Aim(OutputTarget target, CompiledDocument compiled)
    {
        var before = Choices.Fingerprint;
        Target = target;
        return Choices.Fingerprint == before ? compiled : CompileAs(compiled.Model!.Name);
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
            ToolIdentity.Version, ToolIdentity.SpecificationVersion, name, Document.FileName, compiled.Warnings, compiled.Inputs)
        {
            Additions = compiled.Model.Additions,
        };
        var folder = FolderSnapshot.Take(Target.Root, OutputPlan.Paths(compiled.Files, previous));
        return OutputPlan.Make(compiled.Files, folder, previous, origin, _settings.Force);
    }

    private static (OutputTarget? Target, Diagnostic? Problem) FindTarget(ToolHost host, BuildSettings settings, Document document)
    {
        if (settings.Output is null)
        {
            var parent = settings.Parent ?? document.Folder;
            return settings.Name is { } name ? (OutputTarget.Default(parent, name), null)
                : settings.IsInCompany ? (null, null)
                : (OutputTarget.EarlierBuildOf(document, parent), null);
        }

        var root = host.FullPath(settings.Output);
        if (File.Exists(root))
        {
            return (null, new(CommandLineDiagnostics.OutputIsFile, null, host.Show(root)));
        }

        var target = OutputTarget.Open(root);
        return target.LockText is null && target.ProjectBelow() is { } other
            ? (null, new(CommandLineDiagnostics.FolderOfProjects, null, host.Show(root), host.Show(other), host.Show(Path.Combine(root, OutputTarget.FolderOf("Orders")))))
            : (target, null);
    }

    private Diagnostic? Problem(LockFile? previous, string name)
    {
        if (File.Exists(Target!.Root))
        {
            return new(CommandLineDiagnostics.OutputIsFile, null, _host.Show(Target.Root));
        }

        if (Target.HasDamagedLock && !_settings.Force)
        {
            var path = _host.Show(Path.Combine(Target.Root, LockFile.FileName));
            return LockFileText.ForeignPath(Target.LockText!) is { } foreign
                ? new(OutputDiagnostics.ForeignLockPath, null, path, foreign)
                : new(OutputDiagnostics.DamagedLock, null, path);
        }

        return previous is not null && previous.Origin.Name != name ? new(OutputDiagnostics.AnotherGateway, null, previous.Origin.Name, name) : null;
    }
}
