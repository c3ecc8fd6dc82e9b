namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Which characters a member name may have outside quotes.</summary>
internal static class JsonPathNames
{
    private const string Structure = ".[](){}*,?'\"<>=!&|\\`";

    /// <summary>In the document's own paths: everything that is not structure, so that <c>First Name</c> and <c>@type</c> are names.</summary>
    public static Func<char, bool> IsLoose { get; } =
        static character => !char.IsControl(character) && !Structure.Contains(character, StringComparison.Ordinal);

    /// <summary>Inside a filter, where a blank and an operator end the name (RFC 9535, section 2.5.1.1); a dash is no operator.</summary>
    public static Func<char, bool> IsInner { get; } =
        static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or >= '\u0080';
}
