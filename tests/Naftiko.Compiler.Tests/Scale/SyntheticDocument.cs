using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Tests.Scale;

/// <summary>
/// A document of any size in the dialect most documents of the field are written in: consumed operations with placeholders, query
/// parameters and bodies, below <c>/v1</c> as routes and once more as tools, in front of one upstream with a bearer token.
/// </summary>
internal static class SyntheticDocument
{
    public const string FileName = "acme.yaml";

    private static readonly string[] Areas =
    [
        "billing", "catalog", "compliance", "contracts", "customers", "devices", "directory", "documents", "events", "identity", "inventory", "logistics",
        "marketing", "messaging", "monitoring", "networks", "orders", "payroll", "pricing", "projects", "recruiting", "support", "training", "warehouses",
    ];

    private static readonly string[] Nouns = ["invoice", "agreement", "assignment", "template", "policy-rule"];

    private static readonly ImmutableArray<SyntheticParameter> Paging =
    [
        new("page", "integer", "The number of the page of results to return, counted from one."),
        new("per_page", "integer", "How many results a page holds; the upstream caps it at 200."),
    ];

    private static readonly ImmutableArray<SyntheticParameter> Filters =
    [
        new("status", "string", "Only those with this status, one of active, pending, suspended and closed. Several are separated by commas."),
        new("created.after", "string", "Only those created at or after this moment, as a date and time with offset in the form of RFC 3339."),
        .. Paging,
        new("order", "string", "The field to sort by, with a leading minus for the descending order."),
        new("include_archived", "boolean", "Whether those that have been archived are in the answer too; they are not unless asked for."),
    ];

    /// <summary>The operations of a document, ten for each kind of thing and fifty for each area, which is the first segment of the path.</summary>
    public static IReadOnlyList<SyntheticOperation> Operations(int count) =>
        [.. Enumerable.Range(0, int.MaxValue).SelectMany(static area => Nouns.SelectMany(noun => Of(Area(area), noun))).Take(count)];

    public static string Write(int count) => Write(Operations(count));

    public static string Write(IReadOnlyList<SyntheticOperation> operations)
    {
        var text = new StringBuilder();
        Append(
            $$$"""
            naftiko: 1.0.0-alpha2
            info:
              label: Acme API
              description: 'Acme API. {{{operations.Count}}} operations. Self-contained Naftiko capability covering the business surface of Acme.'
              tags:
              - Acme
              created: '2026-05-19'
              modified: '2026-05-19'
            binds:
            - namespace: env
              keys:
                ACME_TOKEN: ACME_TOKEN
            capability:
              consumes:
              - type: http
                namespace: acme
                baseUri: https://api.acme.test-works.dev/client/v4
                description: Acme business capability. Self-contained, no shared references.
                authentication:
                  type: bearer
                  token: '{{env.ACME_TOKEN}}'
                resources:
            """);
        foreach (var operation in operations)
        {
            Consumed(operation);
        }

        Append(
            """
              exposes:
              - type: rest
                namespace: acme-rest
                port: 8080
                description: REST adapter for Acme. One resource per consumed operation, prefixed with /v1.
                resources:
            """);
        foreach (var operation in operations)
        {
            Route(operation);
        }

        Append(
            """
              - type: mcp
                namespace: acme-mcp
                port: 9090
                transport: http
                description: MCP adapter for Acme. One tool per consumed operation, routed inline through this capability's consumes block.
                tools:
            """);
        foreach (var operation in operations)
        {
            Tool(operation);
        }

        return text.ToString();

        void Consumed(SyntheticOperation operation)
        {
            Append(
                $$"""
                    - name: {{ResourceName(operation)}}
                      path: {{operation.Path}}
                      operations:
                      - name: {{operation.Name}}
                        method: {{operation.Method}}
                        description: {{operation.Description}}
                        outputRawFormat: json
                        outputParameters:
                        - name: result
                          type: object
                          value: $.
                        inputParameters:
                """);
            foreach (var name in operation.Placeholders)
            {
                Append(
                    $$"""
                            - name: {{name}}
                              in: path
                              type: string
                              required: true
                    """);
            }

            foreach (var parameter in operation.Query)
            {
                Append(
                    $$"""
                            - name: {{parameter.Name}}
                              in: query
                              type: {{parameter.Type}}
                              description: {{parameter.Description}}
                    """);
            }

            if (operation.HasBody)
            {
                Append(
                    """
                            - name: body
                              in: body
                              type: object
                              description: Request body (JSON).
                              required: true
                    """);
            }
        }

        void Route(SyntheticOperation operation)
        {
            Append(
                $$"""
                    - path: /v1{{operation.Path.Replace('_', '-')}}
                      name: {{ResourceName(operation)}}
                      description: REST surface for {{ResourceName(operation)}}.
                      operations:
                      - method: {{operation.Method}}
                        name: {{operation.Name}}
                        description: {{operation.Description}}
                        call: acme.{{operation.Name}}
                        with:
                """);
            With(operation, "          ", "rest", static name => name.Replace('_', '-'));
            Append(
                """
                        outputParameters:
                        - type: object
                          mapping: $.
                """);
        }

        void Tool(SyntheticOperation operation)
        {
            Append(
                $$"""
                    - name: {{operation.Tool}}
                      description: {{operation.Description}}
                      hints:
                        readOnly: {{Flag(operation.Method == "GET")}}
                        destructive: {{Flag(operation.Method == "DELETE")}}
                        idempotent: {{Flag(operation.Method is not ("POST" or "PATCH"))}}
                      call: acme.{{operation.Name}}
                      with:
                """);
            With(operation, "        ", "tools", static name => name);
            Append(
                """
                      outputParameters:
                      - type: object
                        mapping: $.
                """);
        }

        void With(SyntheticOperation operation, string indent, string source, Func<string, string> placeholder)
        {
            foreach (var name in operation.Placeholders)
            {
                Append($"{indent}{name}: {source}.{placeholder(name)}");
            }

            foreach (var parameter in operation.Query)
            {
                Append($"{indent}{parameter.Name}: {source}.{parameter.Name}");
            }

            if (operation.HasBody)
            {
                Append($"{indent}body: {source}.body");
            }
        }

        void Append(string lines) => text.Append(lines).Append('\n');
    }

