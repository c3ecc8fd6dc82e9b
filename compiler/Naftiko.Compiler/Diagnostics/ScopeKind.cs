namespace Naftiko.Compiler.Diagnostics;

/// <summary>The kinds of things that an error can be confined to.</summary>
public enum ScopeKind
{
    RestOperation,
    Tool,

    /// <summary>A resource of an MCP adapter that is read by a call.</summary>
    Resource,

    /// <summary>An operation of a consumed API: what calls it is affected as well.</summary>
    ConsumedOperation,

    /// <summary>A function of an aggregate: what refers to it is affected as well.</summary>
    Function,
}
