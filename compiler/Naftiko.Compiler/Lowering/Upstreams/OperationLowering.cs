using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Lowering.Shapes;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Makes one request to an upstream.</summary>
internal sealed class OperationLowering(
    ConsumedApi api, string upstream, Authentication authentication, Uri? address, HeaderLowering headers, CallCensus census, LoweringContext context)
{
    private readonly SchemaNames _schemas = new(upstream);

    /// <param name="identifiers">The names of the requests of one client.</param>
    public UpstreamTarget Lower(ConsumedOperation operation, NameScope identifiers)
    {
        using var _ = context.Within(new(ScopeKind.ConsumedOperation, api.Namespace.Value, operation.Name.Value, operation.Name.Span));
        var parameters = new ParameterList(context);
        var path = PathLowering.Lower(operation, parameters, context);
        foreach (var parameter in operation.Parameters.Where(p => IsSent(p, operation)))
        {
            parameters.Add(parameter);
        }

        var continuation = ContinuationToken.IsMissing(operation, address) ? ContinuationToken.Parameter(operation) : null;
        if (continuation is not null)
        {
            parameters.Add(continuation);
            context.Report(LoweringDiagnostics.ContinuationToken, operation.Name.Span, operation.Name.Value);
        }

        var body = BodyLowering.Lower(operation, parameters, census.GivesBody(operation), census.MakesBody(operation), context);
        var targets = parameters.ToImmutable();
        if (operation.Tool is not null)
        {
            targets = [.. targets.Select(static parameter => parameter with { IsArgument = true })];
        }

        var texts = targets.Select(static p => p.Name).Prepend(operation.Path.ToString()).Prepend(operation.Description ?? "");
        var model = new UpstreamOperation(
            operation.Name.Value,
            identifiers.Claim(NameMaker.Segment(operation.Name.Value, texts)),
            PlainText.Clean(operation.Description),
            operation.Method,
            path,
            [.. targets.Select(static p => p.Model)],
            headers.OfOperation(operation),
            body,
            census.IsRetrySafe(operation),
            operation.Name.Span)
        {
            Tool = operation.Tool is { } tool ? ToolOf(operation, tool) : null,
            Format = operation.Format is ConsumedFormat.Readable readable ? _schemas.Named(readable.Format) : null,
        };
        return new(api, operation, upstream, model, targets);
    }

    private static UpstreamTool ToolOf(ConsumedOperation operation, ConsumedTool tool) => new(
        operation.Name.Value,
        new([.. operation.Parameters.Select(static p => new SchemaProperty(
            p.Name.Value, ShapeLowering.Lower(p.Shape, JsonType.Any), p is { Required: true } or { Value: not null }))]),
        tool is { Output: { } output, Check: not OutputCheck.Off } ? ShapeLowering.Lower(output, JsonType.Any) : null,
        tool.Check);

    /// <summary>Leaves out what is no value of a caller: constants, credentials, and headers that HTTP itself needs.</summary>
    private bool IsSent(ConsumedParameter parameter, ConsumedOperation operation)
    {
        if (parameter.Place is not (ConsumedPlace.Query or ConsumedPlace.Header or ConsumedPlace.Cookie) || headers.IsConstant(parameter))
        {
            return false;
        }

        if (Refusal(parameter) is not { } reason)
        {
            return true;
        }

        context.Report(LoweringDiagnostics.ReservedParameter, parameter.Span, parameter.Name.Value, operation.Name.Value, reason);
        return false;
    }

    private string? Refusal(ConsumedParameter parameter)
    {
        var name = parameter.Name.Value;
        if (IsCredential(parameter))
        {
            return "the gateway sends its own credential there";
        }

        if (parameter.Place != ConsumedPlace.Header)
        {
            return null;
        }

        return name.ToLowerInvariant() switch
        {
            "content-type" => "it belongs to the body, which brings its own",
            "host" or "connection" or "content-length" or "transfer-encoding" or "upgrade" or "te" or "trailer" or "expect" => "HTTP itself sets it",
            _ => null,
        };
    }

    private bool IsCredential(ConsumedParameter parameter) => authentication switch
    {
        Authentication.None => false,
        Authentication.ApiKeys keys => keys.Keys.Any(key => parameter.Place switch
        {
            ConsumedPlace.Query => key.Placement == KeyPlacement.Query && key.Name == parameter.Name.Value,
            ConsumedPlace.Cookie => key.Placement == KeyPlacement.Cookie && key.Name == parameter.Name.Value,
            ConsumedPlace.Header => key.Placement == KeyPlacement.Header && key.Name.Equals(parameter.Name.Value, StringComparison.OrdinalIgnoreCase),
            ConsumedPlace.Path or ConsumedPlace.Body or ConsumedPlace.Environment => false,
        }),
        Authentication.Bearer or Authentication.Basic or Authentication.Digest or Authentication.ClientCredentials =>
            parameter.Place == ConsumedPlace.Header && parameter.Name.Value.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
    };
}
