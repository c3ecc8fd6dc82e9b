using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Gathers the planned operations of all adapters. One that means the same as an operation of another adapter becomes that operation;
/// within an adapter everything stays apart, but a tool and a
/// resource can be one.
/// </summary>
internal sealed class SharedOperations
{
    private readonly List<SharedOperation> _operations = [];
    private readonly Dictionary<string, List<SharedOperation>> _bySignature = new(StringComparer.Ordinal);

    public IReadOnlyList<SharedOperation> All => _operations;

    /// <param name="findings">Takes what is wrong with an operation that is none of those that are known.</param>
    public SharedOperation Add(OperationPlan plan, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var behaviour = BehaviourLowering.Lower(plan, own);
        var signature = Signature.Of(plan, behaviour);
        if (!_bySignature.TryGetValue(signature.Text, out var similar))
        {
            _bySignature.Add(signature.Text, similar = []);
        }

        var shared = similar.Find(operation => operation.TryShare(plan, signature));
        if (shared is null)
        {
            shared = new SharedOperation(plan, signature, behaviour);
            foreach (var finding in own.ToImmutable())
            {
                findings.Add(finding);
            }

            _operations.Add(shared);
            similar.Add(shared);
        }

        return shared;
    }
}
