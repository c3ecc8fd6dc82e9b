using System.Text;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>Answers whose bytes hold values without names.</summary>
[Collection(FormatsTests.Name)]
public sealed class EncodedAnswerTests(FormatsGateway gateway)
{
    private const string Order =
        """{"id":"a1","count":5000000000,"price":1.5,"state":"DONE","sign":"AQI=","lines":[{"sku":"x"},{"sku":null}],"marks":{"new":true},"at":1000,"next":null,"nothing":[]}""";

    private const string Message =
        """{"order_id":"a1","count":5000000000,"state":"DONE","sign":"AQI=","lines":[{"sku":"x"},{}],"marks":{"big":18446744073709551615},"price":0,"at":"1970-01-01T00:00:01Z"}""";

    private const string Rows = """{"type":"record","name":"Row","fields":[{"name":"id","type":"string"}]}""";

    private static byte[] Record =>
    [
        .. Text("a1"), .. Zigzag(5_000_000_000), .. BitConverter.GetBytes(1.5), 2, 1, 2,

        // Lines in two blocks, the second with its length in bytes.
        2, 2, .. Text("x"), 1, 2, 0, 0,
        2, .. Text("new"), 1, 0, .. Zigzag(1000), 0, 0,
    ];

    private static byte[] Proto =>
    [
        0x0A, 2, (byte)'a', (byte)'1', 0x10, .. Varint(5_000_000_000), 0x18, 1, 0x22, 2, 1, 2, 0x2A, 3, 0x0A, 1, (byte)'x', 0x2A, 0,
        0x32, 16, 0x0A, 3, .. "big"u8, 0x10, .. Varint(ulong.MaxValue), 0x39, .. BitConverter.GetBytes(0.0), 0x42, 2, 0x08, 1,
    ];

