namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Files that documents of the newer language import, among the files that a pattern comes up with.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void They_are_passed_over()
    {
        _tool.Write("docs/orders.yaml", """
            ikanos: 1.0.0-beta7
            capability:
              consumes: [{type: http, namespace: shop, baseUri: 'https://shop.test-works.dev', resources: {orders: {path: /orders, operations: {list: {method: GET}}}}}]
              exposes: [{import: tools, from: ./shared/tools.yaml}]

            """);
        _tool.Write("docs/shared/tools.yaml", """
            ikanos: 1.0.0-beta7
            exposes: [{type: mcp, namespace: tools, port: 9090, tools: {list-orders: {description: Lists the orders., call: shop.list}}}]

            """);

        var run = _tool.Run("check docs/**/*.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("skipped     docs/shared/tools.yaml · exposes nothing itself, is imported by others\n", run.Out, StringComparison.Ordinal);
    }
}
