using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit;

/// <summary>Makes the files of a gateway project from its model. Cannot fail: the model is complete.</summary>
public static class Emitter
{
    public static ImmutableArray<GeneratedFile> Emit(GatewayModel model) => throw new NotSupportedException(model.Name);
}
