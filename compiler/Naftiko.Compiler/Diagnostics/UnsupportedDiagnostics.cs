namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF45xx: what the language has and naftikoc does not support yet. Nothing of it is ever left out silently.</summary>
public static class UnsupportedDiagnostics
{
    public static readonly DiagnosticDescriptor Tunnel = new(
        "NAF3210",
        "Tunnels are not supported",
        Severity.Error,
        "`{0}` is reached through a tunnel; `tunnel` is not supported, and without it the gateway would call the address on whatever network it is in.",
        "Remove `tunnel`, and run the gateway where it reaches the address, for example beside the tunnel's own proxy.");

    public static readonly DiagnosticDescriptor OutputFormat = new(
        "NAF4507",
        "Output cannot be made from this format",
        Severity.Error,
        "`{0}` reads parts of a response in the format `{1}`, which has none that a path could find.",
        "Remove `outputParameters` (and `steps`) to pass on the response of one call as it is, or call an operation that answers in another format.");

    public static readonly DiagnosticDescriptor BindLocation = new(
        "NAF4509",
        "Bind location is not read",
        Severity.Warning,
        "The bind `{0}` is kept in `{1}`, which a gateway does not read by itself; its keys are settings of the gateway instead.",
        "{2}")
    {
        GroupMessage = "{0} binds have a `location`, which a gateway does not read by itself; their keys are settings of the gateway instead: {1}.",
    };

    public static readonly DiagnosticDescriptor SeveralOutputs = new(
        "NAF4512",
        "Alternative outputs are not supported yet",
        Severity.Error,
        "`{0}` has {1} outputs without names, of which the first with a value would be the answer; this is not supported yet.",
        "Give each output a `name` to answer with an object of all, or keep one.");

    public static readonly DiagnosticDescriptor BodyValue = new(
        "NAF4513",
        "Value for a whole body is not supported yet",
        Severity.Error,
        "`{0}` passes the body `{1}` a text with values in it or a secret, or another call passes the caller's body there; this is not supported yet.",
        "Write a `body` template at the consumed operation.");

    public static readonly DiagnosticDescriptor ValueInList = new(
        "NAF4516",
        "Value inside a list or an object is not supported yet",
        Severity.Error,
        "`{0}` puts `{1}` into a list or an object; only constants are supported there yet.",
        "Write a `body` template at the consumed operation, or pass the whole list as one value.");

    public static readonly DiagnosticDescriptor OutputValue = new(
        "NAF4517",
        "Value of a name in a consumed output is not supported",
        Severity.Error,
        "The output `{0}` is made of `{{{{{1}}}}}`; what an API answers is described by places in its response, and by constants.",
        "Write the place in the response, `value: $.{1}`; what exposes the operation can repeat what a caller gives.");

    public static readonly DiagnosticDescriptor InputValue = new(
        "NAF4518",
        "Input made of other values is not supported yet",
        Severity.Error,
        "The input `{0}` has the value `{1}`; only constants and single binds can be the value of an input yet.",
        "Remove the input, and put the value together in `with` of the call.");

    public static readonly DiagnosticDescriptor PathStyle = new(
        "NAF4519",
        "Style of a path is not supported yet",
        Severity.Error,
        "`{0}` stands in a path as {1}, which is not supported yet.",
        "Write into the path what stands around the value (`/orders/;id={{{0}}}`), and declare a text or a list.");

    public static readonly DiagnosticDescriptor TextOfMembers = new(
        "NAF4520",
        "Object made of text is not supported yet",
        Severity.Error,
        "The members of `{0}` are sent one by one, and `{1}` gives it text put together of several values, or a secret; this is not supported yet.",
        "Give it an input, a value of a step or a constant, or declare a parameter for each member: `- {{ name: '{0}[x]', in: query }}`.");

    public static readonly DiagnosticDescriptor TokenIntrospection = new(
        "NAF4521",
        "Way to check tokens is not supported yet",
        Severity.Error,
        "`{0}` has its callers' tokens checked by `{1}`; only signed tokens, checked with the keys of the authorization server, are supported yet.",
        "Write `tokenValidation: jwks`, and have the authorization server issue JWTs for this adapter.");

    public static readonly DiagnosticDescriptor ControlEndpoint = new(
        "NAF4525",
        "Control endpoint has no meaning in a compiled gateway",
        Severity.Error,
        "`{0}: true` asks for an endpoint that {1}; this gateway is compiled, and the document is not there when it runs.",
        "Remove `{0}`; {2}.");

    public static readonly DiagnosticDescriptor LogStream = new(
        "NAF4526",
        "Log over HTTP is not supported",
        Severity.Error,
        "`{0}` asks for the log over HTTP, which is not supported; the gateway writes it to standard output.",
        "Remove `{0}`, and read the log where the gateway runs; `logs: true` lets operators change its levels.");
}
