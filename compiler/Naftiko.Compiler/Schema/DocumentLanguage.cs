namespace Naftiko.Compiler.Schema;

/// <summary>The two languages of capability documents. What differs is the root key, words and meanings; the blocks are the same.</summary>
public enum DocumentLanguage
{
    /// <summary><c>naftiko:</c>, up to 1.0.0-alpha3.</summary>
    Naftiko,

    /// <summary><c>ikanos:</c>, from 1.0.0-alpha4 on.</summary>
    Ikanos,
}
