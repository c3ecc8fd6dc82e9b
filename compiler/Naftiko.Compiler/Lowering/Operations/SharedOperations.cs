using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Gathers the planned operations of all adapters. One that means the same as an operation of another adapter becomes that operation;
/// within an adapter everything stays apart.
/// </summary>
internal sealed class SharedOperations
{
    private readonly List<SharedOperation> _operations = [];
    private readonly Dictionary<string, List<SharedOperation>> _bySignature = new(StringComparer.Ordinal);

    public IReadOnlyList<SharedOperation> All => _operations;

    public SharedOperation Add(OperationPlan plan)
    {
        // Names do not matter for comparing; problems are reported when the names are final.
        var signature = Signature.Of(plan, BehaviourLowering.Lower(plan, "", new NameScope(), new DiagnosticBag()));
        if (!_bySignature.TryGetValue(signature.Text, out var similar))
        {
            _bySignature.Add(signature.Text, similar = []);
        }

        var shared = similar.Find(operation => operation.TryShare(plan, signature));
        if (shared is null)
        {
            shared = new SharedOperation(plan, signature);
            _operations.Add(shared);
            similar.Add(shared);
        }

        return shared;
    }
}
