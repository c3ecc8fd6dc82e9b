namespace Naftiko.Compiler.Tests.Language;

/// <summary>A document of a row: whole, or the parts that matter, which the rest is put around.</summary>
/// <param name="Text">The whole document.</param>
/// <param name="Origins">Per line of the whole, the line of the row it comes from and the columns it was indented by; 0: of no row.</param>
/// <param name="Files">What it can import.</param>
internal sealed record CaseDocument(string Text, (int Line, int Indent)[] Origins, (string Path, string Text)[] Files)
{
    private const string Orders =
        """
        - {path: /orders, operations: [{name: list-orders, method: GET, inputParameters: [{name: status, in: query}]}, {name: create-order, method: POST}]}
        - {path: '/orders/{order-id}', operations: [{name: get-order, method: GET, inputParameters: [{name: order-id, in: path}]}]}
        """;

    private static readonly string[] Parts = ["binds:", "api:", "consumes:", "resources:", "aggregates:", "tools:", "routes:", "exposes:"];

    public static CaseDocument Parse(string row)
    {
        var pieces = row.Split("\n@@ ");
        var files = pieces.Skip(1).Select(static piece => piece.Split('\n', 2)).Select(static piece => (piece[0], piece[1])).ToArray();
        var lines = pieces[0].Split('\n');
        return Parts.Any(part => lines[0].StartsWith(part, StringComparison.Ordinal))
            ? Around(lines, files)
            : new(pieces[0], [.. lines.Select(static (_, index) => (index + 1, 0))], files);
    }

    private static CaseDocument Around(string[] lines, (string, string)[] files)
    {
        List<(string Text, int Line, int Indent)> whole = [("naftiko: 1.0.0-alpha3", 0, 0)];
        var api = Of("api:");
        Add("binds:", 0);
        whole.Add(("capability:", 0, 0));
        if (!Add("consumes:", 2))
        {
            Lines("  consumes:\n  - type: http\n    namespace: shop");
            Lines(api.Any(static line => line.Text.StartsWith("baseUri:", StringComparison.Ordinal)) ? "" : "    baseUri: https://shop.test-works.dev/v1");
            whole.AddRange(api.Skip(1).Select(static line => (line.Text, line.Line, 4)));
            if (!Add("resources:", 4))
            {
                Lines("    resources:\n    " + Orders.Replace("\n", "\n    ", StringComparison.Ordinal));
            }
        }

        Add("aggregates:", 2);
        if (!Add("exposes:", 2) && (Of("tools:").Length > 0 || Of("routes:").Length > 0))
        {
            Lines("  exposes:");
            Adapter("tools:", "  - type: mcp\n    namespace: shop-tools\n    port: 9090\n    tools:");
            Adapter("routes:", "  - type: rest\n    namespace: shop-rest\n    port: 8080\n    resources:");
        }

        var text = string.Join('\n', whole.Select(static line => new string(' ', line.Indent) + line.Text)) + "\n";
        return new(text, [.. whole.Select(static line => (line.Line, line.Indent))], files);

        void Lines(string constant) => whole.AddRange(constant.Split('\n').Where(static line => line.Length > 0).Select(static line => (line, 0, 0)));

        bool Add(string part, int indent)
        {
            var found = Of(part);
            whole.AddRange(found.Select(line => (line.Text, line.Line, indent)));
            return found.Length > 0;
        }

        void Adapter(string part, string head)
        {
            if (Of(part).Length > 0)
            {
                Lines(head);
                whole.AddRange(Of(part).Skip(1).Select(static line => (line.Text, line.Line, 4)));
            }
        }

        (string Text, int Line)[] Of(string part)
        {
            var start = Array.FindIndex(lines, line => line.StartsWith(part, StringComparison.Ordinal));
            var end = start < 0 ? -1 : Array.FindIndex(lines, start + 1, static line => Parts.Any(p => line.StartsWith(p, StringComparison.Ordinal)));
            return start < 0 ? [] : [.. lines[start..(end < 0 ? lines.Length : end)].Select((line, index) => (line, start + index + 1))];
        }
    }
}
