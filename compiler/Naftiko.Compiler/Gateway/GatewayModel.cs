using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// The gateway to emit. Nothing in it is left to parse or to decide: every C# name is final and unique in its scope, every source of a
/// value is known, every reference resolved. Plain text fields (descriptions, wire names) are the author's and still hostile: the
/// emitter encodes them.
/// </summary>
/// <param name="Name">The C# name of the gateway, e.g. <c>DurableFunctions</c>; the project is called <c>{Name}.Gateway</c>.</param>
/// <param name="Title">The document's label.</param>
/// <param name="Adapters">The exposed adapters in document order.</param>
/// <param name="Operations">What the adapters expose, one per source file, in document order of their first appearance.</param>
/// <param name="Settings">Every secret the gateway reads from its configuration, in document order.</param>
public sealed record GatewayModel(
    string Name,
    string Title,
    string? Description,
    ImmutableArray<Upstream> Upstreams,
    ImmutableArray<Adapter> Adapters,
    ImmutableArray<Operation> Operations,
    ImmutableArray<SecretSetting> Settings,
    SourceSpan Span)
{
    /// <summary>The version of what is offered, as its author counts; null: the document says nothing about it.</summary>
    public string? Version { get; init; }

    /// <summary>What was asked for besides the project itself and this gateway can have, each once and in order.</summary>
    public ImmutableArray<Addition> Additions { get; init; } = [];

    /// <summary>The files that secrets are read from, each once.</summary>
    public IEnumerable<SecretFile> SecretFiles() => Settings.Select(static setting => setting.File).OfType<SecretFile>().Distinct();
}

/// <summary>A value read from configuration at start-up and never emitted, logged or shown.</summary>
/// <param name="Key">The key of the document, e.g. <c>DURABLE_FUNCTIONS_TOKEN</c>; also configurable as <c>Secrets:{Key}</c>.</param>
/// <param name="EnvironmentVariable">The environment variable the bind maps the key to.</param>
/// <param name="Name">The C# property, e.g. <c>DurableFunctionsToken</c>.</param>
/// <param name="UsedFor">Where it goes, for the user: "query parameter code of durable-functions".</param>
public sealed record SecretSetting(string Key, string EnvironmentVariable, string Name, string UsedFor, SourceSpan Span)
{
    /// <summary>The file that holds the value where nothing else does; null: none.</summary>
    public SecretFile? File { get; init; }

    /// <summary>What the value is called in the file.</summary>
    public string? FileKey { get; init; }
}

/// <summary>A file of secrets that a bind names, read when the gateway starts.</summary>
/// <param name="Namespace">The bind, for messages; empty when it has no name.</param>
/// <param name="Name">The C# name; the settings section is <c>Binds:{Name}</c>.</param>
/// <param name="Path">As the document has it, relative to the document, or absolute.</param>
public sealed record SecretFile(string Namespace, string Name, string Path, SecretFormat Format);

/// <summary>How a file of secrets is written: names and values, not nested.</summary>
public enum SecretFormat
{
    Json,
    Yaml,
    DotEnv,
}

/// <summary>Text made of literals and secrets, e.g. <c>Bearer {{TOKEN}}</c>.</summary>
public sealed record SecretText(ImmutableArray<SecretPart> Parts)
{
    /// <summary>The keys of the settings it reads.</summary>
    public IEnumerable<string> Settings() => Parts.Select(static part => part.Setting).OfType<string>();
}

/// <summary>Exactly one of the two is set.</summary>
/// <param name="Literal">Text as the author wrote it.</param>
/// <param name="Setting">The <see cref="SecretSetting.Key"/> of a setting.</param>
public sealed record SecretPart(string? Literal, string? Setting);
