using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering;

/// <summary>Decides everything about the gateway: C# names, the source of every value, settings, retry safety.</summary>
public static class Lowerer
{
    public static StageResult<GatewayModel> Lower(BoundDocument document, CompilationOptions options) => throw new NotSupportedException($"{document} {options.Strict}");
}
