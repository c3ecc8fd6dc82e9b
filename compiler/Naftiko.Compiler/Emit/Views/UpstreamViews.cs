using System.Diagnostics;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files of one upstream: its client, its registration and how it authenticates.</summary>
internal sealed class UpstreamViews(GatewayTraits traits)
{
    private readonly SecretCode _secrets = new(traits);

    public IEnumerable<PlannedFile> Files(Upstream upstream)
    {
        var folder = $"Generated/Upstreams/{upstream.Name}/{upstream.Name}";
        const string Template = "Generated/Upstreams/{Upstream}/{Upstream}";
        yield return new($"{folder}Client.cs", $"{Template}Client.cs", Client(upstream));
        yield return new($"{folder}Upstream.cs", $"{Template}Upstream.cs", Registration(upstream));
        if (upstream.Authentication is Authentication.ApiKeys or Authentication.Bearer or Authentication.Basic)
        {
            yield return new($"{folder}Authentication.cs", $"{Template}Authentication.cs", AuthenticationView.Of(upstream));
        }

        if (upstream.Server is { } server)
        {
            yield return new($"{folder}Tools.cs", $"{Template}Tools.cs", Tools(upstream, server));
        }

        var schemas = traits.Schemas(upstream).ToList();
        if (schemas.Count > 0)
        {
            yield return new($"{folder}Answers.cs", $"{Template}Answers.cs", View(upstream).Set("schemas", schemas.Select(Schema)));
        }

        foreach (var protobuf in schemas.OfType<ResponseFormat.Protobuf>())
        {
            yield return new(
                $"Generated/Upstreams/{upstream.Name}/{protobuf.Schema.Name}.proto",
                "Generated/Upstreams/{Upstream}/{Schema}.proto",
                new TemplateView().Set("text", new ProtoText(
                    protobuf.Schema.Text,
                    new($"{new Identifier($"{traits.Model.Name}.Gateway.Upstreams.{upstream.Name}.{protobuf.Schema.Name}Proto")}"))));
        }
    }

    private static TemplateView Tools(Upstream upstream, UpstreamServer server)
    {
        var tools = upstream.Operations.Select(operation => (Operation: operation, Tool: operation.Tool!)).ToList();
        return new TemplateView()
            .Set("upstream", new Identifier(upstream.Name))
            .Set("verifies", server.IsVerified)
            .Set("has_schemas", server.IsVerified || tools.Exists(static entry => entry.Tool.Output is not null))
            .Set("tools", tools.Select(entry => new TemplateView()
                .Set("name", new Identifier(entry.Operation.Identifier))
                .Set("wire_name", new CSharpString(entry.Tool.Name))
                .Set("is_idempotent", entry.Operation.RetrySafe)
                .Set("input", server.IsVerified ? new JsonText(SchemaTree.OfTypes(entry.Tool.Input)) : null)
                .Set("output", entry.Tool.Output is { } output ? new JsonText(SchemaTree.Checked(output)) : null)
                .Set("must_fit", entry.Tool is { Output: not null, Check: OutputCheck.Fail })));
    }

    private static TemplateView Schema(ResponseFormat format)
    {
        var view = new TemplateView();
        return format switch
        {
            ResponseFormat.Avro { Schema: { } schema } => view
                .Set("name", new Identifier(schema.Name))
                .Set("json", new JsonText(JsonTree.Parse(schema.Text)))
                .Set("message", (CSharpCode?)null),
            ResponseFormat.Protobuf { Schema: var schema } protobuf => view
                .Set("name", new Identifier(schema.Name))
                .Set("json", (JsonText?)null)
                .Set("message", new CSharpCode($"{new Identifier(schema.Name + "Proto")}.{new Identifier(protobuf.Message)}")),
            ResponseFormat.Avro or ResponseFormat.Xml or ResponseFormat.Yaml or ResponseFormat.Delimited or ResponseFormat.Html or ResponseFormat.Markdown =>
                throw new UnreachableException(),
        };
    }

