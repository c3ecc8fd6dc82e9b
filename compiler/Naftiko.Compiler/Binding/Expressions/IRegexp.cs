using System.Text.RegularExpressions;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// An I-Regexp (RFC 9485) as a regular expression of .NET. The template <c>IRegexp.cs</c> does the same in a gateway, for patterns that
/// come out of an answer.
/// </summary>
/// <param name="Regex">Null when there is a problem.</param>
internal sealed record IRegexp(string? Regex, IRegexpProblem? Problem)
{
    /// <param name="isWhole">The whole text must match, not a part of it.</param>
    public static IRegexp Translate(string pattern, bool isWhole)
    {
        var reader = new IRegexpReader(pattern);
        var regex = reader.Read();
        if (reader.Problem is { } problem)
        {
            return new(null, problem);
        }

        regex = isWhole ? $@"\A(?:{regex})\z" : regex;
        try
        {
            _ = new Regex(regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new(regex, null);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            return new(null, new(new(0, pattern.Length), "it repeats too much", "Use smaller numbers in `{…}`"));
        }
    }
}
