using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>One finding: what is wrong or was assumed, where, and what to type instead.</summary>
public sealed record Diagnostic
{
    public Diagnostic(DiagnosticDescriptor descriptor, SourceSpan? span, params ReadOnlySpan<object?> arguments)
    {
        Descriptor = descriptor;
        Severity = descriptor.Severity;
        Span = span;
        Arguments = [.. arguments];
    }

    public DiagnosticDescriptor Descriptor { get; }

    public string Id => Descriptor.Id;

    public Severity Severity { get; init; }

    /// <summary>The smallest stretch of text to look at; null when the finding is not about a document.</summary>
    public SourceSpan? Span { get; init; }

    public ImmutableArray<object?> Arguments { get; init; }

    /// <summary>Other places that matter, each with a word on why ("first declared here").</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>
    /// What an error is confined to, set by the stage that reports it; null: the document as a whole. The rest of the document is right
    /// without the operation or tool named here.
    /// </summary>
    public DiagnosticScope? Scope { get; init; }

    /// <summary>The name shown in a grouped message; by default the first argument.</summary>
    public string Subject { get; init; } = "";

    public string Message => Format(Descriptor.Message);

    public string Help => Format(Descriptor.Help);

    /// <summary>As much of a text as a message can quote: names in documents may be as long as books.</summary>
    internal static string Quotable(string text)
    {
        const int Most = 1000;
        return text.Length <= Most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most), "…");
    }

    private string Format(string format) =>
        string.Format(
            CultureInfo.InvariantCulture, format,
            [.. Arguments.Select(static argument => argument is null or int ? argument : Quotable(Convert.ToString(argument, CultureInfo.InvariantCulture)!))]);
}

/// <summary>A second place of a diagnostic.</summary>
public sealed record RelatedPlace(SourceSpan Span, string Note);
