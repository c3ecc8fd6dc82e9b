namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF40xx: what was decided where a document leaves something open.</summary>
public static class LoweringDiagnostics
{
    public static readonly DiagnosticDescriptor UnnamedRestInput = new(
        "NAF4001",
        "REST operation accepts a parameter it does not name",
        Severity.Info,
        "The REST operation `{1}` does not name the {2} parameter `{0}` of what it calls; it is accepted under that name and passed on.",
        "Add to its inputParameters: `- name: {0}` with `in: {2}`.")
    {
        GroupMessage = "{0} parameters of consumed operations are not named by the REST side; they are accepted and passed on: {1}.",
        IsDeviation = true,
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor AddedToolInput = new(
        "NAF4002",
        "Tool input was added",
        Severity.Info,
        "The tool `{1}` has no input for `{0}`, which the operation it calls needs; {2} is added.",
        "Add to its inputParameters: `- name: {0}` with `type: {3}` and a description.")
    {
        GroupMessage = "{0} inputs that the called operations need were added to tools: {1}.",
        IsDeviation = true,
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor UndeclaredBody = new(
        "NAF4003",
        "Body is not declared",
        Severity.Info,
        "`{0}` is a {1} without a declared body; a body the caller sends is passed on as it is.",
        "Add to its inputParameters: `- name: body` with `in: body`; or describe it with `body`.")
    {
        GroupMessage = "{0} operations that usually carry a body declare none; a body the caller sends is passed on: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor LostPlaceholder = new(
        "NAF4004",
        "Exposed path lost a placeholder",
        Severity.Warning,
        "The path of the REST operation `{1}` has no placeholder for `{0}`, which the called path needs; it becomes a required query parameter.",
        "Put `{{{0}}}` into the exposed path, or give it a value in `with`.")
    {
        GroupMessage = "{0} placeholders of called paths are missing in exposed paths and become required query parameters: {1}.",
        IsDeviation = true,
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor DuplicateRoute = new(
        "NAF4005",
        "Route exists twice",
        Severity.Warning,
        "`{0}` is served by `{1}` already; `{2}` can never be reached and is left out.",
        "Give `{2}` another path or method, or remove it.")
    {
        GroupMessage = "{0} routes exist twice and are left out: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ToolNameChanged = new(
        "NAF4006",
        "Tool name is not accepted by clients",
        Severity.Warning,
        "The tool name `{0}` {1}; clients see `{2}`.",
        "Rename the tool; letters, digits, `_` and `-` are safe, and 64 characters at most.")
    {
        GroupMessage = "{0} tool names are not accepted by clients and were changed: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ToolKeyChanged = new(
        "NAF4007",
        "Argument name is not accepted by models",
        Severity.Info,
        "Models do not accept `{0}` as the name of an argument; the tool `{1}` calls it `{2}`.",
        "Rename the input if models should call it something else; the upstream still gets `{0}`.")
    {
        GroupMessage = "{0} argument names are not accepted by models and were changed: {1}.",
    };

    public static readonly DiagnosticDescriptor UnknownArgument = new(
        "NAF4008",
        "Value for a parameter that does not exist",
        Severity.Warning,
        "`{1}` passes a value to `{0}`, but `{2}` has no parameter of that name{3}; it is not sent.",
        "Remove `{0}` from `with`, or declare it at `{2}`, e.g. `- {{ name: {0}, in: query }}`.")
    {
        GroupMessage = "{0} values in `with` are for parameters that do not exist, and are not sent: {1}.",
    };

    public static readonly DiagnosticDescriptor NoBaseAddress = new(
        "NAF4009",
        "Base address must be configured",
        Severity.Warning,
        "The address of `{0}` is {1}; it becomes a setting the gateway cannot start without.",
        "Write the address in `{3}`, or set `Upstreams:{2}:BaseAddress` where the gateway runs.")
    {
        GroupMessage = "{0} APIs have no address; each gets a setting the gateway cannot start without: {1}.",
    };

    public static readonly DiagnosticDescriptor SampleBaseAddress = new(
        "NAF4010",
        "Base address looks like a sample",
        Severity.Warning,
        "The address of `{0}`, `{1}`, looks like a sample.",
        "Write your own address in `{3}`, or set `Upstreams:{2}:BaseAddress` where the gateway runs.")
    {
        GroupMessage = "The addresses of {0} APIs look like samples: {1}.",
    };

    public static readonly DiagnosticDescriptor SampleBaseAddressOfCredential = new(
        "NAF4026",
        "Credential would go to an address that looks like a sample",
        Severity.Warning,
        "The address of `{0}`, `{1}`, looks like a sample, and a credential would be sent there; it becomes a setting the gateway cannot start without.",
        "Write your own address in `{3}`, or set `Upstreams:{2}:BaseAddress` where the gateway runs.")
    {
        GroupMessage = "The addresses of {0} APIs with a credential look like samples; each becomes a setting the gateway cannot start without: {1}.",
    };

    public static readonly DiagnosticDescriptor UnboundSecret = new(
        "NAF4011",
        "Secret is not bound",
        Severity.Warning,
        "No bind says where `{0}` comes from; it is read from the environment variable `{0}`{1}.",
        "Add to `binds`: `- namespace: env` with `keys: {{ {0}: {0} }}`.")
    {
        GroupMessage = "{0} secrets are not bound and are read from environment variables of their names: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor MethodDiffers = new(
        "NAF4012",
        "REST method differs from the called one",
        Severity.Info,
        "The REST operation `{0}` is a {1}, but calls a {2}; the upstream gets {2}.",
        "Write `method: {2}` if callers should use it, too.")
    {
        GroupMessage = "{0} REST operations have another method than what they call: {1}.",
    };

    public static readonly DiagnosticDescriptor ReservedParameter = new(
        "NAF4013",
        "Parameter is the gateway's own",
        Severity.Info,
        "The parameter `{0}` of `{1}` is not accepted from callers: {2}.",
        "Remove it from the consumed operation.")
    {
        GroupMessage = "{0} parameters belong to the gateway and are not accepted from callers: {1}.",
    };

    public static readonly DiagnosticDescriptor ContinuationToken = new(
        "NAF4014",
        "Paging was added",
        Severity.Info,
        "`{0}` returns pages; the header `x-ms-continuation-token` is accepted for the next one (tools: `continuationToken`).",
        "To say so in the document, declare the header as an input parameter of the consumed operation: `- name: x-ms-continuation-token` with `in: header`.")
    {
        GroupMessage = "{0} operations return pages; the header `x-ms-continuation-token` is accepted for the next one: {1}.",
    };

    public static readonly DiagnosticDescriptor UnusedInput = new(
        "NAF4015",
        "Input is used nowhere",
        Severity.Warning,
        "The input `{0}` of `{1}` is declared, but nothing uses it; it is left out.",
        "Pass it on in `with: {{ <parameter>: {2}.{0} }}`, or remove it.")
    {
        GroupMessage = "{0} declared inputs are used by nothing and left out: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor PortMissing = new(
        "NAF4016",
        "Port is missing",
        Severity.Info,
        "The adapter `{0}` has no `port`; it listens on {1} unless configured.",
        "Add `port: {1}`.")
    {
        GroupMessage = "{0} adapters have no port and listen on the next free one unless configured: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor TokenAddress = new(
        "NAF4017",
        "Token address is not an address",
        Severity.Error,
        "`{0}` is not the http or https address of a token endpoint.",
        "Write the whole address, e.g. `tokenUri: https://login.example.com/oauth2/token`.");

    public static readonly DiagnosticDescriptor EncodedPath = new(
        "NAF4018",
        "Path has characters that do not belong in one",
        Severity.Warning,
        "The path of `{0}` holds {1}; it is sent percent-encoded, as `{2}`.",
        "Check the path in the API's documentation.")
    {
        GroupMessage = "{0} consumed paths hold characters that do not belong in a path, and are sent percent-encoded: {1}.",
    };

    public static readonly DiagnosticDescriptor NothingWorks = new(
        "NAF4020",
        "Nothing in the document can succeed",
        Severity.Error,
        "Nothing that the document exposes can succeed (operations and tools: {0}), so there is no gateway to make.",
        "Correct what the other messages say about them; one that works is enough for a gateway with `--keep-going`.");

    public static readonly DiagnosticDescriptor NothingDeclared = new(
        "NAF4021",
        "Adapters expose nothing",
        Severity.Error,
        "`{0}` is exposed, but neither it nor any other adapter has an operation or a tool, so there is no gateway to make.",
        "Add `resources` with `operations` to a REST adapter, or `tools` to an MCP adapter.");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "NAF4022",
        "Operation or tool is left out",
        Severity.Warning,
        "The {1} `{0}` cannot succeed and is left out of the gateway.",
        "Correct what the other messages say about it and what it calls; without `--keep-going` the document is refused.")
    {
        GroupMessage = "{0} operations and tools cannot succeed and are left out of the gateway: {1}.",
    };

    public static readonly DiagnosticDescriptor ToolSchemaRefused = new(
        "NAF4023",
        "Tool would be refused by providers of models",
        Severity.Error,
        "{0} {1}; providers of models refuse such a tool.",
        "Rename or simplify it in the tool's inputParameters.");

    public static readonly DiagnosticDescriptor RouteRefused = new(
        "NAF4024",
        "Route cannot be served",
        Severity.Error,
        "`{0}` cannot be served: {1}.",
        "Give it another path; the path of the consumed operation need not be the same.");

    public static readonly DiagnosticDescriptor PortTwice = new(
        "NAF4025",
        "Port is used twice",
        Severity.Warning,
        "The port {1} of the adapter `{0}` is that of another adapter; `{0}` listens on {2} unless configured.",
        "Write `port: {2}`.")
    {
        GroupMessage = "{0} adapters have the port of another one and listen on the next free one unless configured: {1}.",
    };

    public static readonly DiagnosticDescriptor ToolCredential = new(
        "NAF4027",
        "Credential is not an argument of a tool",
        Severity.Warning,
        "The tool `{0}` would ask a model for a credential, the header `{1}` of `{2}`; {3}.",
        "Write below `{2}`: `authentication: {{ type: bearer, token: '{{{{TOKEN}}}}' }}`, and add to `binds`: `- namespace: env` with `keys: {{ TOKEN: TOKEN }}`.")
    {
        GroupMessage = "{0} tools would ask a model for a credential; it is not an argument of theirs: {1}.",
    };

    public static readonly DiagnosticDescriptor ArgumentWithoutPlace = new(
        "NAF4028",
        "Value has no place in what is called",
        Severity.Error,
        "`{1}` passes a value to `{0}`, but `{2}` has no parameter of that name{3}; without it the call would concern something else.",
        "Give it a place at `{2}`: in its path, e.g. `path: {4}/{{{0}}}`, or in its inputParameters, e.g. `- {{ name: {0}, in: query }}`; or remove it from `with`.")
    {
        GroupMessage = "{0} values in `with` have no place in what is called, which would then concern something else: {1}.",
    };

    public static readonly DiagnosticDescriptor InputWithoutPlace = new(
        "NAF4029",
        "Required input reaches nothing",
        Severity.Error,
        "`{1}` requires `{0}`, but it never reaches {3}, so the call would concern something else.",
        "Give it a place in what is called and pass it on in `with: {{ <parameter>: {2}.{0} }}`; or remove it.")
    {
        GroupMessage = "{0} required inputs never reach what is called, which would then concern something else: {1}.",
    };

    public static readonly DiagnosticDescriptor MisspeltPlaceholder = new(
        "NAF4032",
        "Placeholder of a path is nearly the name of an input",
        Severity.Error,
        "The path of `{1}` has `{{{0}}}`, which nothing reads; perhaps `{2}` is meant.",
        "Write `{{{2}}}` in the path, or remove the placeholder.");

    public static readonly DiagnosticDescriptor MemberOfScalar = new(
        "NAF4033",
        "Input has no members",
        Severity.Error,
        "The input `{0}` is declared as `{1}`, so it has no members to read.",
        "Declare it with `type: object` or `type: array`, or use the whole of it.");

    public static readonly DiagnosticDescriptor PlaceholderMissing = new(
        "NAF4034",
        "Input of a path is not in the path",
        Severity.Error,
        "The input `{0}` of `{1}` is `in: path`, but the path `{2}` has no `{{{0}}}`.",
        "Put `{{{0}}}` into the path, or write `in: query`.");

    public static readonly DiagnosticDescriptor InputContradiction = new(
        "NAF4035",
        "Input contradicts itself",
        Severity.Error,
        "`{0}` of `{1}` {2}.",
        "{3}");

    public static readonly DiagnosticDescriptor KeyWithoutEffect = new(
        "NAF4036",
        "Key of an input has no effect",
        Severity.Warning,
        "`{0}` of `{1}` has no effect: {2}.",
        "{3}")
    {
        GroupMessage = "{0} keys of inputs have no effect: {1}.",
    };

    public static readonly DiagnosticDescriptor BodyNotOffered = new(
        "NAF4037",
        "Call is made without a body",
        Severity.Info,
        "`{0}` is a {1} whose inputs are declared, and none of them is a body; it is called without one.",
        "Write `body: none` to say that it is right, or add to its inputParameters: `- {{ name: body, in: body }}`.")
    {
        GroupMessage = "{0} operations that could carry a body declare other inputs and are called without one: {1}.",
    };

    public static readonly DiagnosticDescriptor AnswerWithoutSchema = new(
        "NAF4050",
        "Schema of an answer is not known",
        Severity.Error,
        "`{0}` reads parts of a response in the format `{1}`, which only its schema tells, and the operation it calls names none.",
        "Write at that operation `outputSchema: ./<name>.{2}`, the path of the file from the one that declares it.");

    public static readonly DiagnosticDescriptor ScopesWithoutTokens = new(
        "NAF4038",
        "Scopes without tokens",
        Severity.Error,
        "`{0}` needs `{1}`, but the callers of `{2}` have no tokens that scopes could be in.",
        "Give `{2}` `authentication` of `type: oauth2`, or remove `scopes`.");

    public static readonly DiagnosticDescriptor CredentialAsInput = new(
        "NAF4039",
        "Credential of the callers is an input",
        Severity.Error,
        "`{0}` takes the {1} `{2}` as an input, in which the callers of `{3}` send their credential; it would be passed on.",
        "{4}");

    public static readonly DiagnosticDescriptor AuthenticationWithoutEffect = new(
        "NAF4040",
        "Authentication of an adapter has no effect",
        Severity.Warning,
        "`{0}` talks on standard input and output to the program that started it; its `authentication` asks nobody for anything.",
        "Remove `authentication`, or `transport: stdio`.")
    {
        GroupMessage = "{0} adapters talk on standard input and output, where `authentication` asks nobody for anything: {1}.",
    };

    public static readonly DiagnosticDescriptor TypeOfRepeatedValue = new(
        "NAF4041",
        "Value is of another type than its output",
        Severity.Error,
        "The output `{0}` is declared as {1}, but {2}.",
        "Give both the same type, or declare the output as `type: string`, which every value can be written as.");

    public static readonly DiagnosticDescriptor OutputWithoutMapping = new(
        "NAF4044",
        "Declared output has no mapping",
        Severity.Warning,
        "`{0}` is declared as an output of `{1}`, but no mapping gives it a value; the answer does not have it.",
        "Add to `mappings`: `- {{ targetName: {0}, value: $.<step>.<member> }}`, or remove the output.")
    {
        GroupMessage = "{0} declared outputs have no mapping that gives them a value; the answers do not have them: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor StepToWrite = new(
        "NAF4045",
        "Step is written in C#",
        Severity.Info,
        "The step `{0}` of `{1}` is a script; it becomes the method `{2}` in a file under `Flows/`, which is made once and yours to write.",
        "Write what the script does in C#; until then the operation answers 501, and each build of the gateway warns of it.")
    {
        GroupMessage = "{0} steps are scripts, which become methods in files under `Flows/` that are made once and yours to write: {1}.",
    };

    public static readonly DiagnosticDescriptor SecretInAnswer = new(
        "NAF4042",
        "Answer would show a secret",
        Severity.Error,
        "`{0}` of `{1}` would show the setting `{2}` to every caller: a bind is a secret.",
        "Remove it from the answer; what is no secret can stand in the document as a constant.");

    public static readonly DiagnosticDescriptor LookupColumns = new(
        "NAF4043",
        "Lookup takes members of different lists",
        Severity.Error,
        "The lookup `{2}` compares `{1}` and takes `{0}`, but the called operation finds these two in different lists, so that nothing says which belong together.",
        "Let both paths begin with the same list, as in `$.results[*].id` and `$.results[*].name`.");

    public static readonly DiagnosticDescriptor OpenControl = new(
        "NAF4070",
        "Control adapter is open to other machines",
        Severity.Error,
        "`{0}` listens at `{1}` and asks its callers for nothing: everybody on the network could read its traces and change its log levels.",
        "Write `address: localhost`, or add `authentication: {{ type: bearer, token: '{{{{CONTROL_TOKEN}}}}' }}`.");

    public static readonly DiagnosticDescriptor ScriptsOff = new(
        "NAF4071",
        "Script steps are switched off",
        Severity.Error,
        "`{0}` of `{1}` is a script, and `scripting` of the control adapter says that none may run.",
        "Remove the step, or write `enabled: true`: the step then becomes a C# method that is yours to write.");

    public static readonly DiagnosticDescriptor ScriptLimits = new(
        "NAF4072",
        "Nothing limits scripts",
        Severity.Warning,
        "{0} of `scripting` {1} no effect: a script step becomes a method of C#, which is part of the gateway and runs without an interpreter.",
        "Remove {0}; the setting Flows:Timeout limits the time of an operation, as far as its methods heed their cancellation token.")
    {
        GroupMessage = "{0} control adapters limit scripts, which nothing does: {1}.",
    };

    public static readonly DiagnosticDescriptor TrustedCredential = new(
        "NAF4060",
        "Trusted header holds the gateway's credential",
        Severity.Error,
        "`{0}` trusts the header `{1}` of callers, where the gateway sends its own credential of `{2}`.",
        "Remove `{1}` from `trustedHeaders`, or write `authentication: none` for `{2}` if callers bring credentials of their own.");

    public static readonly DiagnosticDescriptor TrustedCallerCredential = new(
        "NAF4061",
        "Trusted header holds what callers show to the gateway",
        Severity.Error,
        "`{0}` would pass the header `{1}` on to `{2}`, and in it callers authenticate with `{3}`.",
        "Remove `{1}` from `trustedHeaders`, or let callers of `{3}` send a key in a header of its own: `authentication: {{ type: apikey, key: X-Gateway-Key, … }}`.");

    public static readonly DiagnosticDescriptor TrustedRange = new(
        "NAF4062",
        "No part of an answer is asked for",
        Severity.Warning,
        "`{0}` trusts the header `{1}`, but answers of `{2}` are searched for its credential, which a part of an answer could hold half of; it is not passed on.",
        "Remove `{1}` from `trustedHeaders`.")
    {
        GroupMessage = "{0} trusted headers ask for parts of answers that are searched for credentials, and are not passed on: {1}.",
    };

    public static readonly DiagnosticDescriptor ResourceValue = new(
        "NAF4073",
        "Resource lacks a value",
        Severity.Error,
        "The resource `{0}` needs `{1}` for {2}, and `{3}` has no place for it: a resource has no inputs but the placeholders of its URI.",
        "Write `{{{1}}}` into its `uri`, or give it a value: `with: {{ {1}: … }}`.");

    public static readonly DiagnosticDescriptor ResourceInput = new(
        "NAF4074",
        "Input of a resource is not in its URI",
        Severity.Error,
        "`{0}` is declared as an input of the resource `{1}`, but `{2}` has no such placeholder{3}.",
        "Write `{{{0}}}` into its `uri`, or remove the input.");

    public static readonly DiagnosticDescriptor PlaceInTool = new(
        "NAF4090",
        "Tool has no body",
        Severity.Warning,
        "The input `{0}` of the tool `{1}` names `{2}` of a request body, but what calls a tool gives arguments; `{0}` is one of them.",
        "Remove the `value`.")
    {
        GroupMessage = "{0} inputs of tools name places of a request body, but are arguments: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ReadingRoute = new(
        "NAF4080",
        "Route that reads calls a tool that may write",
        Severity.Warning,
        "`{0}` calls the tool `{1}`, of which nothing says that it only reads; a GET is sent by crawlers, and again by whoever got no answer.",
        "Write `hints: {{ readOnly: true }}` at the consumed tool if it only reads, else `method: POST` at the route.")
    {
        GroupMessage = "{0} routes that read call tools of which nothing says that they only read: {1}.",
    };

    public static readonly DiagnosticDescriptor PlacesContradict = new(
        "NAF4091",
        "Inputs want different bodies",
        Severity.Error,
        "`{0}` needs {2} to be {3}, but for `{1}` it has to be {4}: no body has both.",
        "Correct one of the two values, or declare the type that the place has, for example `type: object`.");

    public static readonly DiagnosticDescriptor BodyAndPlaces = new(
        "NAF4092",
        "Body is passed on and read",
        Severity.Error,
        "`{0}` passes the caller's body on as it is, and takes `{1}` out of it; a body that streams through cannot be read besides.",
        "Give the consumed operation that takes the body a `body` template, with placeholders for what it needs.");

    public static readonly DiagnosticDescriptor FileTwice = new(
        "NAF4093",
        "File is used twice",
        Severity.Error,
        "`{0}` of `{1}` is a file that streams through, so it can go to one place only; it is used {2} times.",
        "Give one of these places another input.");

    public static readonly DiagnosticDescriptor FilePlace = new(
        "NAF4094",
        "Input cannot be taken from there beside a file",
        Severity.Error,
        "`{0}` of `{1}` is taken from {2}, but callers send a form, since `{3}` is a file: all that is in it has a name and nothing inside.",
        "Write `in: body` without a `value`.");

    public static readonly DiagnosticDescriptor NothingToDeploy = new(
        "NAF4095",
        "Gateway has no port to deploy",
        Severity.Warning,
        "`--with {0}` adds nothing: no adapter waits for callers at a port that anything outside of a container could reach.",
        "Leave out the option: MCP clients start such a gateway themselves. Or add a REST adapter, or an MCP adapter without `transport: stdio`.");

    public static readonly DiagnosticDescriptor NothingToTest = new(
        "NAF4096",
        "Gateway has nothing that generated tests could call",
        Severity.Warning,
        "`--with tests` adds nothing: {0}.",
        "Leave out the option, and write tests of your own: the README of the project says how they run the gateway.");

    public static readonly DiagnosticDescriptor Untested = new(
        "NAF4097",
        "No test is generated",
        Severity.Info,
        "`{0}` is not among the generated tests, because {1}.",
        "Give inputs an `example` where a value is missing, or write a test of your own into the folder `Tests`, beside the generated ones.")
    {
        GroupMessage = "{0} routes and tools are not among the generated tests: {1}.",
    };
}
