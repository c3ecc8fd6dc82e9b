using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Refuses members of one object that have the same name: JSON has room for one of them, and nothing says for which.</summary>
internal static class MemberNames
{
    /// <param name="owner">What they are members of, for messages.</param>
    /// <param name="dotsNest">A dot leads into a member; what is led into is no value itself.</param>
    public static void Check(IEnumerable<SpannedText> names, string owner, BindingContext context, bool dotsNest = false)
    {
        var known = new List<string>();
        foreach (var name in names)
        {
            if (known.Exists(other => other == name.Value || (dotsNest && (IsWithin(other, name.Value) || IsWithin(name.Value, other)))))
            {
                context.Report(BindingDiagnostics.MemberTwice, name.Span, name.Value, owner);
            }

            known.Add(name.Value);
        }
    }

    private static bool IsWithin(string name, string other) => name.StartsWith(other + ".", StringComparison.Ordinal);
}
