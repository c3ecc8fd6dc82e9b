namespace Naftiko.Compiler.Gateway;

/// <summary>What the method of a request says of it.</summary>
internal static class MethodKinds
{
    /// <summary>Stands for whatever a caller asks for, where requests are forwarded.</summary>
    public const string Any = "*";

    /// <summary>It only reads: RFC 9110, section 9.2.1.</summary>
    public static bool IsSafe(string method) => method is "GET" or "HEAD" or "OPTIONS";
}
