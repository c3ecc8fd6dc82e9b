namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF501x to NAF504x: descriptions of APIs that are imported.</summary>
public static class ImportingDiagnostics
{
    public static readonly DiagnosticDescriptor NotADescription = new(
        "NAF5010", "File is no description of an API", Severity.Error,
        "This is no OpenAPI description: it has neither `openapi` nor `swagger` at its root.",
        "{0}");

    public static readonly DiagnosticDescriptor UnknownVersion = new(
        "NAF5011", "Version of the description is not known", Severity.Error,
        "{0} `{1}` cannot be read; OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 can.",
        "Convert the description to OpenAPI 3.1, or ask its author for one; many APIs publish both.");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "NAF5012", "Description cannot be read", Severity.Error,
        "The description cannot be read as OpenAPI: {0}.",
        "Correct the description; any OpenAPI validator shows the place.");

    public static readonly DiagnosticDescriptor NoOperations = new(
        "NAF5013", "Description has no operations", Severity.Error,
        "The description has no operation below `paths`.",
        "Name the file that has them; the other files of a description are found by their `$ref`s.");

    public static readonly DiagnosticDescriptor NothingSelected = new(
        "NAF5014", "Nothing matches what was asked for", Severity.Error,
        "{0} matches no operation of the description.",
        "{1}");

    public static readonly DiagnosticDescriptor TooManyTools = new(
        "NAF5015", "More tools than asked for", Severity.Error,
        "`{0}` would have {1} tools, and --max-tools allows {2}. By tag: {3}.",
        "Choose with {4}: models choose worse the more tools they see.");

    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "NAF5016", "File of the description cannot be read", Severity.Error,
        "The file of `{0}` cannot be read: {1}.",
        "Put all files of the description into the folder of the one you import, with the paths its `$ref`s name.");

    public static readonly DiagnosticDescriptor RemoteReference = new(
        "NAF5017", "Part of the description is on the network", Severity.Error,
        "`{0}` is on the network, and naftikoc fetches nothing.",
        "Fetch it, and refer to the file: curl -fsSLO '{1}'");

    public static readonly DiagnosticDescriptor ReferenceCycle = new(
        "NAF5018", "References lead to each other", Severity.Error,
        "`{0}` leads back to itself, and to nothing else.",
        "Correct the `$ref`; a schema may contain itself, but not be itself.");

    public static readonly DiagnosticDescriptor NothingLeft = new(
        "NAF5019", "No operation can be imported", Severity.Error,
        "None of the operations can be written as a capability.",
        "The warnings say why for each of them.");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "NAF5020", "Operation is left out", Severity.Warning,
        "`{0}` is left out: {1}.",
        "If you need it, add it to the document by hand, in a form that the API takes as well.")
    {
        GroupMessage = "{0} operations are left out: {1}.",
    };

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "NAF5021", "Reference leads nowhere", Severity.Warning,
        "`{0}` leads nowhere; what stands in its place is read as any JSON, or left out.",
        "Correct the `$ref`, or import a complete copy of the description.")
    {
        GroupMessage = "{0} references lead nowhere: {1}.",
    };

    public static readonly DiagnosticDescriptor Scheme = new(
        "NAF5022", "Way to authenticate is not carried over as it is", Severity.Warning,
        "{1} asks for a way to authenticate that a gateway cannot do by itself; {2}.",
        "See that what is sent is enough, and correct `authentication` in the document if it is not.")
    {
        GroupMessage = "{0} operations are authenticated in another way than the description says: {1}.",
    };

    public static readonly DiagnosticDescriptor Encoding = new(
        "NAF5023", "Value cannot be written as the description says", Severity.Warning,
        "In `{0}`, {1}, cannot be written as the description says; {2} is sent.",
        "Try the operation against the API, and correct the document if it refuses what is sent.")
    {
        GroupMessage = "{0} values cannot be written as the description says: {1}.",
    };

    public static readonly DiagnosticDescriptor Leniently = new(
        "NAF5024", "Value is read as what it means", Severity.Info,
        "`{0}` is read as `{1}`.",
        "Write `{1}` in the description.")
    {
        GroupMessage = "{0} values are read as what they mean: {1}.",
    };

    public static readonly DiagnosticDescriptor NotAsSpecified = new(
        "NAF5025", "Description is not as OpenAPI wants it", Severity.Info,
        "The reader of OpenAPI says: {0}.",
        "Correct the description, if what was meant is missing in the document.")
    {
        GroupMessage = "The reader of OpenAPI says {0} things: {1}.",
    };

    public static readonly DiagnosticDescriptor NotCarried = new(
        "NAF5026", "Word has no counterpart in a capability document", Severity.Info,
        "`{0}`, which the description says {1}, has no counterpart in a capability document.",
        "Where it matters, say it in a `description`.")
    {
        GroupMessage = "{0} words of the description have no counterpart in a capability document: {1}.",
    };

    public static readonly DiagnosticDescriptor Cut = new(
        "NAF5027", "Part of a value is read as any JSON", Severity.Info,
        "In `{0}`, a part of a value is read as any JSON: {1}.",
        "Where models need to know more of it, write its `properties` in the document.")
    {
        GroupMessage = "In {0} operations a part of a value is read as any JSON: {1}.",
    };

    public static readonly DiagnosticDescriptor Merged = new(
        "NAF5028", "Alternatives are one shape", Severity.Info,
        "In `{0}`, {1}; it is read as one that allows all of them.",
        "Say in its `description` what belongs together.")
    {
        GroupMessage = "Alternatives are read as one shape in {0} operations: {1}.",
    };

    public static readonly DiagnosticDescriptor OneSided = new(
        "NAF5029", "Member is left out where it cannot be used", Severity.Info,
        "In `{0}`, the member `{1}` is left out: it is only read, or only written.",
        "If the description is wrong about it, add the member to the document.")
    {
        GroupMessage = "{0} members are left out where they are only read: {1}.",
    };

    public static readonly DiagnosticDescriptor Unfit = new(
        "NAF5030", "Description contradicts itself", Severity.Info,
        "In `{0}`, {1} does not fit the rest of the description and is left out.",
        "Correct the description, or add it to the document in a form that fits.")
    {
        GroupMessage = "{0} things do not fit the rest of the description and are left out: {1}.",
    };

    public static readonly DiagnosticDescriptor Narrowed = new(
        "NAF5031", "Value is asked for more strictly", Severity.Info,
        "In `{0}`, {1}; it {2}.",
        "If callers need to leave it out, make its members optional in the document.")
    {
        GroupMessage = "In {0} operations an optional body with required members is always sent: {1}.",
    };

    public static readonly DiagnosticDescriptor Shortened = new(
        "NAF5032", "Description is shortened", Severity.Info,
        "In `{0}`, {1} is longer than models read, and ends after a thousand characters.",
        "Write a description that says what the thing is good for.")
    {
        GroupMessage = "Descriptions of {0} operations are shortened: {1}.",
    };

    public static readonly DiagnosticDescriptor Renamed = new(
        "NAF5033", "Operation gets another name", Severity.Info,
        "`{0}`, which is called `{1}`, becomes `{2}`.",
        "Give it another name in the document, if you know a better one.")
    {
        GroupMessage = "{0} operations get another name than the description gives them: {1}.",
    };

    public static readonly DiagnosticDescriptor CredentialParameter = new(
        "NAF5034", "Parameter is the credential", Severity.Info,
        "In `{0}`, the parameter `{1}` is the credential of the API: the gateway sends it, and callers cannot.",
        "Set the variable that stands in its place under `binds`.")
    {
        GroupMessage = "In {0} operations a parameter is the credential of the API, and none of the callers': {1}.",
    };

    public static readonly DiagnosticDescriptor Constant = new(
        "NAF5035", "Header is no choice of callers", Severity.Info,
        "In `{0}`, callers are not asked for the header `{1}`, {2}.",
        "Where another value is meant, write it in the document.")
    {
        GroupMessage = "In {0} operations callers are not asked for a header: {1}.",
    };

    public static readonly DiagnosticDescriptor NoRoute = new(
        "NAF5036", "Operation has no route of its own", Severity.Info,
        "`{0}` has no route: another operation has the same method and path, and differs in its query or fragment only.",
        "Give `{1}` a path of its own below `exposes`, if callers of REST need it.")
    {
        GroupMessage = "{0} operations have no route of their own: {1}.",
    };
}
