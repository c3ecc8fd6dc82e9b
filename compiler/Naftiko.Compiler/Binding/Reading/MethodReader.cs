using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>method</c>; GET is meant where nothing is said.</summary>
internal static class MethodReader
{
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <returns>Where the method is not known, which has been reported, the nearest one: what calls the operation has no mistake of its own.</returns>
    public static string ReadConsumed(Fields fields, BindingContext context) =>
        Read(fields, context) ?? SpellChecker.Suggest(fields.Text("method")!.ToUpperInvariant(), Known) ?? "GET";

    public static string? Read(Fields fields, BindingContext context)
    {
        if (fields.Scalar("method") is not { } method)
        {
            return "GET";
        }

        var upper = method.Value.Trim().ToUpperInvariant();
        if (Known.Contains(upper))
        {
            return upper;
        }

        context.Report(BindingDiagnostics.UnknownMethod, method.Span, method.Value, Suggestion.Help(upper, Known));
        return null;
    }
}
