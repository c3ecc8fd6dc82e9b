using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Resolves the values of <c>with</c>, <c>lookupValue</c> and <c>mappings</c>.</summary>
/// <param name="adapterNamespace">The adapter the values belong to.</param>
/// <param name="owner">The operation, for messages.</param>
/// <param name="steps">Names of the steps above; empty outside of a flow.</param>
internal sealed partial class ReferenceReader(string adapterNamespace, string owner, IReadOnlyList<string> steps, BindingContext context)
{
    private const string ThisPrefix = "$this.";

    /// <summary>Documents refer to the caller by the kind of adapter as well as by its namespace.</summary>
    private static readonly string[] CallerAliases = ["rest", "tools", "mcp", "tool", "api", "http"];

    public BoundValue Read(SyntaxNode node) => node switch
    {
        ScalarNode scalar => Read(scalar),
        _ => new BoundValue.Literal(Json(node)),
    };

    private BoundValue Read(ScalarNode scalar)
    {
        var text = scalar.Value;
        if (text.Contains("{{", StringComparison.Ordinal))
        {
            return FromTemplate(TemplateParser.Parse(scalar, context.Findings));
        }

        if (CallerName(text) is { } name)
        {
            return new BoundValue.Caller(name, scalar.Span);
        }

        if (steps.Count > 0 && text.StartsWith("$.", StringComparison.Ordinal))
        {
            return FromPath(scalar);
        }

        if (StepReference(text, scalar.Span) is { } step && text.Contains('.', StringComparison.Ordinal))
        {
            return step;
        }

        if (LooksLikeReference().IsMatch(text))
        {
            context.Report(
                BindingDiagnostics.UnresolvedReference, scalar.Span, text, text[..text.IndexOf('.', StringComparison.Ordinal)], adapterNamespace);
        }

        return new BoundValue.Literal(text);
    }

    /// <summary>Resolves the placeholders of a template; a lone one keeps the type of its value.</summary>
    public BoundValue FromTemplate(Template template)
    {
        if (template.Single is { } single)
        {
            return FromPlaceholder(single);
        }

        return template.LiteralText is { } literal
            ? new BoundValue.Literal(literal)
            : new BoundValue.Composite([.. template.Parts.Select(part => part is TemplatePart.Placeholder placeholder
                ? FromPlaceholder(placeholder)
                : new BoundValue.Literal(((TemplatePart.Literal)part).Text))]);
    }

    /// <summary>The name of the caller's value that a text refers to; null when it refers to something else.</summary>
    public static string? CallerName(string text, string adapterNamespace, BindingContext context)
    {
        var reference = text.StartsWith(ThisPrefix, StringComparison.Ordinal) ? text[ThisPrefix.Length..] : text;
        if (AfterPrefix(reference, adapterNamespace) is { } own)
        {
            return own;
        }

        foreach (var root in context.AdapterNamespaces.Concat(CallerAliases))
        {
            if (AfterPrefix(reference, root) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private string? CallerName(string text) => CallerName(text, adapterNamespace, context);

    private static string? AfterPrefix(string text, string prefix) =>
        text.Length > prefix.Length + 1 && text[prefix.Length] == '.' && text.StartsWith(prefix, StringComparison.Ordinal)
            ? text[(prefix.Length + 1)..]
            : null;

    /// <summary>A bind comes first, so that no caller can put a value of his own in the place of a secret.</summary>
    private BoundValue FromPlaceholder(TemplatePart.Placeholder placeholder)
    {
        if (context.Binds.FindKey(placeholder.Name) is { } key)
        {
            return new BoundValue.Secret(key, placeholder.Span);
        }

        if (CallerName(placeholder.Name) is { } name)
        {
            return new BoundValue.Caller(name, placeholder.Span);
        }

        var reference = placeholder.Name.StartsWith("$.", StringComparison.Ordinal) ? placeholder.Name[2..] : placeholder.Name;
        return (BoundValue?)StepReference(reference, placeholder.Span) ?? new BoundValue.Caller(placeholder.Name, placeholder.Span);
    }

    private BoundValue FromPath(ScalarNode scalar)
    {
        if (JsonPathParser.Parse(scalar, context.Findings) is not { } path)
        {
            return new BoundValue.Literal(scalar.Value);
        }

        if (path.Selectors is [JsonSelector.Member step, ..])
        {
            // A step's name may hold dots, which a path cannot tell from members.
            if (steps.Contains(step.Name))
            {
                CheckRoots(path.Selectors, scalar);
                return new BoundValue.Step(step.Name, path.Selectors[1..], scalar.Span);
            }

            if (StepReference(scalar.Value[2..], scalar.Span) is { } dotted)
            {
                return dotted;
            }

            context.Report(
                BindingDiagnostics.UnknownStepReference, scalar.Span, owner, step.Name, Suggestion.For(step.Name, steps), Suggestion.List(steps));
        }

        return new BoundValue.Literal(scalar.Value);
    }

    /// <summary>A <c>$</c> in a filter is the same as before it: a step's name follows.</summary>
    private void CheckRoots(ImmutableArray<JsonSelector> path, ScalarNode scalar)
    {
        foreach (var first in JsonQueries.In(path).Where(static q => q.FromRoot).Select(static q => q.Path.FirstOrDefault()))
        {
            if (first is JsonSelector.Member member && !steps.Contains(member.Name))
            {
                var span = new ScalarText(scalar).Span(member.Range.Start, member.Range.Length);
                context.Report(
                    BindingDiagnostics.UnknownStepReference, span, owner, member.Name, Suggestion.For(member.Name, steps), Suggestion.List(steps));
            }
        }
    }

    /// <summary><c>step</c>, <c>step.x</c> or <c>step.x.y</c>, the longest step name first.</summary>
    private BoundValue.Step? StepReference(string text, SourceSpan span)
    {
        var step = steps
            .Where(name => text == name || AfterPrefix(text, name) is not null)
            .MaxBy(static name => name.Length);
        if (step is null)
        {
            return null;
        }

        var members = AfterPrefix(text, step)?.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return new(step, [.. members.Select(static member => new JsonSelector.Member(member))], span);
    }

    private static string Json(SyntaxNode node) => node switch
    {
        ScalarNode scalar => YamlScalar.JsonConstant(scalar) ?? JsonText.Of(scalar.Value),
        SequenceNode list => "[" + string.Join(',', list.Items.Select(Json)) + "]",
        MappingNode map => "{" + string.Join(',', map.Entries.Select(static e => $"{JsonText.Of(e.Key.Value)}:{Json(e.Value)}")) + "}",
        _ => "null",
    };

    /// <summary>Two words with a dot between, as in <c>orders.id</c>; not a number, an address or a sentence.</summary>
    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeReference();
}
