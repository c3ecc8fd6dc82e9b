namespace Naftiko.Compiler.Golden;

/// <summary>Documents of every kind that files for deployment are made of.</summary>
internal static class DeploymentDocuments
{
    private const string Api =
        """
        naftiko: 1.0.0-alpha3
        info: {label: Shop, description: "Line one\nline two: #x"}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources: [{path: /orders, operations: [{name: list-orders, method: GET}]}]
          exposes:

        """;

    private const string Orders = "resources: [{path: /orders, operations: [{name: list-orders, method: GET, call: shop.list-orders}]}]";

    private const string Tools = "tools: [{name: list-orders, description: Lists the orders., call: shop.list-orders}]";

    private const string AnyPath = "- {type: rest, namespace: shop, port: 8080, resources: [{path: '/{**path}', forward: {targetNamespace: shop}}]}";

    private static readonly string Route = Exposing($"- {{type: rest, namespace: shop, port: 8080, {Orders}}}");

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["one route"] = Route,
        ["only tools"] = Exposing($"- {{type: mcp, namespace: shop, port: 9090, {Tools}}}"),
        ["two of each"] = Exposing(
            $"- {{type: rest, namespace: shop, port: 8080, {Orders}}}",
            $"- {{type: rest, namespace: partner, port: 8081, {Orders}}}",
            $"- {{type: mcp, namespace: agents, port: 9090, {Tools}}}",
            $"- {{type: mcp, namespace: admins, port: 9091, {Tools}}}"),
        ["tools on standard input beside routes"] = Exposing(
            $"- {{type: mcp, transport: stdio, namespace: agents, {Tools}}}", $"- {{type: rest, namespace: shop, port: 8080, {Orders}}}"),
        ["one port for two adapters"] = Exposing(
            $"- {{type: rest, namespace: shop, address: 10.1.2.3, port: 8080, {Orders}}}", $"- {{type: mcp, namespace: agents, port: 8080, {Tools}}}"),
        ["control that asks for nothing, named first"] = Exposing(
            "- {type: control, namespace: ops, port: 9199}", $"- {{type: rest, namespace: shop, port: 8080, {Orders}}}"),
        ["control with a credential"] = Exposing(
            "- {type: control, namespace: ops, port: 9199, authentication: {type: bearer, token: '{{OPS_TOKEN}}'}}",
            $"- {{type: rest, namespace: shop, port: 8080, {Orders}}}"),
        ["control with health beside routes for any path"] = Exposing(AnyPath, "- {type: control, namespace: ops, port: 9199, management: {health: true}}"),
        ["control with health beside routes for any path and tools"] = Exposing(
            AnyPath, $"- {{type: mcp, namespace: agents, port: 9090, {Tools}}}", "- {type: control, namespace: ops, port: 9199, management: {health: true}}"),
        ["hostile names"] = Exposing(
            $"- {{type: rest, namespace: \"a: b #c '\\\" \\n é\", port: 8080, {Orders}}}",
            $"- {{type: mcp, namespace: \"- x: {{{{y}}}}\", port: 9090, {Tools}}}"),
        ["a name that is too long"] = Exposing($"- {{type: rest, namespace: {new string('q', 90)}, port: 8080, {Orders}}}"),
        ["a name that begins with a digit"] = Exposing($"- {{type: rest, namespace: 3d-prints, port: 8080, {Orders}}}"),
        ["an address"] = Change(Route, "https://shop.test-works.dev", "http://10.0.4.7:8443"),
        ["an address of version 6"] = Change(Route, "https://shop.test-works.dev", "'http://[2001:db8::7]:8443/v1'"),
        ["this machine"] = Change(Route, "https://shop.test-works.dev", "http://localhost:7071/$api"),
        ["no address"] = Change(Route, "https://shop.test-works.dev", "'https://{region}.test-works.dev'"),
        ["tokens of callers"] = Exposing(
            "- {type: rest, namespace: shop, port: 8080, "
            + "authentication: {type: oauth2, authorizationServerUri: 'https://login.test-works.dev:8443', resource: 'https://shop.test-works.dev'}, "
            + Orders + "}"),
        ["secrets of every placement"] = Change(
            Change(
                Exposing(
                    "- {type: rest, namespace: shop, port: 8080, authentication: {type: basic, username: '{{USER}}', password: '{{NO}}'}, " + Orders + "}"),
                "    resources: [{path: /orders, operations: [{name: list-orders, method: GET}]}]\n  exposes:",
                """
                    authentication: {type: apikey, key: code, placement: query, value: '{{QUERY_KEY}}'}
                    inputParameters: [{name: X-Trace, in: header, value: '{{HEADER_KEY}}'}]
                    resources:
                    - path: /orders
                      operations: [{name: list-orders, method: GET, inputParameters: [{name: tenant, in: cookie, value: '{{COOKIE_KEY}}'}]}]
                  - type: http
                    namespace: stock
                    baseUri: https://stock.test-works.dev
                    authentication:
                      type: oauth2
                      tokenUri: https://login.test-works.dev:9443/token
                      clientId: '{{CLIENT_ID}}'
                      clientSecret: '{{CLIENT_SECRET}}'
                    resources: [{path: /items, operations: [{name: list-items, method: GET}]}]
                  exposes:
                """.ReplaceLineEndings("\n")),
            "capability:",
            "binds: [{namespace: env, keys: {USER: SHARED, \"NO\": \"no\", QUERY_KEY: SHARED, HEADER_KEY: 'a b', COOKIE_KEY: '1.5',\n"
                + "  CLIENT_ID: CLIENT_ID, CLIENT_SECRET: CLIENT_SECRET}}]\ncapability:"),
        ["secrets in a file"] = Change(
            Exposing("- {type: rest, namespace: shop, port: 8080, authentication: {type: bearer, token: '{{CALLER}}'}, " + Orders + "}"),
            "capability:",
            "binds: [{namespace: files, location: ./secrets.yaml, keys: {CALLER: caller-token}}]\ncapability:"),
    };

    private static string Change(string document, string part, string by)
    {
        Assert.Contains(part, document, StringComparison.Ordinal);
        return document.Replace(part, by, StringComparison.Ordinal);
    }

    private static string Exposing(params string[] adapters) => Api + string.Concat(adapters.Select(static adapter => $"  {adapter}\n"));
}
