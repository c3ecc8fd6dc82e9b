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
        new TemplateView()
            .Set("name", new Identifier(adapter.Name))
            .Set("summary", new DocSummary("The prompts of", adapter.Namespace, "."))
            .Set("prompts", adapter.Prompts.Select(Prompt)));

    private static TemplateView Prompt(Prompt prompt) => new TemplateView()
        .Set("definition", new JsonText(ResourceTree.Of(prompt)))
        .Set("messages", prompt.Messages.Select(static message => new TemplateView()
            .Set("role", new FixedText(message.IsAssistant ? "Assistant" : "User"))
            .Set("content", Content(message))))
        .Set("takes_arguments", prompt.Messages.Any(static message => message.Parts.Any(static part => part.Argument is not null)))
        .Set("values", ListedCode.Of([.. prompt.Arguments
            .Where(static argument => argument.Values.Length > 0)
            .Select(static argument => new ListedValues(argument.Name, argument.Values))]));

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
