namespace Naftiko.Compiler.Gateway;

/// <summary>What a control adapter tells of its gateway, and how the gateway is observed.</summary>
public sealed record ControlFeatures
{
    /// <summary>What the document leaves to the compiler.</summary>
    public static readonly ControlFeatures Defaults = new() { Health = true, Metrics = true, Traces = 100 };

    public bool Health { get; init; }

    public bool Status { get; init; }

    /// <summary>Levels of the log can be asked for and changed.</summary>
    public bool LogLevels { get; init; }

    public bool Metrics { get; init; }

    /// <summary>How many of the last calls are remembered; null: none.</summary>
    public int? Traces { get; init; }

    /// <summary>The share of calls that are traced, from 0 to 1; null: all.</summary>
    public decimal? Sampling { get; init; }

    public TracePropagation Propagation { get; init; }

    /// <summary>Where traces and metrics are sent, unless the environment says so; null: nowhere.</summary>
    public string? Collector { get; init; }
}

/// <summary>The headers in which the trace of a call travels.</summary>
public enum TracePropagation
{
    W3C,
    B3,
}
