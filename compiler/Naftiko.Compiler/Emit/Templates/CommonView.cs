using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>What every template sees of a gateway.</summary>
internal sealed record CommonView : TemplateView
{
    public required Identifier Root { get; init; }
    public required Identifier Name { get; init; }
    public required IReadOnlyList<Identifier> UpstreamNames { get; init; }
    public required bool HasRest { get; init; }
    public required bool Mcp { get; init; }
    public required bool HasTests { get; init; }
    public required CSharpString Version { get; init; }
    public required bool ListLifetime { get; init; }
    public required bool ListScope { get; init; }
    public required bool HttpMcp { get; init; }
    public required bool HasPage { get; init; }
    public required bool StdioAlways { get; init; }
    public required bool StdioOnRequest { get; init; }
    public required bool Forwards { get; init; }
    public required bool Proxies { get; init; }
    public required bool OnlyProxies { get; init; }
    public required bool ProxyCredentials { get; init; }
    public required bool ProxyTrusts { get; init; }
    public required bool ProxySecrets { get; init; }
    public required bool PassesAnswers { get; init; }
    public required bool Responds { get; init; }
    public required bool ReadsAnswers { get; init; }
    public required bool Maps { get; init; }
    public required bool Mocks { get; init; }
    public required IReadOnlyList<Stage> StageSizes { get; init; }
    public required bool HasFlows { get; init; }
    public required bool HealthTaken { get; init; }
    public required bool SeveralMcp { get; init; }
    public required bool CallersSecrets { get; init; }
    public required bool CallersBearer { get; init; }
    public required bool CallersBasic { get; init; }
    public required bool CallersHeader { get; init; }
    public required bool CallersQuery { get; init; }
    public required bool CallersCookie { get; init; }
    public required CSharpCode CallerQueries { get; init; }
    public required bool SecretFiles { get; init; }
    public required bool YamlSecrets { get; init; }
    public required bool JsonSecrets { get; init; }
    public required bool EnvSecrets { get; init; }
    public required bool Tokens { get; init; }
    public required bool Scopes { get; init; }
    public required bool LeavesHead { get; init; }
    public required bool NoStore { get; init; }
    public required bool ToolScopes { get; init; }
    public required bool ReadsResources { get; init; }
    public required bool HasFolders { get; init; }
    public required bool HasResources { get; init; }
    public required bool HasPrompts { get; init; }
    public required bool CompletesResources { get; init; }
    public required bool CompletesPrompts { get; init; }
    public required bool Completes { get; init; }
    public required bool HasToolless { get; init; }
    public required bool HasCalls { get; init; }
    public required bool HasSkills { get; init; }
    public required bool BoundsTools { get; init; }
    public required bool SendsSecrets { get; init; }
    public required bool HasLinks { get; init; }
    public required bool LinksRoutes { get; init; }
    public required bool LinksTools { get; init; }
    public required bool HasSecretPaths { get; init; }
    public required bool HasTokens { get; init; }
    public required IReadOnlyList<AdapterView> Hosts { get; init; }
    public required bool HasMembers { get; init; }
    public required bool ReadsForms { get; init; }
    public required bool CallsTools { get; init; }
    public required bool VerifiesTools { get; init; }
    public required bool ChecksTools { get; init; }
    public required bool HasParts { get; init; }
    public required bool HasConstantHeaders { get; init; }
    public required bool HasContentHeaders { get; init; }
    public required bool WritesOverRest { get; init; }
    public required bool ReadsHttp { get; init; }
    public required bool HasTextBodies { get; init; }
    public required bool ReadsFormats { get; init; }
    public required bool BinaryAnswers { get; init; }
    public required bool ReadsAvro { get; init; }
    public required bool ReadsProtobuf { get; init; }
    public required bool ReadsCsv { get; init; }
    public required bool ReadsHtml { get; init; }
    public required bool ReadsXml { get; init; }
    public required bool ReadsYaml { get; init; }
    public required bool FrontMatter { get; init; }
    public required bool FormBodies { get; init; }

    internal sealed record Stage : TemplateView
    {
        public required IReadOnlyList<StageAnswer> Answers { get; init; }
    }

    internal sealed record StageAnswer : TemplateView
    {
        public required int Index { get; init; }
    }
}
