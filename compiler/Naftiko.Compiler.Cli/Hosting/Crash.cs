using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>What a user is told when the compiler itself fails.</summary>
internal static class Crash
{
    public static Diagnostic Of(Exception exception)
    {
        var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        return new(CompilerDiagnostics.Crash, null, ToolIdentity.Version, $"{cause.GetType().Name}: {cause.Message.TrimEnd('.')}");
    }
}
