using System.Net;

namespace Naftiko.Example.Tests;

/// <summary>The committed parcel shop, started and called as its README says.</summary>
public sealed class ParcelShopTests(ParcelShop shop) : IClassFixture<ParcelShop>
{
    [Fact]
    public async Task The_commands_of_the_readme_print_what_it_says()
    {
        var (said, printed) = await shop.TypeAsync();

        Assert.Equal(said, printed);
    }

    [Theory]
    [InlineData("/orders?email=ada", HttpStatusCode.BadRequest, "must be an e-mail address")]
    [InlineData("/orders", HttpStatusCode.BadRequest, "\"email\":[\"is required\"]")]
    [InlineData("/orders/A-1/tracking", HttpStatusCode.BadRequest, "must match the pattern")]
    [InlineData("/orders?email=nobody@example.org", HttpStatusCode.OK, "[]")]
    [InlineData("/orders/A-1002/tracking", HttpStatusCode.OK, "PX-503")]
    public async Task A_route_says_what_is_wrong_and_that_nothing_was_found(string path, HttpStatusCode status, string text)
    {
        using var response = await shop.Client.GetAsync(shop.Here("http://127.0.0.1:8082" + path));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skill_is_the_folder_beside_the_document()
    {
        var archive = await shop.Client.GetByteArrayAsync(shop.Here("http://127.0.0.1:9192/skills/order-care/download"));

        using var files = new System.IO.Compression.ZipArchive(new MemoryStream(archive));
        Assert.Equal(["SKILL.md", "tone.md"], files.Entries.Select(static file => Path.GetFileName(file.FullName)).Order(StringComparer.Ordinal));
    }
}
