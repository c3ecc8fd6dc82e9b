using AngleSharp.Css.Parser;

namespace Naftiko.Compiler.Answers;

/// <summary>CSS selectors (Selectors Level 4), as the gateway reads them.</summary>
internal static class CssSelector
{
    public static bool IsValid(string selector) => new CssSelectorParser().ParseSelector(selector) is not null;
}
