using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Finds operations of one API that send the same request, so that one of them cannot do what its name says.</summary>
internal static class SameRequests
{
    public static void Check(IEnumerable<UpstreamTarget> targets, LoweringContext context)
    {
        // What lost its path value is refused, and would send something else. What is forwarded can be anything.
        var known = targets.Where(static target => target.Operation.LostValues.IsEmpty && target.Operation.Method != MethodKinds.Any);
        foreach (var twins in known.GroupBy(Request, StringComparer.Ordinal).Where(static twins => twins.Count() > 1))
        {
            var first = twins.First();
            foreach (var twin in twins.Skip(1))
            {
                var (name, request) = (twin.Operation.Name, twin.Operation.Request);
                context.Findings.Add(new Diagnostic(LintDiagnostics.SameRequest, name.Span, name.Value, first.Operation.Name.Value, request)
                {
                    Related = [new(first.Operation.Name.Span, "sends it, too")],
                });
            }
        }
    }

    /// <summary>What goes over the wire, without the values of callers. The names of placeholders do not; those of parameters do.</summary>
    private static string Request(UpstreamTarget target) => string.Join(
        '\n',
        [
            target.Model.Tool?.Name ?? "",
            $"{target.Model.Method} {string.Concat(target.Model.Path.Select(static part => part.Literal ?? "{}"))}",
            .. target.Parameters
                .Where(static p => p.Model.Place is not (ParameterPlace.Path or ParameterPlace.Body))
                .Select(Parameter)
                .Order(StringComparer.Ordinal),
            .. target.Parameters.Where(static p => p is { Model.Place: ParameterPlace.Path, Value: not null }).Select(Parameter),
            .. target.Model.Headers.Select(static header => $"{header.Name}: {Text(header.Value)}").Order(StringComparer.Ordinal),
            Body(target),
        ]);

    private static string Parameter(TargetParameter parameter) =>
        $"{parameter.Model.Place} {parameter.Model.Name} {(parameter.Value is { } value ? new PathTemplate(value.Parts) : null)}";

    private static string Text(SecretText text) => string.Concat(text.Parts.Select(static part => part.Literal ?? "{" + part.Setting + "}"));

    private static string Body(UpstreamTarget target) => target.Model.Body switch
    {
        UpstreamBody.None => "",
        UpstreamBody.Caller => "body",
        UpstreamBody.Template template => template.Format + Node(template.Root, target),
        UpstreamBody.Multipart form => string.Join('&', form.Parts.Select(part => Part(part, target))),
    };

    private static string Part(FormPart part, UpstreamTarget target) => string.Join(
        ';', new[] { part.Value, part.FileName, part.MediaType }.Select(node => node is null ? "" : Node(node, target)).Prepend(JsonText.Of(part.Name)));

    private static string Node(BodyNode node, UpstreamTarget target) => node switch
    {
        BodyNode.Object map => "{" + string.Join(',', map.Members.Select(member => $"{JsonText.Of(member.Name)}:{Node(member.Value, target)}")) + "}",
        BodyNode.Array list => "[" + string.Join(',', list.Items.Select(item => Node(item, target))) + "]",
        BodyNode.Constant constant => constant.JsonText,
        BodyNode.Value value => Member(value.Parameter, target),
        BodyNode.Text text => string.Concat(text.Parts.Select(part => part.Literal is { } literal ? JsonText.Of(literal) : Member(part.Parameter!, target))),
    };

    private static string Member(string identifier, UpstreamTarget target) =>
        $"<{Parameter(target.Parameters.First(p => p.Model.Identifier == identifier))}>";
}
