namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF8xxx: advice about documents that are correct.</summary>
public static class LintDiagnostics
{
    public static readonly DiagnosticDescriptor OpenAdapter = new(
        "NAF8001",
        "Open adapter in front of a credential",
        Severity.Warning,
        "Anybody who reaches `{0}` uses the credential of {1}: the adapter has no authentication.",
        "Write below `{0}`: `authentication: {{ type: bearer, token: '{{{{{3}}}}}' }}`; or keep it on loopback. It listens on {2} unless configured.")
    {
        GroupMessage = "{0} adapters without authentication stand in front of upstreams with a credential: {1}.",
    };

    public static readonly DiagnosticDescriptor ReadOnlyHint = new(
        "NAF8002",
        "Read-only hint on a writing operation",
        Severity.Warning,
        "The tool `{0}` is hinted as read-only, but calls a {1}, which writes; it is published as writing.",
        "Write `readOnly: false`; if it only reads, give it or what it calls a name that says so, e.g. `search-…` or `get-…`.")
    {
        GroupMessage = "{0} tools are hinted as read-only, but write, and are published as writing: {1}.",
    };

    public static readonly DiagnosticDescriptor LiteralSecret = new(
        "NAF8003",
        "Secret is written in the document",
        Severity.Warning,
        "The {0} is written in the document; it is left out of the gateway, which needs the setting `{1}` instead.",
        "Write `'{{{{{1}}}}}'` in its place, add `- namespace: env` with `keys: {{ {1}: {1} }}` to `binds`, set the variable `{1}` where the gateway runs, and have a new secret issued: this one has been seen.")
    {
        GroupMessage = "{0} secrets are written in the document; they are left out of the gateway, which needs settings instead: {1}.",
    };

    public static readonly DiagnosticDescriptor UnusedBind = new(
        "NAF8004",
        "Bind is used nowhere",
        Severity.Info,
        "The bind `{0}` is used nowhere.",
        "Remove it, or add the `authentication` that needs it.")
    {
        GroupMessage = "{0} binds are used nowhere: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor PlainHttp = new(
        "NAF8005",
        "Credential goes over plain http",
        Severity.Warning,
        "`{0}` is called over http, so its credential can be read on the way.",
        "Write `https://` in `baseUri`.")
    {
        GroupMessage = "{0} APIs are called over http, so their credentials can be read on the way: {1}.",
    };

    public static readonly DiagnosticDescriptor UselessDescription = new(
        "NAF8006",
        "Description says nothing",
        Severity.Info,
        "The description of the input `{0}` repeats its name; it is left out.",
        "Tell a model what the value is and what it looks like.")
    {
        GroupMessage = "{0} descriptions of inputs repeat the name and are left out: {1}.",
    };

    public static readonly DiagnosticDescriptor NeverCalled = new(
        "NAF8007",
        "Consumed operation is never called",
        Severity.Info,
        "Nothing calls the consumed operation `{0}`; no code is made for it.",
        "Expose it, or remove it.")
    {
        GroupMessage = "{0} consumed operations are never called; no code is made for them: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor LongToolList = new(
        "NAF8008",
        "Tool list is long",
        Severity.Warning,
        "The list of the {1} tools of `{0}` has {2} bytes, about {3} tokens, which every conversation pays before the first question.",
        "Split it into several MCP adapters with a port each{4}; and leave out the tools no agent needs.");

    public static readonly DiagnosticDescriptor UselessToolDescription = new(
        "NAF8009",
        "Description of a tool says nothing",
        Severity.Info,
        "The tool `{0}` has no description that says more than its name.",
        "Say in `description` what it does, when to use it and what comes back; a model chooses by nothing else.")
    {
        GroupMessage = "{0} tools have no description that says more than their name: {1}.",
    };

    public static readonly DiagnosticDescriptor UntoldInputs = new(
        "NAF8016",
        "Inputs of a tool are not described",
        Severity.Info,
        "Nothing tells a model what these inputs of the tool `{0}` are: {1}.",
        "Write at each `description`, or `enum`, `format` or bounds; or take them from the API's own description: naftikoc enrich <document> --openapi openapi.yaml")
    {
        GroupMessage = "{0} tools have inputs of which nothing tells a model what they are: {1}.",
    };

