using System.Collections.Immutable;
using System.Net.Http.Headers;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>forward</c> of a REST resource: everything below its path goes on to an API.</summary>
internal sealed class ForwardReader(string adapterNamespace, ImmutableArray<ConsumedApi> apis, BindingContext context)
{
    /// <summary>What belongs to a connection (RFC 9110, section 7.6.1), to the body or to HTTP itself.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Expect", "Host", "HTTP2-Settings", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE",
        "Trailer", "Transfer-Encoding", "Upgrade",
    };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public ExposedOperation Read(Fields forward, Fields resource, PathTemplate path, SourceSpan pathSpan)
    {
        var scope = new DiagnosticScope(ScopeKind.RestOperation, adapterNamespace, path.ToString(), pathSpan);
        using var _ = context.Within(scope);
        if (!resource.Items("operations").IsEmpty)
        {
            context.Report(BindingDiagnostics.ForwardBesideOperations, resource.KeySpan("forward"), path.ToString());
        }

        var target = forward.Needed("targetNamespace", "`forward`");
        var api = target is null ? null : Find(target, path);
        var trusted = ReadTrusted(forward, path);
        var methods = MethodReader.ReadForwarded(forward, path, context);
        var whole = WithRest(path, pathSpan);
        return new(
            resource.Word("name") ?? new(NameOf(target), pathSpan),
            new(MethodKinds.Any, whole ?? path, pathSpan),
            null,
            resource.Prose("description"),
            ExposedHints.None,
            [],
            api is null || whole is null || methods is null ? null : new ExposedAction.Forward(Call(api, target!.Span), trusted, methods.Value),
            [],
            pathSpan)
        {
            Scope = scope,
        };
    }

    /// <summary>Two resources may forward to one API.</summary>
    private string NameOf(SpannedText? target)
    {
        var wanted = $"forward-{target?.Value}";
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = $"{wanted}-{number}";
        }

        return name;
    }

    private ConsumedApi? Find(SpannedText target, PathTemplate path)
    {
        if (apis.FirstOrDefault(api => api.Namespace.Value == target.Value) is { } api)
        {
            if (api.Protocol is ConsumedProtocol.Http)
            {
                return api;
            }

            context.Report(BindingDiagnostics.ForwardToTools, target.Span, path.ToString(), target.Value);
            return null;
        }

        if (!context.LostApis.Contains(null) && !context.LostApis.Contains(target.Value))
        {
            var known = apis.Select(static api => api.Namespace.Value).Distinct(StringComparer.Ordinal).ToList();
            var (nearest, all) = (Suggestion.For(target.Value, known), Suggestion.List(known));
            context.Report(BindingDiagnostics.UnknownForwardTarget, target.Span, path.ToString(), target.Value, nearest, all);
        }

        return null;
    }

    /// <summary>
    /// A path whose last segment is its one placeholder, which stands for the rest of a path. Other languages say so by asterisks or a plus sign
    /// beside the name.
    /// </summary>
    private PathTemplate? WithRest(PathTemplate path, SourceSpan span)
    {
        var parts = path.Parts is [.., TemplatePart.Literal { Text: "/" }] ? path.Parts.RemoveAt(path.Parts.Length - 1) : path.Parts;
        var problem = path.Placeholders.ToList() switch
        {
            [] => "has no placeholder for the rest of a path",
            { Count: > 1 } => "has several placeholders, and only one of them can be the rest of a path",
            _ when parts is [TemplatePart.Literal { Text: [.., '/'] }, TemplatePart.Placeholder] => null,
            _ => "has something beside the placeholder in its last segment",
        };
        if (problem is null)
        {
            var rest = (TemplatePart.Placeholder)parts[1];
            return new([parts[0], rest with { Name = rest.Name.Trim('*', '+', ' ') is { Length: > 0 } name ? name : "path" }]);
        }

        var head = path.ToString().Split('{')[0];
        head = head.EndsWith('/') ? head : path.Placeholders.Any() ? head[..(head.LastIndexOf('/') + 1)] : head + '/';
        context.Report(BindingDiagnostics.ForwardPath, span, path.ToString(), problem, head);
        return null;
    }

    private ImmutableArray<SpannedText> ReadTrusted(Fields forward, PathTemplate path)
    {
        var trusted = ImmutableArray.CreateBuilder<SpannedText>();
        foreach (var name in (forward.Value("trustedHeaders") as SequenceNode)?.Items.OfType<ScalarNode>().Select(SpannedText.From) ?? [])
        {
            if (Refusal(name.Value) is { } reason)
            {
                context.Report(BindingDiagnostics.TrustedHeader, name.Span, path.ToString(), name.Value, reason);
            }
            else if (!trusted.Any(other => other.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase)))
            {
                trusted.Add(name);
            }
        }

        return trusted.ToImmutable();
    }

    private static string? Refusal(string name) =>
        !IsToken(name) ? "is no name of a header"
        : Own.Contains(name) ? "belongs to a connection, which each side has its own of, or is set by HTTP itself"
        : name.StartsWith("Sec-WebSocket-", StringComparison.OrdinalIgnoreCase) ? "is passed on with every WebSocket and with nothing else"
        : null;

    /// <summary>RFC 9110, section 5.6.2.</summary>
    private static bool IsToken(string name) =>
        name is not ("" or "*") && name.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    /// <summary>A call that has what the API sends with all of them, and nothing of a caller.</summary>
    private BoundCall Call(ConsumedApi api, SourceSpan span)
    {
        var parameters = api.Parameters
            .Where(static p => p.Place == ConsumedPlace.Environment
                || (p is { Value: not null, Place: ConsumedPlace.Query or ConsumedPlace.Header or ConsumedPlace.Cookie }))
            .ToImmutableArray();
        var known = parameters.Where(static p => p.Place == ConsumedPlace.Environment).Select(static p => p.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (parameter.Value?.Placeholders.FirstOrDefault(p => context.Binds.FindKey(p.Name) is null && !known.Contains(p.Name)) is { } open)
            {
                context.Report(BindingDiagnostics.ForwardValue, parameter.Span, parameter.Name.Value, api.Namespace.Value, open.Name);

                // What it has no value for is said once.
                parameters = parameters.Remove(parameter);
            }
        }

        var operation = new ConsumedOperation(
            new("forward", span),
            MethodKinds.Any,
            new([new TemplatePart.Literal("/", span)]),
            null,
            parameters,
            new ConsumedBody.None(span),
            new ConsumedFormat.Json(),
            [],
            span);
        return new(api, operation, [], span);
    }
}
