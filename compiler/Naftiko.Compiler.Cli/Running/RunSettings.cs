using System.Collections.Immutable;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>What <c>run</c> is asked to do.</summary>
internal sealed record RunSettings(string Document, string? Output, bool Mock, bool AnyPort, ImmutableArray<AdapterKind> Expose);
