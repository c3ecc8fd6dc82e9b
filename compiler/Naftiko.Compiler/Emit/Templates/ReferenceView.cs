using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>Generated/README.md</c>: the tables of ports, routes, tools and settings.</summary>
internal sealed record ReferenceView : TemplateView
{
    public required IReadOnlyList<Adapter> Adapters { get; init; }
    public required IReadOnlyList<Secret> Secrets { get; init; }
    public required IReadOnlyList<SecretFile> SecretFiles { get; init; }
    public required IReadOnlyList<Upstream> Upstreams { get; init; }

    internal sealed record Adapter : TemplateView
    {
        public required Identifier Name { get; init; }
        public required MarkdownText WireName { get; init; }
        public required MarkdownCode Url { get; init; }
        public required int Port { get; init; }
        public required MarkdownCode Endpoint { get; init; }
        public required bool Stdio { get; init; }
        public required MarkdownText? Callers { get; init; }
        public required MarkdownCode? Issuer { get; init; }
        public required MarkdownCode? Resource { get; init; }
        public required MarkdownCode? Audience { get; init; }
        public required MarkdownText? Scopes { get; init; }
        public required bool HasMoreScopes { get; init; }
        public required bool IsMcp { get; init; }
        public required bool IsControl { get; init; }
        public required bool LoopbackOnly { get; init; }
        public required IReadOnlyList<ControlEndpoint> ControlEndpoints { get; init; }
        public required MarkdownText? Description { get; init; }
        public required IReadOnlyList<Folder> Folders { get; init; }
        public required IReadOnlyList<Route> Routes { get; init; }
        public required bool Forwards { get; init; }
        public required MarkdownText? Trusted { get; init; }
        public required MarkdownCode Catalogue { get; init; }
        public required bool IsSkill { get; init; }
        public required IReadOnlyList<Skill> Skills { get; init; }
        public required IReadOnlyList<Tool> Tools { get; init; }
        public required IReadOnlyList<Resource> Resources { get; init; }
        public required IReadOnlyList<Prompt> Prompts { get; init; }
    }

    internal sealed record ControlEndpoint : TemplateView
    {
        public required FixedText Method { get; init; }
        public required MarkdownCode Path { get; init; }
        public required MarkdownText Description { get; init; }
        public required MarkdownCode Curl { get; init; }
    }

    internal sealed record Folder : TemplateView
    {
        public required int Count { get; init; }
        public required MarkdownCode Path { get; init; }
    }

    internal sealed record Prompt : TemplateView
    {
        public required MarkdownCode Name { get; init; }
        public required MarkdownText Arguments { get; init; }
        public required MarkdownText Description { get; init; }
    }

    internal sealed record Resource : TemplateView
    {
        public required MarkdownCode Name { get; init; }
        public required MarkdownCode Uri { get; init; }
        public required MarkdownText? Scopes { get; init; }
        public required MarkdownText Description { get; init; }
    }

    internal sealed record Route : TemplateView
    {
        public required MarkdownText Method { get; init; }
        public required MarkdownCode Path { get; init; }
        public required MarkdownText? Scopes { get; init; }
        public required MarkdownText Description { get; init; }
    }

    internal sealed record Secret : TemplateView
    {
        public required MarkdownCode Variable { get; init; }
        public required MarkdownCode Alternative { get; init; }
        public required MarkdownText Use { get; init; }
    }

    internal sealed record SecretFile : TemplateView
    {
        public required Identifier Name { get; init; }
        public required MarkdownText WireName { get; init; }
        public required MarkdownCode Path { get; init; }
    }

    internal sealed record Skill : TemplateView
    {
        public required MarkdownCode Name { get; init; }
        public required MarkdownCode Path { get; init; }
        public required MarkdownText Description { get; init; }
    }

    internal sealed record Tool : TemplateView
    {
        public required MarkdownCode Name { get; init; }
        public required MarkdownText Arguments { get; init; }
        public required MarkdownText? Scopes { get; init; }
        public required MarkdownText Description { get; init; }
    }

    internal sealed record Upstream : TemplateView
    {
        public required Identifier Name { get; init; }
        public required MarkdownText WireName { get; init; }
        public required MarkdownCode? Address { get; init; }
        public required MarkdownCode? TokenAddress { get; init; }
        public required IReadOnlyList<Identifier> Methods { get; init; }
    }
}
