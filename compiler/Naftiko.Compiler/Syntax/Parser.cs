using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>Reads YAML 1.2 into a tree with spans.</summary>
public static class Parser
{
    public static StageResult<MappingNode> Parse(SourceFile file) => throw new NotSupportedException(file.Path);
}
