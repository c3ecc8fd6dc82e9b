using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Skills;

/// <summary>The catalogue of skills, and their files, over a socket.</summary>
public sealed class SkillTests : IAsyncLifetime
{
    private const string Token = "token-of-a-reader";

    private static readonly Lazy<CompiledGateway> Compiled = new(static () => CompiledGateway.Of(
        CompiledGateway.ReadDocument("Skills", "skills.naftiko.yaml"),
        "Skills",
        files: new Dictionary<string, string>
        {
            ["skills/fleet-ops/guides/list.md"] = "# The list\r\n\r\nThe newest ship comes first.",
            ["skills/fleet-ops/check.cs"] = "class Check {",
            ["skills/fleet-ops/data.json"] = "{}\n",
            ["skills/secret.txt"] = "not a part of any skill",
        }));

    private RunningGateway _gateway = null!;

    private HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async Task InitializeAsync()
    {
        _gateway = await Compiled.Value.StartAsync([$"--Secrets:READER_TOKEN={Token}"]);
        Client.BaseAddress = _gateway.Address("YardSkills");
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task The_catalogue_lists_what_there_is()
    {
        var catalogue = await JsonAsync("/skills");

        Assert.Equal(2, catalogue.GetProperty("count").GetInt32());
        var first = catalogue.GetProperty("skills")[0];
        Assert.Equal("""["list-ships","all-ships","guide"]""", first.GetProperty("tools").GetRawText());
        Assert.Equal(["name", "description", "license", "tools"], first.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("[]", catalogue.GetProperty("skills")[1].GetProperty("tools").GetRawText());
    }

    [Fact]
    public async Task A_skill_is_what_the_document_says_of_it()
    {
        var skill = await JsonAsync("/skills/fleet-ops");

        Assert.Equal("list-ships", skill.GetProperty("allowed-tools").GetString());
        Assert.Equal("the name of a ship", skill.GetProperty("argument-hint").GetString());
        Assert.True(skill.GetProperty("user-invocable").GetBoolean());
        Assert.Equal("""{"author":"Ada","version":1.2,"tags":["fleet","yard"]}""", skill.GetProperty("metadata").GetRawText());
        Assert.Equal(
            """{"name":"list-ships","description":"Lists the ships.","type":"derived","""
            + """ "invocationRef":{"targetNamespace":"yard-tools","action":"list-ships","mode":"mcp"}}""".TrimStart(),
            skill.GetProperty("tools")[0].GetRawText());
        Assert.Equal(
            """{"name":"guide","description":"How to read the list.","type":"instruction","instruction":"guides/list.md"}""",
            skill.GetProperty("tools")[2].GetRawText());
    }

    [Fact]
    public async Task Files_are_listed_and_served()
    {
        var files = (await JsonAsync("/skills/fleet-ops/contents")).GetProperty("files");
        Assert.Equal(
            ["SKILL.md", "check.cs", "data.json", "guides/list.md"], files.EnumerateArray().Select(static file => file.GetProperty("path").GetString()));
        Assert.Equal(
            ["text/markdown", "application/octet-stream", "application/json", "text/markdown"],
            files.EnumerateArray().Select(static file => file.GetProperty("type").GetString()));

        using var guide = await Client.GetAsync("/skills/fleet-ops/contents/guides/list.md");
        Assert.Equal("text/markdown; charset=utf-8", guide.Content.Headers.ContentType!.ToString());
        var text = await guide.Content.ReadAsStringAsync();
        Assert.Equal("# The list\n\nThe newest ship comes first.\n", text);
        Assert.Equal(files[3].GetProperty("size").GetInt32(), Encoding.UTF8.GetByteCount(text));

        // The same bytes need not be sent again.
        using var again = new HttpRequestMessage(HttpMethod.Get, "/skills/fleet-ops/contents/guides/list.md");
        again.Headers.IfNoneMatch.Add(guide.Headers.ETag!);
        using var unchanged = await Client.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Fact]
    public async Task A_skill_without_a_front_page_has_one()
    {
        var text = await Client.GetStringAsync("/skills/greetings/contents/SKILL.md");

        Assert.StartsWith("---\nname: \"greetings\"\ndescription: \"How crews greet each other\"\n---\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_files_come_in_an_archive()
    {
        using var response = await Client.GetAsync("/skills/fleet-ops/download");
        Assert.Equal("application/zip", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("fleet-ops.zip", response.Content.Headers.ContentDisposition!.FileNameStar);

        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        Assert.Equal(["SKILL.md", "check.cs", "data.json", "guides/list.md"], archive.Entries.Select(static entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("check.cs")!.Open());
        Assert.Equal("class Check {\n", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/skills/nothing", 404)]
    [InlineData("/skills/Fleet-Ops", 404)]
    [InlineData("/skills/fleet-ops/contents/nothing.md", 404)]
    [InlineData("/skills/fleet-ops/contents/guides", 404)]
    [InlineData("/skills/fleet-ops/contents/../secret.txt", 404)]
    [InlineData("/skills/fleet-ops/contents/..%2fsecret.txt", 404)]
    [InlineData("/skills/fleet-ops/contents/%2e%2e%2f%2e%2e%2fappsettings.json", 404)]
    [InlineData("/skills/fleet-ops/contents/..%5c..%5csecret.txt", 404)]
    [InlineData("/skills/fleet-ops/contents/%2fetc%2fpasswd", 404)]
    [InlineData("/skills/fleet-ops/contents/guides//list.md", 400)]
    [InlineData("/skills/fleet-ops%2fcontents/SKILL.md", 404)]
    [InlineData("/skills/%00", 400)]
    public async Task Nothing_else_is_served(string path, int status)
    {
        var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var response = await Client.GetAsync(new Uri(Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, exact));

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status || ((int)response.StatusCode == 400 && status == 404), $"{(int)response.StatusCode} {text}");
        Assert.True(path == "/skills/%00" || response.Content.Headers.ContentType?.MediaType == "application/problem+json");
        Assert.DoesNotContain("not a part of any skill", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_reading_is_possible_and_only_here()
    {
        using var post = await Client.PostAsync("/skills", null);
        Assert.Equal(405, (int)post.StatusCode);

        using var head = await Client.SendAsync(new(HttpMethod.Head, "/skills/fleet-ops/contents/SKILL.md"));
        Assert.Equal(200, (int)head.StatusCode);

        using var elsewhere = await Client.GetAsync(new Uri(_gateway.Address("YardRest"), "/skills"));
        Assert.Equal(404, (int)elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("/skills")]
    [InlineData("/skills/fleet-ops")]
    [InlineData("/skills/fleet-ops/contents")]
    [InlineData("/skills/fleet-ops/contents/SKILL.md")]
    [InlineData("/skills/fleet-ops/download")]
    public async Task Callers_need_the_credential(string path)
    {
        using var client = new HttpClient { BaseAddress = Client.BaseAddress };
        using var response = await client.GetAsync(path);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_document_may_have_nothing_but_skills()
    {
        var compiled = CompiledGateway.Of("""
            naftiko: 1.0.0-alpha3
            capability:
              exposes:
              - {type: skill, namespace: only-skills, port: 3003, skills: [{name: greetings, description: How crews greet each other}]}
            """, "OnlySkills");
        await using var gateway = await compiled.StartAsync([]);
        using var client = new HttpClient { BaseAddress = gateway.Address("OnlySkills") };

        Assert.Contains("greetings", await client.GetStringAsync("/skills"), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await client.GetAsync("/health/ready")).StatusCode);
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }
}
