using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Checks which version of the language a document claims.</summary>
internal static class VersionReader
{
    private static readonly string[] Accepted = ["0.4", "0.5", "1.0.0-alpha1", "1.0.0-alpha2", "1.0.0-alpha3"];

    /// <returns>False when the document is in a language naftikoc does not read.</returns>
    public static bool Check(Fields root, BindingContext context)
    {
        if (root.Scalar("naftiko") is { } version)
        {
            if (Accepted.Contains(version.Value))
            {
                return true;
            }

            context.Report(BindingDiagnostics.UnknownVersion, version.Span, "naftiko", version.Value);
            return false;
        }

        if (root.Value("ikanos") is ScalarNode other)
        {
            context.Report(BindingDiagnostics.UnknownVersion, other.Span, "ikanos", other.Value);
            return false;
        }

        if (!root.Has("naftiko"))
        {
            context.Report(BindingDiagnostics.Missing, root.FirstKeySpan, "The document", "naftiko");
        }

        return false;
    }
}
