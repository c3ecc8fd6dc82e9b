namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>Which characters a member name may have outside quotes.</summary>
internal static class JsonPathNames
{
    private const string Structure = ".[](){}*,?'\"<>=!&|\\`";

    /// <summary>In the document's own paths: everything that is not structure, so that <c>First Name</c> and <c>@type</c> are names.</summary>
    public static bool IsLoose(char character) => !char.IsControl(character) && !Structure.Contains(character, StringComparison.Ordinal);

    /// <summary>Inside a filter, where a blank and an operator end the name (RFC 9535, section 2.5.1.1).</summary>
    public static bool IsStrict(char character) => char.IsAsciiLetterOrDigit(character) || character == '_' || character >= 0x80;
}
