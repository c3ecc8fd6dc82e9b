using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Makes the prompts of an MCP adapter.</summary>
internal static class PromptLowering
{
    public static ImmutableArray<Prompt> Lower(ExposedMcp adapter) => [.. adapter.Prompts.Select(Lower)];

    private static Prompt Lower(BoundPrompt prompt) => new(
        prompt.Name.Value,
        PlainText.Clean(prompt.Title),
        PlainText.Clean(prompt.Description),
        [
            .. prompt.Arguments.Select(static argument => new PromptArgument(
                argument.Name.Value, PlainText.Clean(argument.Title), PlainText.Clean(argument.Description), argument.Required, argument.Values)),
        ],
        [.. prompt.Messages.Select(static message => new PromptMessage(message.IsAssistant, [.. message.Content.Parts.Select(Part)]))],
        prompt.Name.Span);

    private static PromptPart Part(TemplatePart part) => part switch
    {
        TemplatePart.Literal literal => new(literal.Text, null),
        TemplatePart.Placeholder placeholder => new(null, placeholder.Name),
    };
}
