using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>method</c>; GET is meant where nothing is said.</summary>
internal static class MethodReader
{
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <returns>Where the method is not known, which has been reported, the nearest one: what calls the operation has no mistake of its own.</returns>
    public static string ReadConsumed(Fields fields, BindingContext context) =>
        Read(fields, context) ?? SpellChecker.Suggest(fields.Text("method")!.ToUpperInvariant(), Known) ?? "GET";

    /// <returns>Null where one of <c>methods</c> cannot be forwarded, which has been reported; empty where nothing is said.</returns>
    public static ImmutableArray<string>? ReadForwarded(Fields forward, PathTemplate path, BindingContext context)
    {
        var methods = ImmutableArray.CreateBuilder<string>();
        var isKnown = true;
        foreach (var written in (forward.Value("methods") as SequenceNode)?.Items.OfType<ScalarNode>() ?? [])
        {
            var upper = written.Value.Trim().ToUpperInvariant();
            if (upper is "TRACE" or "CONNECT")
            {
                isKnown = false;
                context.Report(BindingDiagnostics.ForwardMethod, written.Span, path.ToString(), upper);
            }
            else if (!Known.Contains(upper))
            {
                isKnown = false;
                context.Report(BindingDiagnostics.UnknownMethod, written.Span, written.Value, Suggestion.Help(upper, Known));
            }
            else if (!methods.Contains(upper))
            {
                methods.Add(upper);
            }
        }

        return isKnown ? methods.ToImmutable() : null;
    }

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