    [Theory]
    [InlineData("application/avro")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Avro(string type) => Assert.Equal(Order, FormatsGateway.Whole(await gateway.AnswerAsync("/avro", Record, type)));

    [Theory]
    [InlineData("application/protobuf")]
    [InlineData("text/plain; charset=iso-8859-1")]
    public async Task Protobuf(string type) => Assert.Equal(Message, FormatsGateway.Whole(await gateway.AnswerAsync("/protobuf", Proto, type)));

    [Fact]
    public async Task Fields_of_a_message_that_are_not_there_have_the_values_of_proto3() => Assert.Equal(
        """{"order_id":"","count":0,"state":7,"sign":"","lines":[],"marks":{}}""",
        FormatsGateway.Whole(await gateway.AnswerAsync("/protobuf", [0x18, 7], "application/protobuf")));

    [Fact]
    public async Task Tools_read_the_same()
    {
        Assert.Contains($$"""{"all":{{Order}}}""", await gateway.ToolAsync("get-avro", Record, "application/avro"), StringComparison.Ordinal);
        Assert.Contains($$"""{"all":{{Message}}}""", await gateway.ToolAsync("get-protobuf", Proto, "application/protobuf"), StringComparison.Ordinal);
    }

    /// <summary>Wherever it is cut, what is left is no record; a message may end between two fields.</summary>
    [Fact]
    public async Task An_answer_that_broke_off_is_a_bad_one()
    {
        for (var length = 1; length < Record.Length; length++)
        {
            Assert.StartsWith(
                "feeds answered with something that is not Avro",
                FormatsGateway.Problem(await gateway.AnswerAsync("/avro", Record[..length], "application/avro")), StringComparison.Ordinal);
        }

        for (var length = 1; length < Proto.Length; length++)
        {
            Assert.True((await gateway.AnswerAsync("/protobuf", Proto[..length], "application/protobuf")).Status is 200 or 502);
        }

        Assert.StartsWith(
            "feeds answered with something that is not Protobuf",
            FormatsGateway.Problem(await gateway.AnswerAsync("/protobuf", Proto[..3], "application/protobuf")), StringComparison.Ordinal);
    }

    /// <summary>The schema in a file is the one that counts, also beside one that the document names.</summary>
    [Theory]
    [InlineData("/avro-file", null)]
    [InlineData("/avro-file", "null")]
    [InlineData("/avro-file", "deflate")]
    [InlineData("/avro", "deflate")]
    public async Task A_file_says_what_it_holds(string route, string? codec) => Assert.Equal(
        """{"id":"a"}""", FormatsGateway.Whole(await gateway.AnswerAsync(route, AvroFile.Of(codec, Rows, [Text("a")]), "application/avro")));

    [Fact]
    public async Task A_file_is_a_list_where_the_document_reads_one()
    {
        var (empty, one) = (AvroFile.Of(null, Rows), AvroFile.Of(null, Rows, [Text("a")]));
        var many = AvroFile.Of("deflate", Rows, [Text("a"), Text("b")], [], [Text("c")]);

        Assert.Equal("[]", (await gateway.AnswerAsync("/avro-rows", empty, "application/avro")).Text());
        Assert.Equal("""[{"id":"a"}]""", (await gateway.AnswerAsync("/avro-rows", one, "application/avro")).Text());
        Assert.Equal("""[{"id":"a"},{"id":"b"},{"id":"c"}]""", (await gateway.AnswerAsync("/avro-rows", many, "application/avro")).Text());
        Assert.Equal("""{"id":"a"}""", (await gateway.AnswerAsync("/avro-first", many, "application/avro")).Text());

        var list = AvroFile.Of(null, $$"""{"type":"array","items":{{Rows}}}""", [[2, .. Text("a"), 0]]);
        Assert.Equal("""[{"id":"a"}]""", (await gateway.AnswerAsync("/avro-rows", list, "application/avro")).Text());
    }

    [Fact]
    public async Task What_cannot_be_read_says_what_to_do()
    {
        Assert.Equal(
            "feeds answered with Avro that is no file with a schema in it; the document has to name the schema: `outputSchema` of the operation.",
            FormatsGateway.Problem(await gateway.AnswerAsync("/avro-file", Record, "application/avro")));
        Assert.Equal(
            "feeds answered with an Avro file packed with snappy; this gateway reads deflate and what is not packed.",
            FormatsGateway.Problem(await gateway.AnswerAsync("/avro-file", AvroFile.Of("snappy", Rows, [Text("a")]), "application/avro")));
        Assert.Equal(
            "feeds answered with a file of several Avro values, of which the document reads one; a list of them is `$`.",
            FormatsGateway.Problem(await gateway.AnswerAsync("/avro-file", AvroFile.Of(null, Rows, [Text("a")], [Text("b")]), "application/avro")));
        Assert.Equal(
            "feeds answered with an Avro file without a value, and the document reads one.",
            FormatsGateway.Problem(await gateway.AnswerAsync("/avro-file", AvroFile.Of(null, Rows), "application/avro")));
    }

    /// <summary>A file is as small as its sender likes, and says what it likes.</summary>
    [Fact]
    public async Task A_file_that_stands_for_more_than_may_be_read_is_refused()
    {
        await using var small = await gateway.StartAsync("--Upstreams:Feeds:ResponseBufferLimit=10000");
        byte[] nothing = [];
        var nulls = AvroFile.Of(null, """{"type":"record","name":"R","fields":[]}""");
        byte[] countless = [.. nulls, .. Zigzag(long.MaxValue), 0, .. AvroFile.Marker];
        var bomb = AvroFile.Of("deflate", "\"string\"", [Text(new string('a', 1_000_000))]);
        var deep = AvroFile.Of(null, string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", 5000)) + "\"int\"" + new string('}', 5000));
        var endless = AvroFile.Of(null, """{"type":"record","name":"R","fields":[{"name":"next","type":"R"}]}""", [nothing]);
        const string Twice = """{"type":"record","name":"R1","fields":[{"name":"a","type":{"type":"record","name":"R0","fields":[]}},{"name":"b","type":"R0"}]}""";
        var wide = AvroFile.Of(null, Enumerable.Range(2, 15).Aggregate(Twice, static (inner, level) =>
            $$"""{"type":"record","name":"R{{level}}","fields":[{"name":"a","type":{{inner}}},{"name":"b","type":"R{{level - 1}}"}]}"""), [nothing]);
        byte[] damaged = [.. AvroFile.Of(null, Rows, [Text("a")])[..^1], 0];

        foreach (var body in new[] { countless, bomb, deep, endless, wide, damaged })
        {
            Assert.Equal(502, (await gateway.AnswerAsync("/avro-rows", body, "application/avro", small)).Status);
        }
    }

    [Fact]
    public async Task A_credential_in_a_packed_file_is_masked()
    {
        const string Secret = "plain0secret1of2letters3";
        await using var other = await gateway.StartAsync($"--Secrets:FEEDS_TOKEN={Secret}");

        var answer = await gateway.AnswerAsync("/avro-rows", AvroFile.Of("deflate", Rows, [Text(Secret)]), "application/avro", other);

        Assert.Contains("[redacted]", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_record_is_none() => FormatsGateway.Problem(await gateway.AnswerAsync("/avro", [.. Record, 0], "application/avro"));

    /// <summary>Lengths and counts are the upstream's to claim and nobody's to believe.</summary>
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public async Task What_claims_to_be_endless_is_refused(long length)
    {
        await using var small = await gateway.StartAsync("--Upstreams:Feeds:ResponseBufferLimit=10000");
        byte[] text = [.. Zigzag(length)];
        byte[] lines = [.. Record[..^10], .. Zigzag(length)];
        byte[] nothing = [.. Record[..^1], .. Zigzag(length), 0, 0];

        foreach (var body in length > 0 ? [text, lines, nothing] : new[] { text, lines })
        {
            Assert.Equal(502, (await gateway.AnswerAsync("/avro", body, "application/avro", small)).Status);
        }

        // Lengths of Protobuf have 32 bits; the library takes no notice of the others.
        Assert.True((await gateway.AnswerAsync("/protobuf", [0x0A, .. Varint((ulong)length)], "application/protobuf", small)).Status is 502 or 200);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        // Every record is the next one of the one before.
        var record = Enumerable.Repeat<byte[]>([.. Record[..^2], 2], 400).SelectMany(static bytes => bytes).ToArray();
        byte[] message = [];
        for (var i = 0; i < 400; i++)
        {
            message = [0x4A, .. Varint((ulong)message.Length), .. message];
        }

        Assert.EndsWith("levels.", FormatsGateway.Problem(await gateway.AnswerAsync("/avro", record, "application/avro")), StringComparison.Ordinal);
        Assert.EndsWith("levels.", FormatsGateway.Problem(await gateway.AnswerAsync("/protobuf", message, "application/protobuf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_in_a_record_is_masked()
    {
        const string Secret = "plain0secret1of2letters3";
        await using var other = await gateway.StartAsync($"--Secrets:FEEDS_TOKEN={Secret}");
        byte[] record = [.. Text(Secret), .. Record[3..]];
        byte[] message = [0x0A, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret)];

        foreach (var (route, body) in new[] { ("/avro", record), ("/protobuf", message) })
        {
            var answer = await gateway.AnswerAsync(route, body, "application/octet-stream", other);

            Assert.Equal(200, answer.Status);
            Assert.Contains("[redacted]", answer.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, answer.Text(), StringComparison.Ordinal);
        }
    }

    /// <summary>The same bytes, damaged, 500 times for each format.</summary>
    [Theory]
    [InlineData("/avro")]
    [InlineData("/avro-rows")]
    [InlineData("/protobuf")]
    public async Task Whatever_comes_is_read_or_refused(string route)
    {
        await using var small = await gateway.StartAsync("--Upstreams:Feeds:ResponseBufferLimit=10000");
        var random = new Random(20260102);
        for (var i = 0; i < 500; i++)
        {
            var body = route == "/avro" ? Record
                : route == "/protobuf" ? Proto
                : AvroFile.Of(i % 2 == 0 ? null : "deflate", Rows, [Text("a"), Text("bb")], [Text("c")]);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            var answer = await gateway.AnswerAsync(route, body, "application/octet-stream", small);

            Assert.True(answer is { Failure: null, Status: 200 or 502 }, $"{answer.Status} {answer.Text()}\n{Convert.ToBase64String(body)}");
        }
    }

    private static byte[] Text(string text) => [.. Zigzag(text.Length), .. Encoding.UTF8.GetBytes(text)];

    internal static byte[] Zigzag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    private static byte[] Varint(ulong value)
    {
        List<byte> bytes = [];
        for (; value > 127; value >>= 7)
        {
            bytes.Add((byte)(value | 128));
        }

        return [.. bytes, (byte)value];
    }
}
