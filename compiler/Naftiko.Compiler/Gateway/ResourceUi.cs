using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>What the host of an interface has to know (MCP Apps, 2026-01-26).</summary>
/// <param name="Policies">The origins that its content security policy lets in, by the names that MCP Apps has for them.</param>
/// <param name="Permissions">What it asks for: <c>camera</c>, <c>clipboardWrite</c> …</param>
/// <param name="Domain">The origin of its sandbox; null: as the host likes.</param>
public sealed record ResourceUi(
    ImmutableArray<UiPolicy> Policies, ImmutableArray<string> Permissions, string? Domain, bool? PrefersBorder)
{
    /// <summary>What an interface is.</summary>
    public const string MediaType = "text/html;profile=mcp-app";

    /// <summary>The scheme of its URI.</summary>
    public const string Scheme = "ui://";
}

/// <param name="Name">The word of MCP Apps: <c>connectDomains</c> …</param>
public sealed record UiPolicy(string Name, ImmutableArray<string> Origins);

/// <summary>The interface of a tool.</summary>
/// <param name="ResourceUri">The resource that shows its results; null: none.</param>
/// <param name="Visibility">Who may call it: <c>model</c>, <c>app</c>; empty: nothing is said.</param>
public sealed record ToolUi(string? ResourceUri, ImmutableArray<string> Visibility);
