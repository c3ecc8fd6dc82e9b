namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>What an adapter exposes, and the operation it shares with others.</summary>
internal sealed record ExposedPlan(OperationPlan Plan, SharedOperation Shared)
{
    /// <summary>Once everything is planned: with what the other adapters say of the operation.</summary>
    public ExposedPlan Settled() => this with { Plan = Shared.PlanOf(Plan.Exposed) };
}
