using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Naftiko.Gateway.Tests.Resources;

/// <summary>Prompts, completions, and what a server says of itself.</summary>
[Collection(ResourceGatewayTests.Name)]
public sealed class PromptTests(ResourceGateway gateway)
{
    public static TheoryData<string> Connections => ResourceGateway.Connections;

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Prompts_are_listed_in_document_order(string connection)
    {
        var prompts = await (await gateway.ClientAsync(connection)).ListPromptsAsync();

        Assert.Equal(["report", "arrival", "about"], prompts.Select(static prompt => prompt.Name));
        Assert.Equal(("Write a report", "Has a report written about a ship."), (prompts[0].Title, prompts[0].Description));
        Assert.Equal(
            [("imo", "The number of the ship.", true), ("style", "How it is to be written.", false)],
            prompts[0].ProtocolPrompt.Arguments!.Select(static argument => (argument.Name, argument.Description, argument.Required)));
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Values_stand_in_the_messages_once_and_are_not_looked_at_again(string connection)
    {
        var client = await gateway.ClientAsync(connection);

        var report = await client.GetPromptAsync("report", new Dictionary<string, object?> { ["imo"] = "{{style}} \"1\"\n$&\\", ["style"] = "brief" });
        var arrival = await client.GetPromptAsync("arrival", new Dictionary<string, object?> { ["ship"] = "Aurora" });

        Assert.Equal(
            [
                (Role.User, "Write a brief report on the ship {{style}} \"1\"\n$&\\.\nUse {braces} and \"quotes\"."),
                (Role.Assistant, "Which period is it about?"),
            ],
            report.Messages.Select(static message => (message.Role, Text(message))));
        Assert.Equal(
            (Role.User, "The ship Aurora has arrived. Aurora!\n{not} a placeholder."),
            (arrival.Messages[0].Role, Text(Assert.Single(arrival.Messages))));
    }

    [Fact]
    public async Task What_is_optional_can_be_left_out()
    {
        var report = await (await gateway.ClientAsync()).GetPromptAsync("report", new Dictionary<string, object?> { ["imo"] = 7, ["style"] = null });

        Assert.StartsWith("Write a  report on the ship 7.", Text(report.Messages[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", null, null, "imo is required")]
    [InlineData("report", "style", "brief", "imo is required")]
    [InlineData("report", "inmo", "1", "inmo is not an argument of this prompt; did you mean imo?")]
    [InlineData("report", "style", "short", "style must be one of: brief, Broad, detailed")]
    [InlineData("about", "ship", "1", "ship is not an argument of this prompt, which takes none")]
    [InlineData("nothing", null, null, "Unknown prompt: 'nothing'")]
    public async Task What_is_wrong_with_arguments_is_told(string prompt, string? name, string? value, string told)
    {
        var arguments = name is null ? null : new Dictionary<string, object?> { [name] = value };

        var client = await gateway.ClientAsync();
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.GetPromptAsync(prompt, arguments));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task What_is_listed_is_completed(string connection)
    {
        var client = await gateway.ClientAsync(connection);

        var style = await client.CompleteAsync(new PromptReference { Name = "report" }, "style", "b");
        var level = await client.CompleteAsync(new ResourceTemplateReference { Uri = "harbour://log/{level}" }, "level", "");

        Assert.Equal(["brief", "Broad"], style.Completion.Values);
        Assert.Equal((2, false), (style.Completion.Total, style.Completion.HasMore));
        Assert.Equal(["info", "warning", "error"], level.Completion.Values);
        Assert.Empty((await client.CompleteAsync(new PromptReference { Name = "report" }, "imo", "1")).Completion.Values);
        Assert.Empty((await client.CompleteAsync(new ResourceTemplateReference { Uri = "harbour://ships/{imo}" }, "imo", "1")).Completion.Values);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CompleteAsync(new PromptReference { Name = "other" }, "style", "b"));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CompleteAsync(new ResourceTemplateReference { Uri = "harbour://none/{imo}" }, "imo", "1"));
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_server_says_what_it_has(string connection)
    {
        var client = await gateway.ClientAsync(connection);

        Assert.Equal("Read the list of ships before you ask about one.", client.ServerInstructions);
        Assert.NotNull(client.ServerCapabilities.Tools);
        Assert.NotNull(client.ServerCapabilities.Resources);
        Assert.NotNull(client.ServerCapabilities.Prompts);
        Assert.NotNull(client.ServerCapabilities.Completions);
    }

    [Theory]
    [InlineData("http 2025-11-25")]
    [InlineData("http 2026-07-28")]
    public async Task A_server_says_nothing_of_what_it_has_not(string connection)
    {
        var client = await gateway.ClientAsync(connection, "HarbourDesk");

        Assert.Null(client.ServerInstructions);
        Assert.Null(client.ServerCapabilities.Tools);
        Assert.Null(client.ServerCapabilities.Resources);
        Assert.Null(client.ServerCapabilities.Completions);
        Assert.Equal("greet", Assert.Single(await client.ListPromptsAsync()).Name);
        Assert.Equal("Say hello.", Text(Assert.Single((await client.GetPromptAsync("greet")).Messages)));
    }

    private static string Text(PromptMessage message) => Assert.IsType<TextContentBlock>(message.Content).Text;
}
