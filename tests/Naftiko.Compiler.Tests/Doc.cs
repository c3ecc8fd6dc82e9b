namespace Naftiko.Compiler.Tests;

/// <summary>Documents around the few lines a test is about.</summary>
internal static class Doc
{
    /// <summary>One API <c>shop</c> with the given resources from line 7 on, and the given adapters.</summary>
    public static string Of(string resources, string exposes) =>
        $"""
        naftiko: 1.0.0-alpha2
        capability:
          consumes:
          - namespace: shop
            baseUri: https://shop.test-works.dev/v1
            resources:
        {Indent(resources, 4)}
          exposes:
        {Indent(exposes, 2)}
        """;

    /// <summary>The same with the <c>type</c> that the schema wants.</summary>
    public static string Whole(string resources, string exposes) =>
        Of(resources, exposes).Replace("- namespace: shop\n", "- type: http\n    namespace: shop\n", StringComparison.Ordinal);

    /// <summary>One operation <c>shop.get-order</c>, GET /orders/{order-id}, that declares its placeholder.</summary>
    public const string GetOrder =
        """
        - path: /orders/{order-id}
          operations:
          - name: get-order
            method: GET
            inputParameters:
            - name: order-id
              in: path
        """;

    /// <summary>A REST adapter with one resource.</summary>
    public static string Rest(string path, string operation) =>
        $"""
        - type: rest
          port: 8080
          namespace: shop-rest
          resources:
          - path: {path}
            operations:
        {Indent(operation, 4)}
        """;

    /// <summary>An MCP adapter with some tools.</summary>
    public static string Mcp(string tools) =>
        $"""
        - type: mcp
          port: 9090
          namespace: shop-mcp
          tools:
        {Indent(tools, 2)}
        """;

    private static string Indent(string text, int blanks) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', blanks) + line));
}