    public static readonly DiagnosticDescriptor UnboundedTool = new(
        "NAF8017",
        "Destructive tool demands nothing",
        Severity.Info,
        "The tool `{0}` is destructive and demands no input: a model that forgets `{1}` destroys all there is.",
        "Write `required: true` at the inputs that say what it is about, e.g. `{1}`.")
    {
        GroupMessage = "{0} tools are destructive and demand no input: {1}.",
    };

    public static readonly DiagnosticDescriptor RunTogetherName = new(
        "NAF8018",
        "Name of a tool is hard to read",
        Severity.Info,
        "The name of the tool `{0}` is several words in one.",
        "Write `{1}`, before clients know the tool by the other name.")
    {
        GroupMessage = "The names of {0} tools are several words in one: {1}.",
    };

    public static readonly DiagnosticDescriptor CostlyTool = new(
        "NAF8019",
        "Tool is costly",
        Severity.Info,
        "The tool `{0}` costs about {1} tokens in every conversation that lists it.",
        "Leave out inputs that no agent needs, and give deep bodies fewer `properties`.")
    {
        GroupMessage = "{0} tools cost 1,000 tokens or more each in every conversation: {1}.",
    };

    public static readonly DiagnosticDescriptor ForgottenAuthentication = new(
        "NAF8010",
        "API has no authentication, although a credential is bound",
        Severity.Warning,
        "`{0}` has no `authentication`, and nothing uses {1}: it is called without a credential, and most likely answers 401 to every call.",
        "Write below `{0}`: `{2}`; or remove the bind if the API is open.")
    {
        GroupMessage = "{0} APIs have no `authentication`, although a credential is bound; they are called without one: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor UnusedFunction = new(
        "NAF8012",
        "Function is never used",
        Severity.Info,
        "Nothing refers to the function `{0}`; no code is made for it.",
        "Expose it with `ref: {0}`, or remove it.")
    {
        GroupMessage = "{0} functions are never used; no code is made for them: {1}.",
    };

    public static readonly DiagnosticDescriptor SameRequest = new(
        "NAF8011",
        "Two operations send the same request",
        Severity.Warning,
        "`{0}` sends the same request as `{1}`: `{2}`.",
        "Compare both with the documentation of the API, and correct the path, method or parameters of the one that is wrong; else remove it.")
    {
        GroupMessage = "{0} consumed operations send the same request as another one of their API: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor WritingResource = new(
        "NAF8014",
        "Reading a resource changes something",
        Severity.Warning,
        "The resource `{0}` calls `{1}`, a {2}, which may change something; clients read resources without asking anybody.",
        "Make it a tool, or call an operation that only reads.")
    {
        GroupMessage = "{0} resources call operations that may change something: {1}.",
    };

    public static readonly DiagnosticDescriptor UnusedPromptArgument = new(
        "NAF8015",
        "Argument of a prompt is never used",
        Severity.Warning,
        "No message of the prompt `{1}` has a place for its argument `{0}`.",
        "Write `{{{{{0}}}}}` where its value belongs, or remove the argument.")
    {
        GroupMessage = "{0} arguments of prompts stand in no message: {1}.",
    };

    public static readonly DiagnosticDescriptor PlainEndpoint = new(
        "NAF8020",
        "MCP server is called without encryption",
        Severity.Error,
        "The endpoint of the MCP server `{0}` is not https: whoever is on the way reads what tools are given, and writes what they answer.",
        "Write `https://`; only a server on this machine may do without.");

    public static readonly DiagnosticDescriptor ToolWithoutHints = new(
        "NAF8021",
        "Consumed tool has no hints",
        Severity.Warning,
        "Nothing says what calling the tool `{0}` can do: it is announced as one that may do anything, and never called again by itself.",
        "Write `hints: {{ readOnly: true }}` if it only reads, else `hints: {{ readOnly: false, destructive: …, idempotent: … }}`.")
    {
        GroupMessage = "Nothing says what calling {0} consumed tools can do; they are announced as ones that may do anything: {1}.",
    };
}
