using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

internal static class SampleModels
{
    public static GatewayModel Empty(SourceFile file, string name) =>
        new(name, name, null, [], [], [], [], SampleDiagnostics.Span(file, 1, 1, 1, 2));
}
