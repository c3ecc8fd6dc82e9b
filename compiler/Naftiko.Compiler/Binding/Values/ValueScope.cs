using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding.Values;

/// <summary>What names can mean at one place of the document.</summary>
/// <param name="Owner">The operation, for messages.</param>
/// <param name="Adapter">The adapter it belongs to: the root of its callers' values.</param>
/// <param name="Adapters">The namespaces of all adapters.</param>
internal sealed record ValueScope(string Owner, string Adapter, ImmutableArray<string> Adapters, BindTable Binds)
{
    /// <summary>Documents refer to the caller by the kind of adapter as well as by its namespace.</summary>
    public static readonly ImmutableArray<string> CallerAliases = ["rest", "tools", "mcp", "tool", "api", "http"];

    /// <summary>The steps above.</summary>
    public IReadOnlyCollection<string> Steps { get; init; } = [];

    /// <summary>What the document says a caller gives: declared inputs, and the placeholders of the exposed path.</summary>
    public IReadOnlyCollection<string> Inputs { get; init; } = [];

    /// <summary>How the called operation names its values.</summary>
    public IReadOnlyCollection<string> Parameters { get; init; } = [];

    /// <summary>The place belongs to the called operation, so that the names of its values may be meant.</summary>
    public bool IsConsumed { get; init; }

    /// <summary>A name with dots may be one that nobody has declared, as in a path.</summary>
    public bool AllowsDottedNames { get; init; }

    /// <summary>The roots of references: what a first word can be.</summary>
    public IEnumerable<string> Roots => Steps.Concat(Adapters).Concat(Binds.All.Select(static bind => bind.Namespace).Where(static name => name.Length > 0));

    /// <summary>Every name that stands alone.</summary>
    public IEnumerable<string> Names => Inputs
        .Concat(Steps)
        .Concat(Binds.All.SelectMany(static bind => bind.Keys).Select(static key => key.Name))
        .Concat(IsConsumed ? Parameters : []);
}
