namespace Naftiko.Compiler.Binding.Expressions;

internal enum JsonPathProblemKind
{
    /// <summary>The text breaks the grammar.</summary>
    Syntax,

    /// <summary>It names a function that does not exist there.</summary>
    Function,

    /// <summary>A filter tests, compares or passes on what it cannot (RFC 9535, section 2.4.3).</summary>
    Type,

    /// <summary>A pattern of <c>match()</c> or <c>search()</c> is no I-Regexp.</summary>
    Pattern,
}
