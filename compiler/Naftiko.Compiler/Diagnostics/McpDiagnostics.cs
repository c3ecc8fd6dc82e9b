namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF322x and NAF323x: resources and prompts of MCP adapters, as binding reads them.</summary>
public static class McpDiagnostics
{
    public static readonly DiagnosticDescriptor ResourceUri = new(
        "NAF3220",
        "Not the URI of a resource",
        Severity.Error,
        "`{1}` of the resource `{0}` is not a URI: it needs a scheme of your own, and no blanks or quotes.",
        "Write for example `uri: shop://orders/{{id}}`; a placeholder is an input of what the resource calls.");

    public static readonly DiagnosticDescriptor UriVariable = new(
        "NAF3221",
        "Placeholder of a URI cannot be filled in",
        Severity.Error,
        "The placeholder `{0}` in the URI of the resource `{1}` {2}.",
        "Write `{{orderId}}` for `{{order-id}}`, each name once, and a character such as `/` between two of them.");

    public static readonly DiagnosticDescriptor ResourceTwice = new(
        "NAF3222",
        "Two resources of one name",
        Severity.Error,
        "The adapter has a resource called `{0}` already; clients could not tell them apart.",
        "Rename one of them, or remove it.");

    public static readonly DiagnosticDescriptor ResourceUriTwice = new(
        "NAF3223",
        "Two resources of one URI",
        Severity.Error,
        "The URI of the resource `{0}`, `{1}`, is that of another resource; only one of them could be read.",
        "Change one of the two.");

    public static readonly DiagnosticDescriptor FolderTemplate = new(
        "NAF3224",
        "Folder of a resource has a placeholder",
        Severity.Error,
        "The resource `{0}` is a folder, whose files are read by their paths; nothing takes the value of `{{{1}}}`.",
        "Remove the placeholder from `uri`, or write a `call` in place of `location`.");

    public static readonly DiagnosticDescriptor ResourceFolder = new(
        "NAF3225",
        "Folder of a resource cannot be read",
        Severity.Error,
        "The files of the resource `{0}` cannot be read from `{1}`: {2}.",
        "Write the path of a folder, relative to the document: `location: file:///./{0}`.");

    public static readonly DiagnosticDescriptor ResourceFile = new(
        "NAF3226",
        "File of a resource is left out",
        Severity.Warning,
        "The file `{0}` of the resource `{1}` is left out: {2}.",
        "Make it a regular file of at most 1 MiB, or move it out of the folder.")
    {
        GroupMessage = "{0} files of resources are left out: {1}.",
    };

    public static readonly DiagnosticDescriptor ResourceOutside = new(
        "NAF3227",
        "Folder of a resource is outside of the document's",
        Severity.Warning,
        "The files of the resource `{0}` come from `{1}`, outside of the folder of the document; all that is in it becomes a part of the gateway.",
        "Look into `Generated/Resources` before you publish it, or move the folder beside the document.")
    {
        GroupMessage = "The files of {0} resources come from outside of the folder of the document: {1}.",
    };

    public static readonly DiagnosticDescriptor PromptTwice = new(
        "NAF3228",
        "Two prompts of one name",
        Severity.Error,
        "`{1}` has a prompt called `{0}` already; clients ask for prompts by name.",
        "Rename one of them, or remove it.");

    public static readonly DiagnosticDescriptor PromptArgumentTwice = new(
        "NAF3229",
        "Prompt has two arguments of one name",
        Severity.Error,
        "The prompt `{1}` has an argument called `{0}` already.",
        "Remove one of them.");

    public static readonly DiagnosticDescriptor PromptText = new(
        "NAF3230",
        "Prompt has no text, or two",
        Severity.Error,
        "The prompt `{0}` has {1}; its text comes from one of them.",
        "Write `template: [{{ role: user, content: … }}]`, or the file it is in: `location: file:///./{0}.md`.");

    public static readonly DiagnosticDescriptor PromptRole = new(
        "NAF3231",
        "Unknown role of a message",
        Severity.Error,
        "A message of the prompt `{0}` has the role `{1}`.",
        "{2}");

    public static readonly DiagnosticDescriptor PromptFile = new(
        "NAF3232",
        "Text of a prompt cannot be read",
        Severity.Error,
        "The text of the prompt `{0}` cannot be read from `{1}`: {2}.",
        "Write the path of a text file, relative to the document: `location: file:///./{0}.md`.");

    public static readonly DiagnosticDescriptor PromptOutside = new(
        "NAF3233",
        "Text of a prompt is outside of the document's folder",
        Severity.Warning,
        "The text of the prompt `{0}` comes from `{1}`, outside of the folder of the document; it becomes a part of the gateway.",
        "Look at it in `Generated/Hosting` before you publish it, or move the file beside the document.")
    {
        GroupMessage = "The texts of {0} prompts come from outside of the folder of the document: {1}.",
    };

    public static readonly DiagnosticDescriptor UnknownPromptArgument = new(
        "NAF3234",
        "Placeholder of a prompt is no argument",
        Severity.Error,
        "`{{{{{0}}}}}` in the prompt `{1}` is none of its arguments{2}; {3}.",
        "Correct the name, or add it to `arguments`: `- {{ name: {0}, description: … }}`.");

    public static readonly DiagnosticDescriptor UiWord = new(
        "NAF3235",
        "Unknown word in `ui`",
        Severity.Error,
        "`{1}` of `ui` of `{0}` has the word `{2}`.",
        "{3}");

    public static readonly DiagnosticDescriptor UiWithoutScheme = new(
        "NAF3236",
        "`ui` of a resource that is no interface",
        Severity.Warning,
        "The resource `{0}` has `ui`, but its URI `{1}` does not begin with `ui://`; no host shows it as an interface.",
        "Write `uri: ui://…`, or remove `ui`.")
    {
        GroupMessage = "{0} resources have `ui`, but are no interfaces: {1}.",
    };

    public static readonly DiagnosticDescriptor UiMediaType = new(
        "NAF3237",
        "Media type of an interface",
        Severity.Error,
        "The resource `{0}` begins with `ui://`, so that it is `{2}`, not `{1}`.",
        "Remove `mimeType`.");

    public static readonly DiagnosticDescriptor UnknownInterface = new(
        "NAF3238",
        "Interface of a tool is no resource",
        Severity.Error,
        "The tool `{0}` is shown by `{1}`, which is no resource of its adapter.",
        "{2}");
}
