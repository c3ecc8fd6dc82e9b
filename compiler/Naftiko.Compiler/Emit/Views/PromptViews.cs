using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The prompts of each MCP adapter.</summary>
internal static class PromptViews
{
    public static IEnumerable<PlannedFile> Lists(GatewayTraits traits) => traits.Mcp.Where(static adapter => adapter.Prompts.Length > 0).Select(List);

    private static PlannedFile List(McpAdapter adapter) => new(
        $"Generated/Hosting/{adapter.Name}Prompts.cs",
        "Generated/Hosting/{Adapter}Prompts.cs",
        new PromptsView
        {
            Name = new Identifier(adapter.Name),
            Summary = new DocSummary("The prompts of", adapter.Namespace, "."),
            Prompts = [.. adapter.Prompts.Select(Prompt)],
        });

    private static PromptsView.Prompt Prompt(Prompt prompt) => new()
    {
        Definition = new JsonText(ResourceTree.Of(prompt)),
        Messages = [.. prompt.Messages.Select(static message => new PromptsView.Message
        {
            Role = new FixedText(message.IsAssistant ? "Assistant" : "User"),
            Content = Content(message),
        })],
        TakesArguments = prompt.Messages.Any(static message => message.Parts.Any(static part => part.Argument is not null)),
        Values = ListedCode.Of([.. prompt.Arguments
            .Where(static argument => argument.Values.Length > 0)
            .Select(static argument => new ListedValues(argument.Name, argument.Values))]),
    };

    /// <summary>An interpolated string: what is put in is never looked at again.</summary>
    private static CSharpCode Content(PromptMessage message) => message.Parts switch
    {
        [] => new($"\"\""),
        [{ Text: { } only }] => new($"{new CSharpString(only)}"),
        [{ Argument: { } only }] => new($"arguments[{new CSharpString(only)}]"),
        var parts => new($"$\"{CSharpCode.Join("", parts.Select(Part))}\""),
    };

    private static ITemplateText Part(PromptPart part) =>
        part.Text is { } text ? new InterpolatedText(text) : new CSharpCode($"{{arguments[{new CSharpString(part.Argument!)}]}}");
}
