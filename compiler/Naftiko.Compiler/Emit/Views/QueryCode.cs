using System.Diagnostics;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The line of a request that writes one value into the query, in the style its API wants.</summary>
/// <param name="target">The request, whose other parameters no member of an object may stand for.</param>
internal sealed class QueryCode(GatewayTraits traits, UpstreamCall call, UpstreamOperation target)
{
    public CSharpCode Of(UpstreamParameter parameter, CSharpCode value)
    {
        var name = new CSharpString(parameter.Name);
        return parameter.Kind switch
        {
            ValueKind.List => List(parameter, value),
            ValueKind.Json when parameter.IsTakenApart => Members(parameter, value),
            ValueKind.Integer => Use(SharedMember.QueryInteger, new($".Query({name}, {value})")),
            ValueKind.Boolean => Use(SharedMember.QueryBoolean, new($".Query({name}, {value})")),
            ValueKind.Text or ValueKind.Number or ValueKind.Json =>
                Use(SharedMember.QueryText, new($".Query({name}, {TextCode.Of(traits, value, parameter.Kind)})")),
            ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
                or ValueKind.JsonAny or ValueKind.File => throw new UnreachableException(),
        };
    }

    /// <summary>The value in a header or a cookie: always one text.</summary>
    public static CSharpCode Text(GatewayTraits traits, UpstreamParameter parameter, CSharpCode value) =>
        parameter is { Kind: ValueKind.Json, IsTakenApart: true }
        ? TextCode.Of(traits, Texts(traits, value, parameter.Style == ParameterStyle.Members), ValueKind.List)
        : TextCode.Of(traits, value, parameter.Kind);

    private CSharpCode List(UpstreamParameter parameter, CSharpCode values) => parameter.Style switch
    {
        ParameterStyle.Plain or ParameterStyle.Members => Use(SharedMember.QueryList, new($".Query({new CSharpString(parameter.Name)}, {values})")),
        ParameterStyle.Brackets => Use(SharedMember.QueryList, new($".Query({new CSharpString(parameter.Name + "[]")}, {values})")),
        ParameterStyle.Comma or ParameterStyle.Blank or ParameterStyle.Pipe => Joined(parameter, new($"{values}")),
    };

    private CSharpCode Members(UpstreamParameter parameter, CSharpCode value)
    {
        var name = new CSharpString(parameter.Name);
        switch (parameter.Style)
        {
            case ParameterStyle.Members:
                TextCode.Of(traits, value, ValueKind.Json);
                return Use(SharedMember.QueryMembers, new($".QueryMembers({CSharpCode.Join(", ", [name, value, .. Others(parameter)])})"));
            case ParameterStyle.Brackets:
                TextCode.Of(traits, value, ValueKind.Json);
                return Use(SharedMember.QueryBrackets, new($".QueryBrackets({name}, {value})"));
            case ParameterStyle.Comma or ParameterStyle.Blank or ParameterStyle.Pipe:
                return Joined(parameter, Texts(traits, value, isPaired: false));
            case ParameterStyle.Plain:
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The other parameters of the query, and those that carry credentials.</summary>
    private IEnumerable<CSharpString> Others(UpstreamParameter parameter) => target.Parameters
        .Where(other => other != parameter && other.Place == ParameterPlace.Query)
        .Select(static other => other.Name)
        .Concat(traits.Model.Upstreams.First(upstream => upstream.Name == call.Upstream).SecretQueries)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(static name => new CSharpString(name));

    private CSharpCode Joined(UpstreamParameter parameter, CSharpCode values)
    {
        var delimiter = parameter.Style switch
        {
            ParameterStyle.Comma => ",",
            ParameterStyle.Blank => "%20",
            ParameterStyle.Pipe => "%7C",
            ParameterStyle.Plain or ParameterStyle.Members or ParameterStyle.Brackets => throw new UnreachableException(),
        };
        return Use(SharedMember.QueryJoined, new($".Query({new CSharpString(parameter.Name)}, {values}, {new CSharpString(delimiter)})"));
    }

    private static CSharpCode Texts(GatewayTraits traits, CSharpCode value, bool isPaired)
    {
        traits.Shared.Use(SharedMember.TextOfJson);
        traits.Shared.Use(isPaired ? SharedMember.TextsOfPairs : SharedMember.TextsOfMembers);
        return new($"InputText.{new FixedText(isPaired ? "Pairs" : "Members")}({value})");
    }

    private CSharpCode Use(SharedMember member, CSharpCode code)
    {
        traits.Shared.Use(member);
        return code;
    }
}
