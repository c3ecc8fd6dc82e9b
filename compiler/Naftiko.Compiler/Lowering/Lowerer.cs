using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering;

/// <summary>Decides everything about the gateway: C# names, the source of every value, settings, retry safety.</summary>
internal static class Lowerer
{
    /// <returns>
    /// The model, as complete as the document allows: what was refused has been reported as an error and is missing in it. Null when
    /// nothing is exposed.
    /// </returns>
    public static StageResult<GatewayModel> Lower(BoundDocument document, CompilationOptions options)
    {
        var context = new LoweringContext(document);
        var model = document.Exposes.IsEmpty ? null : new GatewayLowering(context, options).Lower();
        return new(model, context.Findings.ToImmutable());
    }
}
