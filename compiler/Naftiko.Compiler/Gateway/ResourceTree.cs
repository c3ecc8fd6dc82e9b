namespace Naftiko.Compiler.Gateway;

/// <summary>Resources and prompts as the lists of MCP show them (MCP 2026-07-28, server/resources and server/prompts).</summary>
internal static class ResourceTree
{
    public static JsonTree.Object Of(McpResource.Dynamic resource)
    {
        List<JsonMember> members =
        [
            new(resource.IsTemplate ? "uriTemplate" : "uri", resource.Uri),
            new("name", resource.Name),
            new("title", resource.Title),
        ];
        Add(members, "description", resource.Description);
        Add(members, "mimeType", resource.MediaType);
        AddUi(members, resource.Ui);
        return new(members, IsOpen: true);
    }

    /// <summary>A file of a folder.</summary>
    public static JsonTree.Object Of(McpResource.Folder resource, ResourceFile file)
    {
        List<JsonMember> members = [new("uri", file.Uri), new("name", file.Path)];
        Add(members, "description", resource.Description);
        members.Add(new("mimeType", file.MediaType));
        AddUi(members, resource.Ui);
        return new(members);
    }

    public static JsonTree.Object Of(Prompt prompt)
    {
        List<JsonMember> members = [new("name", prompt.Name)];
        Add(members, "title", prompt.Title);
        Add(members, "description", prompt.Description);
        if (!prompt.Arguments.IsEmpty)
        {
            members.Add(new("arguments", new JsonTree.Array([.. prompt.Arguments.Select(Of)])));
        }

        return new(members, IsOpen: true);
    }

    /// <summary>What a tool says of its interface.</summary>
    public static JsonTree.Object Of(ToolUi ui)
    {
        List<JsonMember> members = [];
        Add(members, "resourceUri", ui.ResourceUri);
        if (!ui.Visibility.IsEmpty)
        {
            members.Add(new("visibility", JsonTree.Texts(ui.Visibility)));
        }

        return Meta(members);
    }

    private static JsonTree.Object Of(PromptArgument argument)
    {
        List<JsonMember> members = [new("name", argument.Name)];
        Add(members, "title", argument.Title);
        Add(members, "description", argument.Description);
        members.Add(new("required", argument.Required));
        return new(members);
    }

    private static void AddUi(List<JsonMember> members, ResourceUi? ui)
    {
        if (ui is null)
        {
            return;
        }

        List<JsonMember> facts = [];
        if (!ui.Policies.IsEmpty)
        {
            facts.Add(new("csp", new JsonTree.Object([.. ui.Policies.Select(static policy => new JsonMember(policy.Name, JsonTree.Texts(policy.Origins)))])));
        }

        if (!ui.Permissions.IsEmpty)
        {
            facts.Add(new("permissions", new JsonTree.Object([.. ui.Permissions.Select(static name => new JsonMember(name, new JsonTree.Object([])))])));
        }

        Add(facts, "domain", ui.Domain);
        if (ui.PrefersBorder is { } border)
        {
            facts.Add(new("prefersBorder", border));
        }

        if (facts.Count > 0)
        {
            members.Add(new("_meta", Meta(facts)));
        }
    }

    private static JsonTree.Object Meta(List<JsonMember> facts) => new([new("ui", new JsonTree.Object(facts))]);

    private static void Add(List<JsonMember> members, string name, string? value)
    {
        if (value is not null)
        {
            members.Add(new(name, value));
        }
    }
}
