using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>A prompt of an MCP adapter: messages prepared for a conversation.</summary>
/// <param name="Name">Unique in the adapter.</param>
public sealed record Prompt(
    string Name, string? Title, string? Description, ImmutableArray<PromptArgument> Arguments, ImmutableArray<PromptMessage> Messages, SourceSpan Span);

/// <param name="Values">What it may be; empty: anything.</param>
public sealed record PromptArgument(string Name, string? Title, string? Description, bool Required, ImmutableArray<string> Values);

/// <param name="IsAssistant">The model says it, not the user.</param>
public sealed record PromptMessage(bool IsAssistant, ImmutableArray<PromptPart> Parts);

/// <summary>Exactly one of the two is set.</summary>
/// <param name="Text">As the author wrote it.</param>
/// <param name="Argument">The <see cref="PromptArgument.Name"/> whose value stands here.</param>
public sealed record PromptPart(string? Text, string? Argument);