    private static IEnumerable<SyntheticOperation> Of(string area, string noun)
    {
        var nouns = noun + "s";
        var all = $"/{area}/{{account_id}}/{nouns}";
        var one = $"{all}/{{{noun.Replace('-', '_')}_id}}";
        var title = noun.Replace('-', ' ');
        yield return Make("list", nouns, "GET", all, $"List the {title}s of an account in {area}, newest first, optionally only those that match the given filters.", Filters);
        yield return Make("create", noun, "POST", all, $"Create a {title} in {area}. Returns the new one with its identifier, or a conflict if there is one of the same name.", [], hasBody: true);
        yield return Make("get", noun, "GET", one, $"Get the details of a single {title} in {area} by its identifier.", []);
        yield return Make(
            "replace", noun, "PUT", one, $"Replace a {title} in {area} as a whole; fields that are left out are reset to their defaults.", [], hasBody: true);
        yield return Make("update", noun, "PATCH", one, $"Update some fields of a {title} in {area} and leave the others as they are.", [], hasBody: true);
        yield return Make("delete", noun, "DELETE", one, $"Delete a {title} in {area} for good. This cannot be undone.", []);
        yield return Make(
            "archive", noun, "POST", one + "/archive", $"Archive a {title} in {area}, so that lists leave it out unless asked for it.", [], hasBody: true);
        yield return Make(
            "list", noun + "-history", "GET", one + "/history", $"List the changes made to a {title} in {area}, with who made them and when.", Paging);
        yield return Make("list", noun + "-permissions", "GET", one + "/permissions", $"List who may see or change a {title} in {area}.", Paging);
        yield return Make(
            "set", noun + "-permission", "PUT", one + "/permissions/{user_id}", $"Set what a user may do with a {title} in {area}.", [], hasBody: true);

        SyntheticOperation Make(
                string verb, string what, string method, string path, string description, ImmutableArray<SyntheticParameter> query,
                bool hasBody = false) => new(
            $"{area}{verb}{what}".Replace("-", "", StringComparison.Ordinal), $"acme-{verb}-{area}-{what}", method, path, description, query, hasBody);
    }

    private static string Area(int index) => index < Areas.Length
        ? Areas[index]
        : string.Create(CultureInfo.InvariantCulture, $"{Areas[index % Areas.Length]}-{(index / Areas.Length) + 1}");

    private static string ResourceName(SyntheticOperation operation) =>
        string.Join('-', operation.Path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Split('/')[1..]);

    private static string Flag(bool value) => value ? "true" : "false";
}
