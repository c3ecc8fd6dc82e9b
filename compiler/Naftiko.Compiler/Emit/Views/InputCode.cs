using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Reads one input of an operation and checks it.</summary>
internal static class InputCode
{
    public static CSharpCode Read(OperationInput input, ValueKind kind, bool hasTools)
    {
        var argument = hasTools && input.ToolKey != input.Name ? new CSharpCode($", {new CSharpString(input.ToolKey)}") : null;
        var value = new CSharpCode($"input.{new FixedText(Place(input.Place))}({new CSharpString(input.Name)}{argument})");
        if (input.Enum.Length > 0)
        {
            value = new($"{value}.OneOf({CSharpCode.Join(", ", input.Enum.Select(static e => new CSharpString(e)))})");
        }

        if (HasPattern(input))
        {
            value = new($"{value}.Matching({PatternName(input)})");
        }

        return input.IsPathSegment && kind == ValueKind.Text
            ? new($"{value}.Segment()")
            : new($"{value}.{new FixedText((IsRequired(input) ? "Required" : "") + kind.Reader())}()");
    }

    public static bool IsRequired(OperationInput input) => input.Required || input.IsPathSegment;

    /// <summary>A pattern .NET cannot read is not checked here; the upstream still does.</summary>
    public static bool HasPattern(OperationInput input)
    {
        if (input.Pattern is null)
        {
            return false;
        }

        try
        {
            _ = Regex.IsMatch("", input.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return exception is RegexMatchTimeoutException;
        }
    }

    public static Identifier PatternName(OperationInput input) => new($"{char.ToUpperInvariant(input.Identifier[0])}{input.Identifier[1..]}Pattern");

    private static string Place(InputPlace place) => place switch
    {
        InputPlace.Route => "Route",
        InputPlace.Header => "Header",
        InputPlace.Cookie => "Cookie",
        InputPlace.BodyMember => "Member",
        _ => "Query",
    };
}
