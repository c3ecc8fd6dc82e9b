using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Naftiko.Example.Tests;

/// <summary>The committed library desk, started and called as its README says.</summary>
public sealed class LibraryDeskTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    private const string Rest = "http://127.0.0.1:8085";

    [Fact]
    public async Task The_commands_of_the_readme_print_what_it_says()
    {
        var (said, printed) = await desk.TypeAsync();

        Assert.Equal(said, printed);
    }

    [Theory]
    [InlineData("/catalogue/titles/1", HttpStatusCode.NotFound, "no such title")]
    [InlineData("/books/9780000000031", HttpStatusCode.NotFound, "no such title")]
    [InlineData("/books/17", HttpStatusCode.BadRequest, "must match the pattern")]
    [InlineData("/catalogue/%2e%2e%2fadmin", HttpStatusCode.BadRequest, "path")]
    [InlineData("/elsewhere", HttpStatusCode.NotFound, "")]
    public async Task What_cannot_be_answered_says_so(string path, HttpStatusCode status, string text)
    {
        using var response = await desk.Client.GetAsync(desk.Here(Rest + path));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_goes_through_without_the_key()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(desk.Here("ws" + Rest[4..] + "/catalogue/desk")), patience.Token);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var buffer = new byte[1000];
        var received = await socket.ReceiveAsync(buffer, patience.Token);

        Assert.Equal("[redacted]****** heard hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }
}
