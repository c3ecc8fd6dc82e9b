using System.Diagnostics;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>One method of a typed client.</summary>
internal sealed class ClientMethodView(GatewayTraits traits, UpstreamOperation operation)
{
    private readonly SecretCode _secrets = new(traits);

    public TemplateView View()
    {
        var parameters = MethodParameter.Of(operation);
        return new TemplateView()
            .Set("name", new Identifier(operation.Identifier))
            .Set("summary", DocSummary.Of(operation.Description))
            .Set("layout", Layout(parameters))
            .Set("parameters", parameters.Select(static p => new TemplateView().Set("type", p.Type).Set("name", p.Name)))
            .Set("method", HttpMethodCode.Of(operation.Method))
            .Set("path", new InterpolatedPath(operation.Path))
            .Set("retry_safe", operation.RetrySafe && operation.Method is not ("GET" or "HEAD" or "OPTIONS"))
            .Set("hides_path", operation.HidesPath)
            .Set("calls", operation.Parameters.Select(Call).OfType<CSharpCode>().Concat(operation.Headers.Select(Header)))
            .Set("body", operation.Body switch
            {
                UpstreamBody.Caller => CallerBody(),
                UpstreamBody.Template template => new BodyCode(traits, operation).Of(template),
                UpstreamBody.None => null,
            });
    }

    private int Layout(List<MethodParameter> parameters)
    {
        const int Keywords = 46; // "    public Task<HttpResponseMessage> Async() =>"
        var list = parameters.Sum(static p => p.Type.Name.Length + p.Name.ToString().Length + 3) - 2;
        return Keywords + operation.Identifier.Length + list <= CallLayout.Width ? 1
            : 13 + list <= CallLayout.Width ? 2
            : 3;
    }

    private CSharpCode? Call(UpstreamParameter parameter)
    {
        switch (parameter.Place)
        {
            case ParameterPlace.Path or ParameterPlace.Body:
                return null;
            case ParameterPlace.Query:
                return new QueryCode(traits).Of(parameter);
            case ParameterPlace.Header:
                traits.Shared.Use(SharedMember.Header);
                return new($".Header({new CSharpString(parameter.Name)}, {QueryCode.Text(traits, parameter)})");
            case ParameterPlace.Cookie:
                traits.Shared.Use(SharedMember.Cookie);
                return new($".Cookie({new CSharpString(parameter.Name)}, {QueryCode.Text(traits, parameter)})");
            default:
                throw new UnreachableException();
        }
    }

    private CSharpCode CallerBody()
    {
        traits.Shared.Use(SharedMember.CallerBody);
        return new($".Body(body)");
    }

    private CSharpCode Header(ConstantHeader header)
    {
        traits.Shared.Use(SharedMember.DefaultHeader);
        return new($".DefaultHeader({new CSharpString(header.Name)}, {_secrets.Of(header.Value)})");
    }
}
