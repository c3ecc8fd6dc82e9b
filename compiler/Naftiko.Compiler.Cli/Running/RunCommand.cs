using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Running;

internal static class RunCommand
{
    public static Task<int> RunAsync(Session session, RunSettings settings, CancellationToken cancellation) => throw new NotSupportedException($"{session} {settings} {cancellation}");
}
