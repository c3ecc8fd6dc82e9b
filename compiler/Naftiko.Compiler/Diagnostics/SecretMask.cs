using System.Buffers;
using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>
/// Takes the credentials of a document out of what is said about it. Diagnostics end up in build logs, which more people read than the
/// document.
/// </summary>
internal static class SecretMask
{
    /// <summary>Shorter ones occur in other words, and a message would become a riddle.</summary>
    private const int Shortest = 4;

    private static readonly string Blots = new(SecretNames.Ink, 3);

    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<HiddenText> secrets)
    {
        if (secrets.IsEmpty)
        {
            return [.. diagnostics.Select(static d => IsAboutText(d) ? Rewrite(d, SecretNames.Blot) : d)];
        }

        // The longest first: one may be part of another.
        var texts = secrets
            .Select(static s => s.Text)
            .Where(static t => t.Length >= Shortest)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static t => t.Length)
            .ToArray();
        var any = SearchValues.Create(texts, StringComparison.Ordinal);
        var files = secrets.GroupBy(static s => s.Span.File, ReferenceEqualityComparer.Instance)
            .ToDictionary(static g => g.Key!, static g => ((SourceFile)g.Key!).Hiding([.. g.Select(static s => s.Place)]), ReferenceEqualityComparer.Instance);
        return
        [
            .. diagnostics.Select(d => Rewrite(
                d with { Span = Shown(d.Span), Related = [.. d.Related.Select(r => r with { Span = Shown(r.Span)!.Value })] },
                IsAboutText(d) ? text => Clean(SecretNames.Blot(text)) : Clean)),
        ];

        SourceSpan? Shown(SourceSpan? span) => span is { } known && files.TryGetValue(known.File, out var file) ? known with { File = file } : span;

        string Clean(string text)
        {
            if (text.AsSpan().ContainsAny(any))
            {
                foreach (var secret in texts)
                {
                    text = text.Replace(secret, Blots, StringComparison.Ordinal);
                }
            }

            return text;
        }
    }

    /// <summary>These quote what was written as it stands, of documents that nobody could read further.</summary>
    private static bool IsAboutText(Diagnostic diagnostic) =>
        diagnostic.Id.StartsWith("NAF1", StringComparison.Ordinal) || diagnostic.Id.StartsWith("NAF2", StringComparison.Ordinal);

    private static Diagnostic Rewrite(Diagnostic diagnostic, Func<string, string> clean) => diagnostic with
    {
        Subject = clean(diagnostic.Subject),
        Arguments = [.. diagnostic.Arguments.Select(argument => argument is null or int or char ? argument : clean(argument.ToString() ?? ""))],
    };
}
