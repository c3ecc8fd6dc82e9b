using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A prompt of an MCP adapter.</summary>
internal sealed record BoundPrompt(
    SpannedText Name, string? Title, string? Description, ImmutableArray<BoundPromptArgument> Arguments, ImmutableArray<BoundPromptMessage> Messages);

/// <param name="Values">What it may be; empty: anything.</param>
internal sealed record BoundPromptArgument(SpannedText Name, string? Title, string? Description, bool Required, ImmutableArray<string> Values);

/// <param name="Content">Its placeholders are arguments.</param>
internal sealed record BoundPromptMessage(bool IsAssistant, Template Content);
