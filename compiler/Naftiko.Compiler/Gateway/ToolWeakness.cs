using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>One reason why a model may choose a tool wrongly, or call it wrongly.</summary>
public abstract record ToolWeakness
{
    private ToolWeakness()
    {
    }

    /// <summary>The points it takes off the 100 of a tool; those of all kinds together are 100.</summary>
    public abstract int Cost { get; }

    /// <summary>No description says more than the name.</summary>
    public sealed record Untold : ToolWeakness
    {
        public override int Cost => 30;
    }

    /// <summary>Nothing says what some inputs are: no description, values, format, bounds, default or example.</summary>
    /// <param name="Inputs">Their keys.</param>
    /// <param name="All">How many inputs the tool has.</param>
    public sealed record UntoldInputs(ImmutableArray<string> Inputs, int All) : ToolWeakness
    {
        public override int Cost => Math.Max(1, 30 * Inputs.Length / All);
    }

    /// <summary>It destroys, and a call without a single argument is carried out.</summary>
    /// <param name="Input">One that could be demanded.</param>
    public sealed record Unbounded(string Input) : ToolWeakness
    {
        public override int Cost => 20;
    }

    /// <summary>The name is several words in one.</summary>
    /// <param name="Better">The same words, told apart.</param>
    public sealed record RunTogether(string Better) : ToolWeakness
    {
        public override int Cost => 10;
    }

    /// <summary>It takes much of a model's context.</summary>
    /// <param name="Tokens">About as many.</param>
    public sealed record Costly(int Tokens) : ToolWeakness
    {
        public override int Cost => 10;
    }
}
