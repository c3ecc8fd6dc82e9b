using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the prompts of an MCP adapter.</summary>
internal static class PromptReader
{
    private static readonly string[] Roles = ["user", "assistant"];

    public static ImmutableArray<BoundPrompt> Read(Fields adapter, string adapterName, BindingContext context)
    {
        var prompts = ImmutableArray.CreateBuilder<BoundPrompt>();
        foreach (var item in adapter.Items("prompts"))
        {
            if ((item.Name ?? item.Fields.Needed("name", "The prompt")) is not { } name)
            {
                continue;
            }

            if (prompts.Any(other => other.Name.Value == name.Value))
            {
                context.Report(McpDiagnostics.PromptTwice, name.Span, name.Value, adapterName);
                continue;
            }

            prompts.Add(Read(item.Fields, name, context));
        }

        return prompts.ToImmutable();
    }

    private static BoundPrompt Read(Fields fields, SpannedText name, BindingContext context)
    {
        var arguments = ReadArguments(fields, name, context);
        var messages = ReadMessages(fields, name, context);
        Check(messages, arguments, name, context);
        return new(name, Title(fields), fields.Prose("description"), arguments, [.. messages.Select(static message => message.Message)]);
    }

    private static string? Title(Fields fields) => fields.Prose("label") ?? fields.Prose("display") ?? fields.Prose("title");

    private static ImmutableArray<BoundPromptArgument> ReadArguments(Fields prompt, SpannedText owner, BindingContext context)
    {
        var arguments = ImmutableArray.CreateBuilder<BoundPromptArgument>();
        foreach (var item in prompt.Items("arguments"))
        {
            var fields = item.Fields;
            if ((item.Name ?? fields.Needed("name", "The argument")) is not { } name)
            {
                continue;
            }

            if (arguments.Any(other => other.Name.Value == name.Value))
            {
                context.Report(McpDiagnostics.PromptArgumentTwice, name.Span, name.Value, owner.Value);
                continue;
            }

            fields.Use("type");
            arguments.Add(new(
                name, Title(fields), fields.Prose("description"), fields.Flag("required") ?? true,
                [.. fields.Texts("enum").Distinct(StringComparer.Ordinal)]));
        }

        return arguments.ToImmutable();
    }

    /// <returns>Each with its place, where it is in another file.</returns>
    private static List<(BoundPromptMessage Message, SourceSpan? Place)> ReadMessages(Fields prompt, SpannedText owner, BindingContext context)
    {
        var template = prompt.Items("template");
        if (prompt.Node.Find("template")?.Value is ScalarNode { IsNull: false })
        {
            // That it is no list has been said.
            return [];
        }

        var location = prompt.Word("location");
        if (location is null == template.IsEmpty)
        {
            context.Report(
                McpDiagnostics.PromptText, location?.Span ?? owner.Span, owner.Value, location is null ? "neither a `template` nor a `location`" : "both");
            return [];
        }

        if (location is not null)
        {
            return ReadFile(prompt, location, owner, context) is { } text ? [(new(IsAssistant: false, text), location.Span)] : [];
        }

        var messages = new List<(BoundPromptMessage Message, SourceSpan? Place)>();
        foreach (var (_, message) in prompt.Items("template"))
        {
            if (message.Needed("content", "The message") is null || ReadRole(message, owner, context) is not { } role)
            {
                continue;
            }

            messages.Add((new(role == "assistant", TemplateParser.Parse(message.Scalar("content")!, context.Findings)), null));
        }

        return messages;
    }

    private static string? ReadRole(Fields message, SpannedText owner, BindingContext context)
    {
        if (message.Needed("role", "The message") is not { } role)
        {
            return null;
        }

        if (Roles.FirstOrDefault(known => known.Equals(role.Value, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return word;
        }

        context.Report(McpDiagnostics.PromptRole, role.Span, owner.Value, role.Value, Suggestion.Help(role.Value, Roles));
        return null;
    }

    private static Template? ReadFile(Fields prompt, SpannedText location, SpannedText owner, BindingContext context)
    {
        var file = context.Imports.FindPrompt(prompt.Node) ?? ImportedText.Missing;
        if (file.File is not { } source)
        {
            context.Report(McpDiagnostics.PromptFile, location.Span, owner.Value, location.Value, file.Problem);
            return null;
        }

        if (Imports.RelativePath.LeadsOut(location.Value))
        {
            context.Report(McpDiagnostics.PromptOutside, location.Span, owner.Value, location.Value);
        }

        // Places in another file are none of the document.
        var findings = new DiagnosticBag();
        var text = source.Text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        var template = TemplateParser.Parse(new ScalarNode(text, isPlain: false, location.Span), findings);
        foreach (var finding in findings.ToImmutable())
        {
            context.Findings.Add(finding with { Span = location.Span });
        }

        return template;
    }

    private static void Check(
        List<(BoundPromptMessage Message, SourceSpan? Place)> messages,
        ImmutableArray<BoundPromptArgument> arguments,
        SpannedText owner,
        BindingContext context)
    {
        var known = arguments.Select(static argument => argument.Name.Value).ToList();
        var isMisspelt = false;
        foreach (var (message, place) in messages)
        {
            foreach (var placeholder in message.Content.Placeholders.Where(placeholder => !known.Contains(placeholder.Name)))
            {
                isMisspelt = true;
                context.Report(
                    McpDiagnostics.UnknownPromptArgument, place ?? placeholder.Span, placeholder.Name, owner.Value,
                    Suggestion.For(placeholder.Name, known), known.Count == 0 ? "it declares none" : $"it has: {Suggestion.List(known)}");
            }
        }

        // "Remove it" is wrong advice for what a misspelt name did not reach.
        if (isMisspelt)
        {
            return;
        }

        var used = messages.SelectMany(static entry => entry.Message.Content.Placeholders).Select(static placeholder => placeholder.Name).ToHashSet();
        foreach (var argument in arguments.Where(argument => messages.Count > 0 && !used.Contains(argument.Name.Value)))
        {
            context.Report(LintDiagnostics.UnusedPromptArgument, argument.Name.Span, argument.Name.Value, owner.Value);
        }
    }
}
