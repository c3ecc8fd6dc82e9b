namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF30xx: reading a document of any dialect into one shape and resolving its names.</summary>
public static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor WrongKind = new(
        "NAF3002",
        "Value has the wrong shape",
        Severity.Error,
        "`{0}` must be {1}, but here it is {2}.",
        "Write {1} after `{0}:`.");

    public static readonly DiagnosticDescriptor Missing = new(
        "NAF3003",
        "Something needed is missing",
        Severity.Error,
        "{0} has no value for `{1}`.",
        "Write for example `{2}`.");

    public static readonly DiagnosticDescriptor UndeclaredPlaceholder = new(
        "NAF3004",
        "Path placeholder is not declared",
        Severity.Info,
        "The path of `{1}` has the placeholder `{{{0}}}`, but no input parameter of that name is declared; it is taken as a required string.",
        "Add to the inputParameters of `{1}`: `- name: {0}` with `in: path`.")
    {
        GroupMessage = "{0} path placeholders are declared nowhere and taken as required strings: {1}.",
        IsDeviation = true,
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor UnknownAdapterType = new(
        "NAF3005",
        "Type of an exposed adapter is not known",
        Severity.Error,
        "`{0}` is not a type of adapter.",
        "{1}");

    public static readonly DiagnosticDescriptor UnknownConsumerType = new(
        "NAF3006",
        "Type of a consumed API is not known",
        Severity.Error,
        "`{0}` is not a type of API that can be consumed; `http` and `mcp` are.",
        "Write `type: http` or `type: mcp`, or remove this entry and what calls it.");

    public static readonly DiagnosticDescriptor UnknownNamespace = new(
        "NAF3007",
        "Call to an API that is not consumed",
        Severity.Error,
        "`{0}` calls `{1}`, but no consumed API has the namespace `{2}`{3}.",
        "Write `call: <namespace>.<operation>` with the namespace of an entry of `consumes`; there are: {4}.");

    public static readonly DiagnosticDescriptor UnknownOperation = new(
        "NAF3008",
        "Call to an operation that does not exist",
        Severity.Error,
        "`{0}` calls `{1}`, but `{2}` has no operation `{3}`{4}.",
        "Write the name of an operation of `{2}` after the dot, or add the operation `{3}` to its {5}.");

    public static readonly DiagnosticDescriptor AmbiguousCall = new(
        "NAF3009",
        "Call fits several operations",
        Severity.Warning,
        "`{0}` calls `{1}`, which is the name of {2} operations; as caller number {3} it gets number {3} of them, {4}.",
        "Give the operations different names, so that each call says which one it means.")
    {
        GroupMessage = "{0} calls fit several operations of one name and are resolved by position: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor MalformedCall = new(
        "NAF3010",
        "Call does not name an operation",
        Severity.Error,
        "`{0}` does not name an operation.",
        "Write `call: <namespace>.<operation>`.");

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "NAF3011",
        "Reference resolves to nothing",
        Severity.Warning,
        "`{0}` looks like a reference, but nothing is called `{1}` here; it is sent as the text `{0}`.",
        "Write `{2}.<name>` for a value of the caller, `{{{{<bind>}}}}` for a bind, or quote the text if it is meant as it stands.")
    {
        GroupMessage = "{0} values look like references but resolve to nothing and are sent as text: {1}.",
    };

    public static readonly DiagnosticDescriptor SingleBraces = new(
        "NAF3239",
        "Name in single braces is a value",
        Severity.Warning,
        "`{{{0}}}` is read as the value `{0}`; single braces belong to paths and URIs.",
        "Write `'{{{{{0}}}}}'`.")
    {
        GroupMessage = "{0} names in single braces are read as values: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor UnknownType = new(
        "NAF3012",
        "Type of a value is not known",
        Severity.Warning,
        "`{0}` has the type `{1}`, which is not known; it is read as {2}.",
        "{3}")
    {
        GroupMessage = "{0} values have types that are not known: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor AuthenticationSpelling = new(
        "NAF3013",
        "Authentication is not written as specified",
        Severity.Warning,
        "The API key of `{0}` is described with {1}; it is read as `{2}`.",
        "Write `{2}`.")
    {
        GroupMessage = "{0} API keys are not described as specified, and are read as they are meant: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor UnknownAuthentication = new(
        "NAF3014",
        "Type of authentication is not known",
        Severity.Error,
        "`{0}` is not a type of authentication.",
        "{1}");

    public static readonly DiagnosticDescriptor UnknownPlace = new(
        "NAF3015",
        "Place of a parameter is not known",
        Severity.Error,
        "The parameter `{0}` is `in: {1}`, which is not a place in a request.",
        "{2}");

    public static readonly DiagnosticDescriptor UnusedPathParameter = new(
        "NAF3016",
        "Path parameter is not in the path",
        Severity.Error,
        "The parameter `{0}` of `{1}` is `in: path`, but the path `{2}` has no `{{{0}}}`, and nothing shows where it belongs; the call would concern something else.",
        "Put `{1}` into a resource whose path holds it, e.g. `path: {3}`; or write `in: query` if the API takes it there.")
    {
        GroupMessage = "{0} parameters are `in: path`, but nothing shows where in the path they belong: {1}.",
    };

    public static readonly DiagnosticDescriptor ObjectWithoutProperties = new(
        "NAF3017",
        "Object output without properties",
        Severity.Info,
        "The output of `{0}` is an object without properties; it is the upstream's whole response.",
        "List `properties` to shape the answer, or leave out `outputParameters`.")
    {
        GroupMessage = "{0} outputs are objects without properties and mean the upstream's whole response: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ConsumedParameterDetail = new(
        "NAF3018",
        "Consumed parameter says more than the specification allows",
        Severity.Info,
        "The consumed parameter `{0}` says {1}, which the specification leaves to the exposed side; it is used for the inputs made from it{2}.",
        "For a document that also passes the official schema, say this in the inputParameters of the tool instead.")
    {
        GroupMessage = "{0} consumed parameters say more than the specification allows (used for the inputs made from them): {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor DuplicateNamespace = new(
        "NAF3023",
        "Namespace is used twice",
        Severity.Warning,
        "The namespace `{0}` is used by {1} consumed APIs; a call looks through them in order.",
        "Give each API a namespace of its own.")
    {
        GroupMessage = "{0} namespaces are used by several consumed APIs; calls look through them in order: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor DuplicateAdapter = new(
        "NAF3024",
        "Adapter namespace is used twice",
        Severity.Error,
        "The namespace `{0}` is used by two exposed adapters.",
        "Give each adapter a namespace of its own.");

    public static readonly DiagnosticDescriptor DuplicateTool = new(
        "NAF3025",
        "Tool name is used twice",
        Severity.Error,
        "`{0}` is the name of two tools of one adapter.",
        "Give each tool a name of its own; a client tells them apart by nothing else.");

    public static readonly DiagnosticDescriptor NothingExposed = new(
        "NAF3026",
        "Nothing is exposed",
        Severity.Error,
        "The document exposes nothing, so there is no gateway to make.",
        "Pass the option `--expose rest,mcp` to expose everything that is consumed, or add adapters to `capability.exposes`: `- type: rest`, `- type: mcp`.");

    public static readonly DiagnosticDescriptor UnknownMethod = new(
        "NAF3027",
        "HTTP method is not known",
        Severity.Error,
        "`{0}` is not an HTTP method.",
        "{1}");

    public static readonly DiagnosticDescriptor BodyTemplateSyntax = new(
        "NAF3028",
        "Body template is not JSON",
        Severity.Error,
        "The body of `{0}` is not JSON, even with values in place of its placeholders: {1}.",
        "Correct the JSON, or say what it is: `body: {{ type: text, data: … }}`.");

    public static readonly DiagnosticDescriptor BodyTypeSpelling = new(
        "NAF3029",
        "Body is not written as specified",
        Severity.Info,
        "The body of `{0}` is `{1}`; it is read as {2}.",
        "Write {3}.")
    {
        GroupMessage = "{0} bodies are not written as specified: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor OperationPath = new(
        "NAF3030",
        "Consumed operation has a path of its own",
        Severity.Info,
        "The operation `{0}` has a path of its own; with its resource it is `{1}`.",
        "Move the operation to a resource with the path `{1}`.")
    {
        GroupMessage = "{0} consumed operations have paths of their own: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor UnknownStep = new(
        "NAF3031",
        "Step type is not known",
        Severity.Error,
        "The step `{0}` has the type `{1}`, which is not known.",
        "{2}");

    public static readonly DiagnosticDescriptor UnknownStepReference = new(
        "NAF3032",
        "Step does not exist",
        Severity.Error,
        "`{0}` needs the result of a step `{1}`, but no earlier step has that name{2}.",
        "Write the name of a step above this one; there are: {3}.");

    public static readonly DiagnosticDescriptor DuplicateStep = new(
        "NAF3033",
        "Step name is used twice",
        Severity.Error,
        "Two steps of `{0}` are called `{1}`.",
        "Give each step a name of its own; later values refer to it.");

    public static readonly DiagnosticDescriptor NoAction = new(
        "NAF3034",
        "Operation does nothing",
        Severity.Error,
        "`{0}` has neither `call` nor `steps`, so there is nothing it could answer with.",
        "Add `call: <namespace>.<operation>`, or remove it.");

    public static readonly DiagnosticDescriptor QueryInPath = new(
        "NAF3035",
        "Path holds a query string",
        Severity.Info,
        "The address or path of `{0}` holds the query string `?{1}`; it is sent as query parameters{2}.",
        "Declare its parts as input parameters with `in: query`, fixed ones with a `value`.")
    {
        GroupMessage = "{0} consumed addresses and paths hold query strings, which are sent as query parameters: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor MissingCall = new(
        "NAF3036",
        "Call is missing",
        Severity.Warning,
        "`{0}` has no `call`; it calls the consumed operation of the same name, `{1}`.",
        "Write `call: {1}`.")
    {
        GroupMessage = "{0} operations have no `call` and call the consumed operation of the same name: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor BodyMembers = new(
        "NAF3038",
        "Members of a body stand next to its type",
        Severity.Error,
        "The body of `{0}` has the type `{1}`, but {2} next to it instead of below `data`.",
        "Write `body: {{ type: {1}, data: {{ {3}: … }} }}`; if the API wants `type` as a member of the body, too, put it below `data` as well.");

    public static readonly DiagnosticDescriptor UnknownBodyType = new(
        "NAF3039",
        "Type of a body is not known",
        Severity.Error,
        "The body of `{0}` has the type `{1}`, which is not known.",
        "{2}");

    public static readonly DiagnosticDescriptor FormText = new(
        "NAF3040",
        "Form is written as a string",
        Severity.Info,
        "The form of `{0}` is written as a string; it is read as the fields {1}.",
        "Write the fields as a mapping: `data: {{ {2} }}`.")
    {
        GroupMessage = "{0} forms are written as strings and read as their fields: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor FormTextSyntax = new(
        "NAF3041",
        "Form cannot be read",
        Severity.Error,
        "The form of `{0}` is a string that is neither `name=value&other=value` nor a JSON object.",
        "Write the fields as a mapping: `data: {{ grant_type: client_credentials, scope: '{{{{scope}}}}' }}`.");

    public static readonly DiagnosticDescriptor ExposesByItself = new(
        "NAF3042",
        "Document already exposes adapters",
        Severity.Warning,
        "The document already says what is exposed, {0}, so `--expose` adds nothing.",
        "Leave out the option, or add to `exposes` what it should add.")
    {
        GroupMessage = "{0} documents already say what is exposed, so `--expose` adds nothing: {1}.",
    };

    public static readonly DiagnosticDescriptor NothingToExpose = new(
        "NAF3043",
        "Nothing is consumed that could be exposed",
        Severity.Error,
        "`--expose` makes a gateway of everything that is consumed, but the document consumes no operation.",
        "Add an API to `capability.consumes`, with `resources` and `operations`.");

    public static readonly DiagnosticDescriptor AdapterWithoutNamespace = new(
        "NAF3037",
        "Adapter has no namespace",
        Severity.Info,
        "An adapter without `namespace` is named after its type, `{0}`.",
        "Add a `namespace`; settings and logs name the adapter by it.")
    {
        GroupMessage = "{0} adapters have no namespace and are named after their types: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor PathCompleted = new(
        "NAF3044",
        "Path was completed",
        Severity.Warning,
        "The path `{2}` of `{1}` has no place for `{0}`; {3}, so `{4}` is called.",
        "Put `{1}` into a resource with `path: {4}`.")
    {
        GroupMessage = "{0} values had no place in the path of what takes them, which was completed: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor FragmentInPath = new(
        "NAF3045",
        "Path holds a fragment",
        Severity.Warning,
        "The path `{0}` holds the fragment `{1}`, which never reaches a server; `{2}` is called.",
        "Write `path: {2}`.")
    {
        GroupMessage = "{0} consumed paths hold fragments, which never reach a server and are left out: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor UnknownName = new(
        "NAF3046",
        "Name in a value means nothing",
        Severity.Error,
        "Nothing that `{1}` can use is called `{0}`{2}.",
        "Write the name of an input, of a step above or of a bind; there are: {3}.");

    public static readonly DiagnosticDescriptor UndeclaredInput = new(
        "NAF3047",
        "Value of the caller is not declared",
        Severity.Error,
        "`{0}` reads the caller's `{1}`, but declares no input of that name{2}.",
        "Correct the name, or declare it in `inputParameters`: `- {{ name: {1}, type: … }}`.");

    public static readonly DiagnosticDescriptor EmptyBody = new(
        "NAF3048",
        "Body is empty",
        Severity.Warning,
        "The body of `{0}` is an empty string; it is read as no body.",
        "Write `body: none`. To pass on the caller's body, leave `body` out.")
    {
        GroupMessage = "{0} bodies are empty strings and read as no body: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor KeyWithoutReader = new(
        "NAF3049",
        "Key has no effect where it stands",
        Severity.Warning,
        "`{0}` has no effect here: nothing reads it.",
        "Remove it, or move it to where it is read; `naftikoc explain NAF3049` lists what is not built yet.")
    {
        GroupMessage = "{0} keys have no effect where they stand: {1}.",
        FollowsFailure = true,
    };

    public static readonly DiagnosticDescriptor StyleWithoutEffect = new(
        "NAF3050",
        "Style of a parameter has no effect",
        Severity.Warning,
        "`{0}` of `{1}` has no effect: {2}.",
        "Remove it.")
    {
        GroupMessage = "{0} styles of parameters have no effect: {1}.",
    };

    public static readonly DiagnosticDescriptor SeveralShapes = new(
        "NAF3052",
        "Alternatives are read as one shape",
        Severity.Warning,
        "`{0}` can be {1}; it is announced and checked as {2}.",
        "{3}")
    {
        GroupMessage = "{0} values have several shapes, and are announced and checked as one: {1}.",
    };

    public static readonly DiagnosticDescriptor WrongStyle = new(
        "NAF3051",
        "Style of a parameter cannot be used at its place",
        Severity.Error,
        "`{0}` travels in a {1}, where `{2}` cannot be `{3}`.",
        "{4}");

    public static readonly DiagnosticDescriptor DigestOfCallers = new(
        "NAF3053",
        "Callers cannot authenticate by digest",
        Severity.Error,
        "`{0}` asks its callers for digest authentication, which a gateway of several processes cannot check, and which few clients know.",
        "Write `type: basic` with the same `username` and `password` and serve it over HTTPS, or `type: bearer` with a `token`.");

    public static readonly DiagnosticDescriptor AuthorizationServer = new(
        "NAF3054",
        "Address of the authorization server cannot be used",
        Severity.Error,
        "`{0}` cannot be the authorization server of `{1}`: it must be an `https://` address without query and fragment, or `http://` on this machine.",
        "Write the issuer as its tokens name it (`iss`), for example `authorizationServerUri: https://login.example.com/realms/shop`.");

    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "NAF3060",
        "Format of an answer does not exist",
        Severity.Error,
        "`{0}` answers in the format `{1}`, which does not exist.",
        "{2}");

    public static readonly DiagnosticDescriptor Selector = new(
        "NAF3061",
        "CSS selector cannot be read",
        Severity.Error,
        "`{0}` takes tables out of a page by `{1}`, which cannot be read as a CSS selector.",
        "Write what the tables are, or what they are in: `outputSchema: table.prices` or `outputSchema: '#stock'`; without it all tables are taken.");

    public static readonly DiagnosticDescriptor SchemaNotReadable = new(
        "NAF3062",
        "Schema file cannot be read",
        Severity.Error,
        "The schema `{0}` of `{1}` cannot be read: {2}.",
        "Write the path of the `.{3}` file, relative to the folder of the file that names it.");

    public static readonly DiagnosticDescriptor SchemaNotUnderstood = new(
        "NAF3063",
        "Schema file is not a schema",
        Severity.Error,
        "The schema `{0}` of `{1}` is not {3} that can be used: {2}.",
        "Correct the file, which should look like `{4}`, or name another one.");

    public static readonly DiagnosticDescriptor SkillName = new(
        "NAF3140",
        "Skill has a name that is no folder",
        Severity.Error,
        "The skill `{0}` has a name that cannot be a folder and a part of a path everywhere.",
        "Use at most 64 letters, digits, `-` and `_`, and begin with a letter or a digit.");

    public static readonly DiagnosticDescriptor SkillTwice = new(
        "NAF3141",
        "Skill is declared twice",
        Severity.Error,
        "There is a skill called `{0}` already; callers, or the files of the two, could not be told apart.",
        "Rename one of them, or remove it.");

    public static readonly DiagnosticDescriptor SkillTool = new(
        "NAF3142",
        "Tool of a skill needs one source",
        Severity.Error,
        "The tool `{0}` of the skill `{1}` has {2} of `from` and `instruction`.",
        "Write `from: {{ sourceNamespace: <adapter>, action: <tool or operation> }}`, or `instruction: <file of the skill>`.");

    public static readonly DiagnosticDescriptor SkillSource = new(
        "NAF3143",
        "Skill refers to an adapter that does not exist",
        Severity.Error,
        "The tool `{0}` of the skill `{1}` comes from `{2}`, which is no REST or MCP adapter of this document.",
        "{3}");

    public static readonly DiagnosticDescriptor SkillAction = new(
        "NAF3144",
        "Skill refers to a tool that does not exist",
        Severity.Error,
        "The tool `{0}` of the skill `{1}` is `{2}` of `{3}`, which `{3}` does not have.",
        "{4}");

    public static readonly DiagnosticDescriptor SkillFolder = new(
        "NAF3145",
        "Folder of a skill cannot be read",
        Severity.Warning,
        "The files of the skill `{0}` cannot be read from `{1}`: {2}. The gateway serves the skill without them.",
        "Write the path of its folder relative to the document (`location: file:///./skills/{0}`), or put the files into `Skills/{0}` of the project.")
    {
        GroupMessage = "The files of {0} skills cannot be read; the gateway serves the skills without them: {1}.",
    };

    public static readonly DiagnosticDescriptor SkillFile = new(
        "NAF3146",
        "File of a skill is left out",
        Severity.Warning,
        "The file `{0}` of the skill `{1}` is left out: {2}.",
        "Put it into `Skills/{1}` of the project, from where the gateway serves it, too, or move it out of the folder.")
    {
        GroupMessage = "{0} files of skills are left out: {1}.",
    };

    public static readonly DiagnosticDescriptor SkillInstruction = new(
        "NAF3147",
        "Skill has no such file",
        Severity.Error,
        "The tool `{0}` of the skill `{1}` is the file `{2}`, which is not in the folder of the skill.",
        "{3}");

    public static readonly DiagnosticDescriptor SkillToolTwice = new(
        "NAF3148",
        "Skill has two tools of one name",
        Severity.Error,
        "The skill `{1}` has a tool called `{0}` already; agents could not tell them apart.",
        "Rename one of them, or remove it.");

    public static readonly DiagnosticDescriptor SkillOutside = new(
        "NAF3149",
        "Folder of a skill is outside of the document's",
        Severity.Warning,
        "The files of the skill `{0}` come from `{1}`, outside of the folder of the document; all text in it becomes a part of the gateway.",
        "Look into `Generated/Skills/{0}` before you publish it, or move the folder beside the document.")
    {
        GroupMessage = "The files of {0} skills come from outside of the folder of the document: {1}.",
    };

    public static readonly DiagnosticDescriptor ByteSize = new(
        "NAF3064",
        "Size is not a number of bytes",
        Severity.Error,
        "`{0}` is `{1}`, which is not a number of bytes.",
        "Write a whole number and one of the units B, KiB, MiB and GiB: `{2}`.");

    public static readonly DiagnosticDescriptor MediaType = new(
        "NAF3065",
        "Not a media type",
        Severity.Error,
        "`{0}` of `{1}` is not a media type.",
        "Write a type and a subtype without parameters: `image/jpeg`.");

    public static readonly DiagnosticDescriptor ResponseStatus = new(
        "NAF3066",
        "Not a status of an answer",
        Severity.Error,
        "`{1}` describes the answer `{0}`, which is not a status of HTTP.",
        "Write a status (`200`), a class of them (`4XX`), or `default`.");

    public static readonly DiagnosticDescriptor TokensForAnybody = new(
        "NAF3055",
        "Tokens of callers have no audience",
        Severity.Error,
        "`{0}` does not say what tokens must be issued for: a token for any other service would open it.",
        "Write `resource: https://…`, the address that callers know the adapter by; and `audience: …` if the `aud` of the tokens is another text.");

    public static readonly DiagnosticDescriptor UnknownFunction = new(
        "NAF3059",
        "Function does not exist",
        Severity.Error,
        "`{0}` refers to the function `{1}`, which no aggregate has{2}.",
        "{3}.");

    public static readonly DiagnosticDescriptor NamespaceNeeded = new(
        "NAF3204",
        "Adapter needs a namespace",
        Severity.Error,
        "An adapter of a document that begins with `ikanos` needs a `namespace`; it is what others import it by.",
        "Add for example `namespace: shop-{0}`.");

    public static readonly DiagnosticDescriptor ConstantWithoutEffect = new(
        "NAF3205",
        "Constant documents and gives no value",
        Severity.Warning,
        "`const` of `{0}` describes a value in documents that begin with `ikanos`, and gives none.",
        "Write `value` in place of `const`.")
    {
        GroupMessage = "{0} constants describe values, which documents that begin with `ikanos` do not take from them: {1}.",
    };

    public static readonly DiagnosticDescriptor SharedListOfSome = new(
        "NAF3206",
        "List for some callers is shared by all",
        Severity.Error,
        "`{0}` lets anybody keep and share its list of tools, but who sees `{1}` in it depends on the scopes of a token.",
        "Write `cacheScope: private`.");

    public static readonly DiagnosticDescriptor DuplicateFunction = new(
        "NAF3090",
        "Function declared twice",
        Severity.Error,
        "The function `{0}` is declared before; nothing could tell which of the two a `ref` means.",
        "Give one of them another name.");

    public static readonly DiagnosticDescriptor UnknownFunctionInput = new(
        "NAF3091",
        "Function has no such input",
        Severity.Error,
        "`{0}` passes a value to `{1}`, but the function `{2}` has no input of that name{3}.",
        "Write the name of an input of the function; {4}.");

    public static readonly DiagnosticDescriptor MemberTwice = new(
        "NAF3092",
        "Member is given twice",
        Severity.Error,
        "`{0}` of `{1}` has a value already, or is a member of what has one; an object has room for one of them.",
        "Give one of them another name, or remove it.");

    public static readonly DiagnosticDescriptor MockReadsAnswer = new(
        "NAF3056",
        "Mock reads an answer",
        Severity.Error,
        "The output `{0}` of `{1}` is a place in an answer, but `{1}` calls nothing: it has no `call` and no `steps`.",
        "Write `call: <namespace>.<operation>`, or a `value` that is no path; `value: '{{{{input}}}}'` repeats what the caller gives.");

    public static readonly DiagnosticDescriptor MockWithoutValue = new(
        "NAF3057",
        "Output of a mock has no value",
        Severity.Warning,
        "`{1}` makes its answer up, and `{0}` has no `value`; it is left out.",
        "Write `value: …`, or remove the output.")
    {
        GroupMessage = "{0} outputs of mocks have no value and are left out: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor MemberNotKept = new(
        "NAF3058",
        "Lookup does not keep this member",
        Severity.Error,
        "The lookup `{0}` keeps no member `{1}`{2}.",
        "Add `{1}` to its `outputParameters`, or write one of those it keeps: {3}.");

    public static readonly DiagnosticDescriptor SecondControl = new(
        "NAF3150",
        "Second control adapter",
        Severity.Error,
        "`{0}` is a second control adapter; metrics, traces and log levels are those of the whole gateway, so there can be one only.",
        "Remove one of them.");

    public static readonly DiagnosticDescriptor CollectorAddress = new(
        "NAF3151",
        "Address of the collector is not one",
        Severity.Error,
        "The `endpoint` of `otlp` is no address of a collector: {0}.",
        "Write `endpoint: http://localhost:4317`, or remove it and set OTEL_EXPORTER_OTLP_ENDPOINT (and OTEL_EXPORTER_OTLP_HEADERS) where the gateway runs.");

    public static readonly DiagnosticDescriptor OnlyControl = new(
        "NAF3152",
        "Nothing but control is exposed",
        Severity.Warning,
        "`{0}`, a control adapter, is all this document exposes: the gateway tells about itself and calls no API.",
        "Add an adapter of `type: rest` or `type: mcp` to `exposes`.")
    {
        GroupMessage = "{0} control adapters are all that is exposed: {1}.",
    };

    public static readonly DiagnosticDescriptor UnknownForwardTarget = new(
        "NAF3180",
        "Forward to an API that is not consumed",
        Severity.Error,
        "`{0}` forwards to `{1}`, but no consumed API has that namespace{2}.",
        "Write `targetNamespace: <namespace>` with the namespace of an entry of `consumes`; there are: {3}.");

    public static readonly DiagnosticDescriptor ForwardPath = new(
        "NAF3181",
        "Path of a forward does not say what is forwarded",
        Severity.Error,
        "`{0}` is forwarded, but it {1}.",
        "Write `path: '{2}{{{{path}}}}'`; the placeholder at its end is the rest of the path, with all its slashes.");

    public static readonly DiagnosticDescriptor TrustedHeader = new(
        "NAF3182",
        "Header cannot be trusted",
        Severity.Warning,
        "`{0}` trusts the header `{1}`, which {2}; it is not passed on.",
        "Remove `{1}` from `trustedHeaders`, which names headers one by one, such as `Accept-Language`.")
    {
        GroupMessage = "{0} entries of `trustedHeaders` are no headers that could be passed on: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ForwardBesideOperations = new(
        "NAF3183",
        "Resource forwards and has operations",
        Severity.Info,
        "`{0}` has `operations` and forwards: an operation answers what it is declared for, and everything else is forwarded.",
        "Move the operations to a resource of their own if that reads better; it means the same.")
    {
        GroupMessage = "{0} resources have operations and forward everything else: {1}.",
    };

    public static readonly DiagnosticDescriptor ForwardValue = new(
        "NAF3184",
        "Forward has no value for this parameter",
        Severity.Error,
        "`{0}` of `{1}` is made of `{{{{{2}}}}}`, which is an input of an operation; what is forwarded has no inputs.",
        "Give `{0}` a constant or a bind, remove it from the API and name it in `trustedHeaders`, or move it to the operations that have `{2}`.");

    public static readonly DiagnosticDescriptor ForwardMethod = new(
        "NAF3185",
        "Method is never forwarded",
        Severity.Error,
        "`{0}` forwards `{1}`, which is about a connection and not about what is at its end.",
        "Remove `{1}` from `methods`.");

    public static readonly DiagnosticDescriptor ForwardToTools = new(
        "NAF3186",
        "Forward to an MCP server",
        Severity.Error,
        "`{0}` forwards to `{1}`, which is an MCP server: requests of callers are no calls of its tools.",
        "Call its tools from `operations`, each with `call: {1}.<tool>`.");

    public static readonly DiagnosticDescriptor PlaceOutsideBody = new(
        "NAF3170",
        "Place of a body for an input that is not in it",
        Severity.Error,
        "The input `{0}` is `in: {2}`, but its value `{1}` is a place in the request body.",
        "Write `in: body`, or remove the value.");

    public static readonly DiagnosticDescriptor PlacesInBody = new(
        "NAF3171",
        "Place of a body is not one place",
        Severity.Error,
        "`{0}` takes `{1}` of the request body, which may be several values or none of its own; an input is one value.",
        "Write a path of names and positions, such as `$.user.addresses[0].city`, or take the whole list and declare it as an array.");

    public static readonly DiagnosticDescriptor RawBody = new(
        "NAF3172",
        "Body is a string that is not JSON",
        Severity.Warning,
        "The body of `{0}` is a string that is not JSON; it is sent as `{1}`.",
        "Write `body: {{ type: {1}, data: … }}`.")
    {
        GroupMessage = "{0} bodies are strings that are not JSON, and are sent as what they look like: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor SparqlPlaceholder = new(
        "NAF3173",
        "Value cannot stand here in SPARQL",
        Severity.Error,
        "The placeholder `{0}` in the SPARQL of `{1}` {2}, where no value can be written so that it stays one.",
        "Put it into quotes (`\"{{{{{0}}}}}\"`), into an IRI (`<https://example.com/{{{{{0}}}}}>`), or by itself (`LIMIT {{{{{0}}}}}`).");

    public static readonly DiagnosticDescriptor PartWithoutName = new(
        "NAF3174",
        "Part of a form has no name",
        Severity.Error,
        "A part of the form of `{0}` has no `name`.",
        "Write `- {{ name: file, value: '{{{{file}}}}', filename: report.pdf }}`.");

    public static readonly DiagnosticDescriptor ServerWithoutTools = new(
        "NAF3240",
        "MCP server has no tools",
        Severity.Warning,
        "`{0}` is an MCP server of which no tools are named, so that nothing of it can be called.",
        "Write below it: `tools: {{ search: {{ description: …, inputParameters: [{{ name: query, type: string }}] }} }}`.")
    {
        GroupMessage = "Of {0} MCP servers no tools are named: {1}.",
    };

    public static readonly DiagnosticDescriptor EndpointWithQuery = new(
        "NAF3241",
        "Endpoint of an MCP server has a query",
        Severity.Error,
        "The endpoint of `{0}` has the query parameter `{1}`; the gateway sends none to an MCP server but a credential.",
        "If it is one, bind it and write `authentication: {{ type: apikey, key: {1}, value: '{{{{KEY}}}}', placement: query }}`; else remove it.");

    public static readonly DiagnosticDescriptor PlaceOfArgument = new(
        "NAF3242",
        "Argument of a tool has a place",
        Severity.Warning,
        "`{0}` is an argument of a tool and goes into the object of all arguments; `in: {1}` changes nothing.",
        "Remove `in`.")
    {
        GroupMessage = "{0} arguments of tools have a place, which changes nothing: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor ToolTwice = new(
        "NAF3243",
        "Tool of a server is described twice",
        Severity.Error,
        "`{0}` has the tool `{1}` twice; the first one counts.",
        "Remove one of the two.");

    public static readonly DiagnosticDescriptor ToolNameInHeader = new(
        "NAF3244",
        "Name of a consumed tool cannot be sent",
        Severity.Error,
        "The name of a tool travels in the header `Mcp-Name`, where `{0}` cannot stand: it has a blank or a character beyond ASCII.",
        "Write the name as the server has it in `tools/list`: letters, digits, `_`, `-` and `.`.");

    public static readonly DiagnosticDescriptor NothingToValidate = new(
        "NAF3245",
        "Nothing says what a tool answers",
        Severity.Warning,
        "`{0}` has `validateOutput`, but no `outputParameters` to compare its answers with.",
        "Write `outputParameters`, or remove `validateOutput`.")
    {
        GroupMessage = "{0} tools have `validateOutput`, but nothing to compare their answers with: {1}.",
    };
}
