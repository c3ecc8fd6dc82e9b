using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Values;

/// <summary>
/// Says what a value means. A name that could mean something and means nothing is an error where it stands: it is neither sent as text
/// nor asked for under its misspelt name.
/// </summary>
internal sealed partial class ValueResolver(ValueScope scope, DiagnosticBag findings)
{
    public BoundValue Read(SyntaxNode node) => node switch
    {
        ScalarNode scalar when scalar.Value.Contains("{{", StringComparison.Ordinal) => Read(TemplateParser.Parse(scalar, findings)),
        ScalarNode scalar => FromText(new(scalar)) ?? ConstantValue.Of(scalar),
        MappingNode or SequenceNode => FromMany(node),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    /// <summary>A path into the result of a step.</summary>
    public bool IsStep(ScalarNode scalar) =>
        ValueReference.Read(new(scalar)) is { IsPath: true } reference && reference.NameIn(scope.Steps) is not null;

    /// <summary>Resolves the placeholders of a template; a lone one keeps the type of its value.</summary>
    public BoundValue Read(Template template)
    {
        if (template.LiteralText is { } literal)
        {
            return ConstantValue.Of(literal);
        }

        return TextOf([.. template.Parts.Select(part => part switch
        {
            TemplatePart.Placeholder placeholder => Read(placeholder),
            TemplatePart.Literal text => ConstantValue.Of(text.Text),
        })]);
    }

    /// <summary>One value by itself, or text in which several are put together. Where one of them is unknown the text is, too.</summary>
    public static BoundValue TextOf(ImmutableArray<BoundValue> parts) =>
        parts is [var only] ? only : parts.FirstOrDefault(static part => part is BoundValue.Unknown) ?? new BoundValue.Text(parts);

    /// <summary>A bind comes first, so that no caller can put a value of his own in the place of a secret.</summary>
    public BoundValue Read(TemplatePart.Placeholder placeholder)
    {
        if (scope.Binds.FindKey(placeholder.Name) is { } key)
        {
            return new BoundValue.Setting(key, placeholder.Span);
        }

        // What the compiler itself puts in stands for nothing but its name.
        if (placeholder.Words is not { } words)
        {
            return new BoundValue.Input(placeholder.Name, [], placeholder.Span);
        }

        var reference = ValueReference.Read(words);
        return FromRoot(reference, isText: false) ?? (reference.IsPath ? UnknownStep(reference) : FromName(reference));
    }

    /// <returns>Null when it is a text as it stands.</returns>
    private BoundValue? FromText(ScalarText text)
    {
        if (scope.Binds.FindQualified(text.Text) is { } key)
        {
            return new BoundValue.Setting(key, text.Whole);
        }

        if (FromSingleBraces(text) is { } braced)
        {
            return braced;
        }

        var reference = ValueReference.Read(text);
        if (reference.Text.Length == 0)
        {
            return null;
        }

        if (FromRoot(reference, isText: true) is { } known)
        {
            return known;
        }

        if (reference.IsPath)
        {
            return UnknownStep(reference);
        }

        if (!LooksLikeReference().IsMatch(text.Text) || LooksLikeAddress().IsMatch(text.Text))
        {
            return null;
        }

        // The last word of a reference to an adapter that does not exist is often the name of an input that does.
        var isMeant = Near(reference.Word, scope.Roots) is not null || scope.Inputs.Any(name => text.Text.EndsWith("." + name, StringComparison.Ordinal));
        if (isMeant)
        {
            return UnknownName(reference, scope.Roots);
        }

        findings.Report(BindingDiagnostics.UnresolvedReference, text.Whole, text.Text, reference.Word, scope.Adapter);
        return null;
    }

    /// <summary>Paths and URIs have single braces, and so has what was copied from one.</summary>
    private BoundValue? FromSingleBraces(ScalarText text)
    {
        if (text.Text is not ['{', .. { Length: > 0 } name, '}']
            || FromKnown(ValueReference.Read(text.Slice(1, name.Length)), scope.Inputs.Concat(scope.Parameters)) is not { } value)
        {
            return null;
        }

        findings.Report(BindingDiagnostics.SingleBraces, text.Whole, name);
        return value;
    }

    /// <summary>Adapters come before steps and steps before what every adapter may be called.</summary>
    private BoundValue? FromRoot(ValueReference reference, bool isText)
    {
        if (!reference.IsPath && reference.NameIn(scope.Adapters.Add(scope.Adapter)) is { } adapter && reference.After(adapter) is { } own)
        {
            return FromCaller(own, isText && LooksLikeAddress().IsMatch(reference.Text));
        }

        if (reference.NameIn(scope.Steps) is { } step && (reference.HasTail || reference.IsPath || !isText))
        {
            return reference.PathAfter(step, findings) is { } path && KnowsRoots(path, reference, step)
                ? new BoundValue.Step(step, path, reference.Span)
                : new BoundValue.Unknown(reference.Span);
        }

        return !reference.IsPath && reference.NameIn(ValueScope.CallerAliases) is { } alias && reference.After(alias) is { } rest
            ? FromCaller(rest, isText && LooksLikeAddress().IsMatch(reference.Text))
            : null;
    }

    /// <param name="mayBeText">A host name such as <c>api.acme.com</c> begins like a reference.</param>
    private BoundValue? FromCaller(ValueReference reference, bool mayBeText)
    {
        if (FromKnown(reference, scope.Inputs) is { } known)
        {
            return known;
        }

        if (!reference.HasTail)
        {
            return IsNear(reference.Word, scope.Inputs) ? UndeclaredInput(reference) : new BoundValue.Input(reference.Word, [], reference.Span);
        }

        if (reference.Word == "body")
        {
            return reference.PathAfter("body", findings) is { } path
                ? new BoundValue.Body(path, reference.Text, reference.Span)
                : new BoundValue.Unknown(reference.Span);
        }

        return mayBeText ? null : UndeclaredInput(reference);
    }

    /// <summary>What stands alone between braces: a value of the caller.</summary>
    private BoundValue FromName(ValueReference reference)
    {
        if (FromKnown(reference, scope.Inputs.Concat(scope.Parameters)) is { } known)
        {
            return known;
        }

        var isNear = IsNear(reference.Word, reference.HasTail ? scope.Roots.Concat(scope.Names) : scope.Names);
        return isNear || (reference.HasTail && !scope.AllowsDottedNames)
            ? UnknownName(reference, reference.HasTail ? scope.Roots.Concat(scope.Names) : scope.Names)
            : new BoundValue.Input(reference.Text, [], reference.Span);
    }

    /// <summary>A declared name with all its dots comes before a member of a value with a shorter one.</summary>
    private BoundValue? FromKnown(ValueReference reference, IEnumerable<string> names)
    {
        var whole = scope.Inputs.Concat(scope.Parameters).ToList();
        if (!whole.Contains(reference.Text) && reference.NameIn(names) is { } input)
        {
            return reference.PathAfter(input, findings) is { } path
                ? new BoundValue.Input(input, path, reference.Span)
                : new BoundValue.Unknown(reference.Span);
        }

        return whole.Exists(name => NameMatch.Same(name, reference.Text)) ? new BoundValue.Input(reference.Text, [], reference.Span) : null;
    }

    private BoundValue FromMany(SyntaxNode node)
    {
        var isComplete = true;
        foreach (var scalar in ConstantValue.Scalars(node))
        {
            if (Read(scalar) is var value && value is not BoundValue.Constant)
            {
                isComplete = false;
                if (value is not BoundValue.Unknown)
                {
                    findings.Report(UnsupportedDiagnostics.ValueInList, scalar.Span, scope.Owner, scalar.Value);
                }
            }
        }

        return isComplete ? ConstantValue.Of(node) : new BoundValue.Unknown(node.Span);
    }

    /// <summary>A <c>$</c> in a filter is the same as before it: a step's name follows.</summary>
    private bool KnowsRoots(ImmutableArray<JsonSelector> path, ValueReference reference, string step)
    {
        var unknown = JsonQueries.In(path).Where(static query => query.FromRoot).Select(static query => query.Path.FirstOrDefault())
            .OfType<JsonSelector.Member>()
            .FirstOrDefault(member => !scope.Steps.Contains(member.Name));
        if (unknown is null)
        {
            return true;
        }

        findings.Report(
            BindingDiagnostics.UnknownStepReference, reference.SpanAfter(step, unknown.Range.Start, unknown.Range.Length), scope.Owner, unknown.Name,
            Suggestion.For(unknown.Name, scope.Steps), Suggestion.List(scope.Steps));
        return false;
    }

    private BoundValue.Unknown UnknownStep(ValueReference reference)
    {
        findings.Report(
            BindingDiagnostics.UnknownStepReference, reference.WordSpan, scope.Owner, reference.Word,
            Suggestion.For(reference.Word, scope.Steps), Suggestion.List(scope.Steps));
        return new(reference.Span);
    }

    private BoundValue.Unknown UnknownName(ValueReference reference, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        findings.Report(
            BindingDiagnostics.UnknownName, reference.WordSpan, reference.Word, scope.Owner, Suggestion.For(reference.Word, names), Suggestion.List(names));
        return new(reference.Span);
    }

    private BoundValue.Unknown UndeclaredInput(ValueReference reference)
    {
        findings.Report(
            BindingDiagnostics.UndeclaredInput, reference.WordSpan, scope.Owner, reference.Word, Suggestion.For(reference.Word, scope.Inputs));
        return new(reference.Span);
    }

    private static bool IsNear(string word, IEnumerable<string> names) => Near(word, names) is not null;

    /// <summary><c>line2</c> is no misspelt <c>line1</c>.</summary>
    private static string? Near(string word, IEnumerable<string> names) =>
        SpellChecker.Suggest(word, names.Where(name => Letters(name) != Letters(word)));

    private static string Letters(string name) => string.Concat(name.Where(static c => !char.IsAsciiDigit(c)));

    /// <summary>Two words with a dot between, as in <c>orders.id</c>, or one with brackets; not a number, an address or a sentence.</summary>
    [GeneratedRegex("""^[A-Za-z_$][A-Za-z0-9_-]*(\.[A-Za-z_][A-Za-z0-9_-]*|\[(-?[0-9]+|\*|'[^']*'|"[^"]*")\])+$""", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeReference();

    /// <summary>A host or a file: no reference ends that way.</summary>
    [GeneratedRegex(
        @"\.(com|org|net|io|dev|app|gov|edu|ai|co|eu|de|uk|fr|test|example|local|internal|localhost|json|xml|yaml|yml|csv|txt|pdf|html|png|jpg|zip|md)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAddress();
}