    /// <summary>Some operation sends a secret as a value, so its callers read it from the client.</summary>
    private bool ExposesSecrets(Upstream upstream) => traits.Calls
        .Where(c => c.Upstream == upstream.Name)
        .SelectMany(static c => c.Arguments)
        .Any(static a => a.Value.Secrets().Any())
        || upstream.Operations.SelectMany(static o => o.Headers).Any(static h => h.Value.Settings().Any());

    private bool NeedsSecrets(Upstream upstream) =>
        ExposesSecrets(upstream)
        || upstream.Headers.Any(static h => h.Value.Settings().Any());

    private TemplateView Client(Upstream upstream)
    {
        if (upstream.Headers.Length > 0)
        {
            traits.Shared.Use(SharedMember.DefaultHeader);
        }

        return View(upstream);
    }

    private TemplateView View(Upstream upstream) => new TemplateView()
        .Set("upstream", new Identifier(upstream.Name))
        .Set("summary", Summary(upstream))
        .Set("needs_secrets", NeedsSecrets(upstream))
        .Set("exposes_secrets", ExposesSecrets(upstream))
        .Set("headers", upstream.Headers.Select(h => new TemplateView()
            .Set("name", new CSharpString(h.Name))
            .Set("value", _secrets.Of(h.Value))))
        .Set("operations", upstream.Operations.Select(static o => new CSharpString(o.Identifier)));

    private static DocSummary Summary(Upstream upstream) =>
        DocSummary.Of(upstream.Description) ?? new(upstream.Server is null ? "The API" : "The MCP server", upstream.Namespace, ".");

    private TemplateView Registration(Upstream upstream)
    {
        var credentials = traits.Credentials(upstream).Select(_secrets.Setting).ToList();
        return new TemplateView()
            .Set("upstream", new Identifier(upstream.Name))
            .Set("wire_name", new CSharpString(upstream.Namespace))
            .Set("address", upstream.BaseAddress is null ? new FixedText("null") : new CSharpString(upstream.BaseAddress))
            .Set("summary", Summary(upstream))
            .Set("is_server", upstream.Server is not null)
            .Set("verifies", upstream.Server is { IsVerified: true })
            .Set("cleans", upstream.CleansResponses)
            .Set("needs_secrets", NeedsSecrets(upstream))
            .Set("reads_secrets", credentials.Count > 0 || NeedsSecrets(upstream) || upstream.Authentication is Authentication.Digest)
            .Set("needs_net", upstream.Authentication is Authentication.Digest)
            .Set("token_address", upstream.Authentication is Authentication.ClientCredentials tokens ? new CSharpString(tokens.TokenAddress) : null)
            .Set("handler", Handler(upstream))
            .Set("digest", upstream.Authentication is not Authentication.Digest digest ? null : new TemplateView()
                .Set("user", _secrets.Of(digest.UserName))
                .Set("password", _secrets.Of(digest.Password)))
            .Set("credentials", credentials)
            .Set("secret_queries", upstream.SecretQueries.Select(static name => new CSharpString(name)));
    }

    private CSharpCode? Handler(Upstream upstream)
    {
        var name = new Identifier(upstream.Name);
        return upstream.Authentication switch
        {
            Authentication.ApiKeys keys => new($"new {name}Authentication({CSharpCode.Join(", ", keys.Keys.Select(k => _secrets.Of(k.Value)))})"),
            Authentication.Bearer bearer => new($"new {name}Authentication({_secrets.Of(bearer.Token)})"),
            Authentication.Basic basic => new($"new {name}Authentication({_secrets.Of(basic.UserName)}, {_secrets.Of(basic.Password)})"),
            Authentication.ClientCredentials flow => new(
                $"new ClientCredentialsAuthentication(options.TokenAddress!, {_secrets.Of(flow.ClientId)}, {_secrets.Of(flow.ClientSecret)}, {new CSharpString(string.Join(' ', flow.Scopes))}, provider.GetRequiredKeyedService<CredentialRedactor>(\"{name}\"))"),
            Authentication.None or Authentication.Digest => null,
        };
    }
}
