using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>compose.yaml</c> and the files in <c>kubernetes/</c>.</summary>
internal sealed record DeploymentView : TemplateView
{
    public required DnsLabel Label { get; init; }
    public required IReadOnlyList<Secret> Secrets { get; init; }
    public required IReadOnlyList<Secret> Unnamable { get; init; }
    public required IReadOnlyList<Upstream> Missing { get; init; }
    public required IReadOnlyList<LoopbackApi> Loopback { get; init; }
    public required IReadOnlyList<Port> Ports { get; init; }
    public required IReadOnlyList<Port> Public { get; init; }
    public required IReadOnlyList<Port> Operators { get; init; }
    public required IReadOnlyList<Adapter> Adapters { get; init; }
    public required YamlString? Health { get; init; }
    public required FixedText? OpenControl { get; init; }
    public IReadOnlyList<Rule> Egress { get; init; } = [];

    internal sealed record Adapter : TemplateView
    {
        public required Identifier Name { get; init; }
        public required int Number { get; init; }
    }

    internal sealed record LoopbackApi : TemplateView
    {
        public required YamlString Setting { get; init; }
        public required LineComment Host { get; init; }
        public required LineComment Url { get; init; }
        public required ComposeString OnMachine { get; init; }
    }

    internal sealed record Port : TemplateView
    {
        public required YamlString Name { get; init; }
        public required int Number { get; init; }
        public required LineComment Adapters { get; init; }
    }

    internal sealed record Secret : TemplateView
    {
        public required YamlString Variable { get; init; }
        public required LineComment Name { get; init; }
        public required LineComment Use { get; init; }
        public required MarkdownCode Code { get; init; }
        public required MarkdownText Text { get; init; }
    }

    internal sealed record Upstream : TemplateView
    {
        public required Identifier Name { get; init; }
        public required LineComment WireName { get; init; }
    }

    internal sealed record Rule : TemplateView
    {
        public required int Port { get; init; }
        public required YamlString? Cidr { get; init; }
        public required IReadOnlyList<LineComment> Hosts { get; init; }
    }
}
