using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Overlays;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Overlays;

/// <summary>What paths select in a tree of YAML, in the order of RFC 9535, sections 2.2 to 2.5.</summary>
public sealed class NodeQueryTests
{
    private const string Document =
        """
        store: &store
          name: Corner shop
          open: true
          limit: 10
          share: 2.5
          none: null
          word: "10"
        books:
        - {title: Dune, price: 9, isbn: 0-553}
        - {title: Emma, price: 12.5}
        - {title: Ulysses, price: 9.0, tags: [long, hard]}
        twin: *store
        """;

    [Theory]
    [InlineData("$", "{…}")]
    [InlineData("$.store.name", "Corner shop")]
    [InlineData("$['store']['name']", "Corner shop")]
    [InlineData("$.books.title", "")]
    [InlineData("$.books[*].title", "Dune|Emma|Ulysses")]
    [InlineData("$.store.name[*]", "")]
    [InlineData("$.books[0].title", "Dune")]
    [InlineData("$.books[-1].title", "Ulysses")]
    [InlineData("$.books[3]", "")]
    [InlineData("$.books[-4]", "")]
    [InlineData("$.store[0]", "")]
    [InlineData("$.books[1:].title", "Emma|Ulysses")]
    [InlineData("$.books[:-1].title", "Dune|Emma")]
    [InlineData("$.books[::2].title", "Dune|Ulysses")]
    [InlineData("$.books[::-1].title", "Ulysses|Emma|Dune")]
    [InlineData("$.books[1:0:-1].title", "Emma")]
    [InlineData("$.books[0:9:0].title", "")]
    [InlineData("$.books[-9:9].title", "Dune|Emma|Ulysses")]
    [InlineData("$.store[0:1]", "")]
    [InlineData("$.books[?@.isbn].title", "Dune")]
    [InlineData("$.books[?!@.isbn].title", "Emma|Ulysses")]
    [InlineData("$.books[?@.price == 9].title", "Dune|Ulysses")]
    [InlineData("$.books[?@.price != 9].title", "Emma")]
    [InlineData("$.books[?@.price < 10].title", "Dune|Ulysses")]
    [InlineData("$.books[?@.price <= 9].title", "Dune|Ulysses")]
    [InlineData("$.books[?@.price > 9].title", "Emma")]
    [InlineData("$.books[?@.price >= 12.5].title", "Emma")]
    [InlineData("$.books[?@.title < 'Emma'].title", "Dune")]
    [InlineData("$.books[?@.title < 10].title", "")]
    [InlineData("$.books[?@.isbn == $.none].title", "Emma|Ulysses")]
    [InlineData("$.books[?@.price == 9 && @.isbn].title", "Dune")]
    [InlineData("$.books[?@.isbn || @.tags].title", "Dune|Ulysses")]
    [InlineData("$.books[?@.tags == $.books[2].tags].title", "Ulysses")]
    [InlineData("$.store[?@ == 10]", "10")]
    [InlineData("$.store[?@ == '10']", "10")]
    [InlineData("$.store[?@ == true]", "true")]
    [InlineData("$.store[?@ == null]", "null")]
    [InlineData("$.books[?length(@.title) == 4].title", "Dune|Emma")]
    [InlineData("$.books[?length(@.tags) == 2].title", "Ulysses")]
    [InlineData("$.books[?length(@) == 2].title", "Emma")]
    [InlineData("$.books[?length(@.price) == 1].title", "")]
    [InlineData("$.books[?count(@.*) > 2].title", "Dune|Ulysses")]
    [InlineData("$.books[?match(@.title, 'E.*')].title", "Emma")]
    [InlineData("$.books[?match(@.title, 'm')].title", "")]
    [InlineData("$.books[?match(@.price, '9')].title", "")]
    [InlineData("$.books[?search(@.title, 'm')].title", "Emma")]
    [InlineData("$.books[?search(@.title, @.isbn)].title", "")]
    [InlineData("$.books[?value(@..tags) == $.books[2].tags].title", "Ulysses")]
    [InlineData("$.books[0, -1].title", "Dune|Ulysses")]
    [InlineData("$.store['open', 'limit']", "true|10")]
    [InlineData("$..title", "Dune|Emma|Ulysses")]
    [InlineData("$..[0]", "{…}|long")]
    [InlineData("$..limit", "10|10")]
    [InlineData("$.twin.name", "Corner shop")]
    public void A_path_selects_what_the_standard_says(string path, string expected)
    {
        var root = Parser.Parse(new SourceFile("test.yaml", Document)).Value!;
        var findings = new DiagnosticBag();
        var parsed = JsonPathParser.Parse(new ScalarNode(path, isPlain: false, root.Span), findings);

        Assert.Empty(findings.ToImmutable());
        Assert.Equal(expected, string.Join('|', new NodeQuery(root).Select(parsed!.Selectors).Select(static place => Shown(place.Node))));
    }

    [Fact]
    public void What_an_alias_stands_for_is_changed_in_one_place_only()
    {
        var root = Parser.Parse(new SourceFile("test.yaml", Document)).Value!;
        var overlay = new SourceFile("o.yaml", "overlay: 1.0.0\nactions:\n- {target: $.twin, update: {name: Other}}\n");

        var made = Overlay.Apply(root, overlay).Value!;

        Assert.Equal("Corner shop", Shown(((MappingNode)made.Find("store")!.Value).Find("name")!.Value));
        Assert.Equal("Other", Shown(((MappingNode)made.Find("twin")!.Value).Find("name")!.Value));
        Assert.Equal("Corner shop", Shown(((MappingNode)root.Find("twin")!.Value).Find("name")!.Value));
    }

    [Fact]
    public void Each_place_that_is_selected_is_changed_once_whatever_is_inside_of_it()
    {
        var root = Parser.Parse(new SourceFile("test.yaml", "a: {b: {b: {}}}\nl: [x, y, z]\n")).Value!;
        var overlay = new SourceFile("o.yaml",
            "overlay: 1.0.0\nactions:\n- {target: $..b, update: {n: 1}}\n- {target: '$..b', update: {l: [1]}}\n- {target: '$.l[0, 2, 0]', remove: true}\n");

        var made = Overlay.Apply(root, overlay).Value!;

        Assert.Equal("""{"a":{"b":{"b":{"n":1,"l":[1]},"n":1,"l":[1]}},"l":["y"]}""", NodeJson.Of(made)!.ToJsonString());
    }

    private static string Shown(SyntaxNode node) => node is ScalarNode scalar ? scalar.Value : "{…}";
}
