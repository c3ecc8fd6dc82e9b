using System.Collections.Immutable;
using System.Globalization;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Findings that say the same of several places, or a single finding.</summary>
/// <param name="Members">In reading order; never empty.</param>
public sealed record DiagnosticGroup(ImmutableArray<Diagnostic> Members)
{
    private const int NamesShown = 3;

    public Diagnostic First => Members[0];

    public bool IsSingle => Members.Length == 1;

    public string Message => IsSingle ? First.Message : string.Format(CultureInfo.InvariantCulture, First.Descriptor.GroupMessage!, Members.Length, Names());

    /// <summary>"a, b, c and 4 more"</summary>
    private string Names()
    {
        var names = Members.Select(Name).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join(", ", names.Take(NamesShown));
        return names.Count <= NamesShown ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Count - NamesShown} more");
    }

    private static string Name(Diagnostic diagnostic) =>
        Diagnostic.Quotable(diagnostic.Subject.Length > 0 ? diagnostic.Subject
            : diagnostic.Arguments is [{ } first, ..] ? Convert.ToString(first, CultureInfo.InvariantCulture) ?? ""
            : "");
}
