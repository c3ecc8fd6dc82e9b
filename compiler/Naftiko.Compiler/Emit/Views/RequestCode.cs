using System.Diagnostics;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The request of one call: the line it begins with, and a line for everything that goes into it.</summary>
/// <param name="values">What the call gives.</param>
internal sealed class RequestCode(GatewayTraits traits, CallCode values)
{
    public CSharpCode Of(UpstreamCall call)
    {
        var target = traits.OperationOf(call);
        IEnumerable<CSharpCode> parts =
        [
            target switch
            {
                { Tool: not null } => new(
                    $"new UpstreamRequest({new CSharpString(target.Identifier)}, {new Identifier(call.Upstream)}Tools.{new Identifier(target.Identifier)})"),
                { Method: MethodKinds.Any } => new($"new UpstreamRequest({new CSharpString(target.Identifier)}, request)"),
                _ => new(
                    $"new UpstreamRequest({new CSharpString(target.Identifier)}, {HttpMethodCode.Of(target.Method)}, {Path(call, target)}{Flags(target)})"),
            },
            .. target.Parameters.Select(parameter => Part(call, parameter)).OfType<CSharpCode>(),
            .. target.Headers.Select(Header),
            .. Body(call, target) is { } body ? [body] : Array.Empty<CSharpCode>(),
            .. values.ReadsAnswer && target.Format is { } format ? [AnswerCode.Of(format, call, traits)] : Array.Empty<CSharpCode>(),
            .. call.Bytes is { MediaType: not null } or { MaxSize: not null } ? [Bytes(call.Bytes)] : Array.Empty<CSharpCode>(),
        ];
        return CSharpCode.Join("\n", parts).Indented(4);
    }

    private CSharpCode Bytes(BinaryAnswer bytes)
    {
        traits.Shared.Use(SharedMember.Bytes);
        var type = bytes.MediaType is { } name ? new CSharpCode($"{new CSharpString(name)}") : new($"null");
        return bytes.MaxSize is { } size ? new($".Bytes({type}, atMost: {SizeCode.Of(size)})") : new($".Bytes({type})");
    }

    /// <summary>The variables that stand in the path.</summary>
    public IEnumerable<(Identifier Name, CSharpCode Value)> Locals(UpstreamCall call) =>
        from argument in call.Arguments
        where argument.Local is not null
        select (new Identifier(argument.Local!), values.Of(argument.Value, Parameter(call, argument.Parameter)));

    private static CSharpCode? Flags(UpstreamOperation target)
    {
        var isIdempotent = target.RetrySafe && !MethodKinds.IsSafe(target.Method) ? new CSharpCode($", isIdempotent: true") : null;
        return new($"{isIdempotent}{(target.HidesPath ? new CSharpCode($", hidesPath: true") : null)}");
    }

    private CSharpCode Path(UpstreamCall call, UpstreamOperation target)
    {
        var parts = target.Path.Select(part => part.Parameter is { } parameter ? Segment(call, parameter) : new InterpolatedText(part.Literal!));
        return new($"$\"{CSharpCode.Join("", parts)}\"");
    }

    private ITemplateText Segment(UpstreamCall call, string name) => Argument(call, name) switch
    {
        null => new FixedText(""),
        { Local: { } local } => new CSharpCode($"{{{new Identifier(local)}}}"),
        { Value: ValueExpression.Literal literal } => new InterpolatedText(Uri.EscapeDataString(CallCode.PathText(literal, Parameter(call, name)))),
        { Value: var value } => new CSharpCode($"{{{values.Of(value, Parameter(call, name))}}}"),
    };

    private static Argument? Argument(UpstreamCall call, string parameter) => call.Arguments.FirstOrDefault(argument => argument.Parameter == parameter);

    private UpstreamParameter Parameter(UpstreamCall call, string name) => traits.OperationOf(call).Parameters.First(parameter => parameter.Identifier == name);

    /// <summary>What is absent, or stands in the path or the body, has no line.</summary>
    private CSharpCode? Part(UpstreamCall call, UpstreamParameter parameter)
    {
        if (Argument(call, parameter.Identifier) is not { Value: var value })
        {
            return null;
        }

        switch (parameter.Place)
        {
            case ParameterPlace.Path or ParameterPlace.Body:
                return null;
            case ParameterPlace.Query:
                return new QueryCode(traits, call, traits.OperationOf(call)).Of(parameter, values.Of(value, parameter));
            case ParameterPlace.Header:
                traits.Shared.Use(SharedMember.Header);
                return new($".Header({new CSharpString(parameter.Name)}, {QueryCode.Text(traits, parameter, values.Of(value, parameter))})");
            case ParameterPlace.Cookie:
                traits.Shared.Use(SharedMember.Cookie);
                return new($".Cookie({new CSharpString(parameter.Name)}, {QueryCode.Text(traits, parameter, values.Of(value, parameter))})");
            default:
                throw new UnreachableException();
        }
    }

    private CSharpCode? Body(UpstreamCall call, UpstreamOperation target)
    {
        switch (target.Body)
        {
            case UpstreamBody.Caller when call.PassesBody:
                traits.Shared.Use(SharedMember.CallerBody);
                return new($".Body({values.Body})");
            case UpstreamBody.Template template:
                return Code().Of(template);
            case UpstreamBody.Multipart form:
                return Code().Of(form);
            case UpstreamBody.Caller or UpstreamBody.None:
                return null;
            default:
                throw new UnreachableException();
        }

        BodyCode Code() => new(traits, target, name => Argument(call, name) is { Value: var value } ? values.Of(value, Parameter(call, name)) : null);
    }

    private CSharpCode Header(ConstantHeader header)
    {
        traits.Shared.Use(SharedMember.DefaultHeader);
        return new($".DefaultHeader({new CSharpString(header.Name)}, {values.Of(header.Value)})");
    }
}
