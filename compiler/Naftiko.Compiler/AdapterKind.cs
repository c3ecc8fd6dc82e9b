namespace Naftiko.Compiler;

/// <summary>What <see cref="CompilationOptions.Expose"/> can ask for.</summary>
public enum AdapterKind
{
    Rest,
    Mcp,
}
