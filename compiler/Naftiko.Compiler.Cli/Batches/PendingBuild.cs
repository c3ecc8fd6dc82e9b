using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>A document after the part of the work that is done for several at once.</summary>
/// <param name="Build">Null when the document could not be read.</param>
/// <param name="Compiled">Null when it need not be compiled or could not.</param>
/// <param name="Problem">Why the document cannot be read, or that the compiler has a bug.</param>
internal sealed record PendingBuild(BatchItem Item, GatewayBuild? Build, CompiledDocument? Compiled, Diagnostic? Problem, TimeSpan Elapsed);
