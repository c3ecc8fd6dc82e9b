namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Documents that cannot be read, and command lines that cannot be understood: exit code 2 and nothing written.</summary>
public sealed class InputTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("build order.naftiko.yaml", "NAF7001", "Did you mean orders.naftiko.yaml?")]
    [InlineData("check none/orders.yaml", "NAF7001", "The folder none does not exist either")]
    [InlineData("build .", "NAF7002", "Name the document in it: orders.naftiko.yaml")]
    [InlineData("build", "NAF7022", "Name a document, for example: orders.naftiko.yaml")]
    [InlineData("diff *.yaml", "NAF7001", "build and check take patterns")]
    [InlineData("diff", "NAF7007", "naftikoc diff --help")]
    [InlineData("bild orders.naftiko.yaml", "NAF7007", "Did you mean: naftikoc build")]
    [InlineData("orders.naftiko.yaml", "NAF7007", "Did you mean: naftikoc build orders.naftiko.yaml")]
    [InlineData("build orders.naftiko.yaml --dryrun", "NAF7007", "Did you mean --dry-run?")]
    [InlineData("build orders.naftiko.yaml --format xml", "NAF7007", "naftikoc build --help")]
    [InlineData("build orders.naftiko.yaml --name my-orders", "NAF7008", "--name MyOrders")]
    [InlineData("explain NAF6100", "NAF7009", "Did you mean NAF6001")]
    [InlineData("explain XYZ", "NAF7009", "naftikoc explain")]
    [InlineData("explain lookpu", "NAF7009", "Did you mean: naftikoc explain lookup")]
    [InlineData("init new.yaml --from jsonbody", "NAF7040", "Did you mean: --from json-body")]
    [InlineData("init new.yaml --from bodies", "NAF7040", "Did you mean: --from json-body")]
    [InlineData("init new.yaml --from importing", "NAF7040", "There are first-gateway, json-body, ")]
    [InlineData("init new.yaml --from XYZ", "NAF7040", "There are first-gateway, json-body, ")]
    [InlineData("init orders.naftiko.yaml --from flow", "NAF7010", "init")]
    public void It_is_refused_with_help(string commandLine, string id, string help)
    {
        var before = _tool.Fingerprint();

        var run = _tool.Run(commandLine);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {id}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(help, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    [Fact]
    public void A_binary_file_is_refused_with_the_place()
    {
        File.WriteAllBytes(_tool["picture.yaml"], [0x89, 0x50, 0x4E, 0x47]);
        File.WriteAllBytes(_tool["zero.yaml"], [0x61, 0x00, 0x62]);
        File.WriteAllBytes(_tool["latin.yaml"], [0x61, 0x0A, 0x62, 0xE9, 0x0A]);

        Assert.Contains("NAF7004: picture.yaml is not UTF-8 text: byte 1 (0x89, line 1)", _tool.Run("check picture.yaml").Error, StringComparison.Ordinal);
        Assert.Contains("byte 2 is zero", _tool.Run("check zero.yaml").Error, StringComparison.Ordinal);
        Assert.Contains("byte 4 (0xE9, line 2)", _tool.Run("check latin.yaml").Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("check latin.yaml").ExitCode);
    }

    [Fact]
    public void Every_encoding_of_unicode_that_says_so_is_read_as_the_same_text()
    {
        var seen = new List<string>();
        _tool.Compiler = (document, _) =>
        {
            seen.Add(document.Text);
            return new([], SampleModels.Empty(document, "Orders"), []);
        };

        foreach (var encoding in (System.Text.Encoding[])
            [new System.Text.UTF8Encoding(false), System.Text.Encoding.UTF8, System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode])
        {
            File.WriteAllText(_tool["x.yaml"], "label: Grüße 🎉\n", encoding);
            Assert.Equal(0, _tool.Run("check x.yaml").ExitCode);
        }

        Assert.Equal(Enumerable.Repeat("label: Grüße 🎉\n", 4), seen);
    }

    [Fact]
    public void A_usage_error_takes_the_form_asked_for()
    {
        using var json = System.Text.Json.JsonDocument.Parse(_tool.Run("build nothing.yaml --format json --unknown").Out);

        Assert.Equal("NAF7007", json.RootElement.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }
}
