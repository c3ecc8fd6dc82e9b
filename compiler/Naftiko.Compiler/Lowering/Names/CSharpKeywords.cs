using System.Collections.Frozen;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Words that cannot name a parameter or local, or would confuse where they can.</summary>
internal static class CSharpKeywords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        // Contextual, but with a meaning inside a method.
        "async", "await", "dynamic", "field", "nameof", "nint", "nuint", "scoped", "var", "when", "where", "with", "yield");

    public static bool Contains(string word) => Words.Contains(word);
}
