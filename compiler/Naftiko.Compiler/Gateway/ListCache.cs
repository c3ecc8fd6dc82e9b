namespace Naftiko.Compiler.Gateway;

/// <summary>What clients may do with a list that an MCP adapter gives them (MCP 2026-07-28, caching). What is not said is left to the library.</summary>
/// <param name="Milliseconds">For how long they may keep it.</param>
/// <param name="IsPublic">Whether they may share it.</param>
public sealed record ListCache(int? Milliseconds, bool? IsPublic);
