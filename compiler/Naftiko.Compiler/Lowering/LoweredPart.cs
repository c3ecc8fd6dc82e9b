using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering;

/// <summary>The gateway of a document, or of the part of it that works.</summary>
/// <param name="Diagnostics">Of binding and lowering.</param>
/// <param name="LeftOut">Operations and tools that are not in the model because they cannot succeed; empty unless that was asked for.</param>
internal sealed record LoweredPart(
    GatewayModel? Model, ImmutableArray<Diagnostic> Diagnostics, Satisfaction Satisfaction, ImmutableArray<DiagnosticScope> LeftOut);
