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
            yield return new($"{folder}Authentication.cs", $"{Template}Authentication.cs", AuthenticationViews.Of(upstream));
        }

        if (upstream.Server is { } server)
        {
            yield return new($"{folder}Tools.cs", $"{Template}Tools.cs", Tools(upstream, server));
        }

        var schemas = traits.Schemas(upstream).ToList();
        if (schemas.Count > 0)
        {
            yield return new($"{folder}Answers.cs", $"{Template}Answers.cs", new AnswerSchemasView
            {
                Upstream = new Identifier(upstream.Name),
                Schemas = [.. schemas.Select(Schema)],
            });
        }

        foreach (var protobuf in schemas.OfType<ResponseFormat.Protobuf>())
        {
            yield return new(
                $"Generated/Upstreams/{upstream.Name}/{protobuf.Schema.Name}.proto",
                "Generated/Upstreams/{Upstream}/{Schema}.proto",
                new ProtoView
                {
                    Text = new ProtoText(
                        protobuf.Schema.Text,
                        new($"{new Identifier($"{traits.Model.Name}.Gateway.Upstreams.{upstream.Name}.{protobuf.Schema.Name}Proto")}")),
                });
        }
    }

    private static UpstreamToolsView Tools(Upstream upstream, UpstreamServer server)
    {
        var tools = upstream.Operations.Select(operation => (Operation: operation, Tool: operation.Tool!)).ToList();
        return new()
        {
            Upstream = new Identifier(upstream.Name),
            Verifies = server.IsVerified,
            HasSchemas = server.IsVerified || tools.Exists(static entry => entry.Tool.Output is not null),
            Tools = [.. tools.Select(entry => new UpstreamToolsView.Tool
            {
                Name = new Identifier(entry.Operation.Identifier),
                WireName = new CSharpString(entry.Tool.Name),
                IsIdempotent = entry.Operation.RetrySafe,
                Input = server.IsVerified ? new JsonText(SchemaTree.OfTypes(entry.Tool.Input)) : null,
                Output = entry.Tool.Output is { } output ? new JsonText(SchemaTree.Checked(output)) : null,
                MustFit = entry.Tool is { Output: not null, Check: OutputCheck.Fail },
            })],
        };
    }

    private static AnswerSchemasView.Schema Schema(ResponseFormat format) => format switch
    {
        ResponseFormat.Avro { Schema: { } schema } => new() { Name = new Identifier(schema.Name), Json = new JsonText(JsonTree.Parse(schema.Text)) },
        ResponseFormat.Protobuf { Schema: var schema } protobuf => new()
        {
            Name = new Identifier(schema.Name),
            Message = new CSharpCode($"{new Identifier(schema.Name + "Proto")}.{new Identifier(protobuf.Message)}"),
        },
        ResponseFormat.Avro or ResponseFormat.Xml or ResponseFormat.Yaml or ResponseFormat.Delimited or ResponseFormat.Html or ResponseFormat.Markdown =>
            throw new UnreachableException(),
    };

    /// <summary>Some operation sends a secret as a value, so its callers read it from the client.</summary>
    private bool ExposesSecrets(Upstream upstream) => traits.Calls
        .Where(c => c.Upstream == upstream.Name)
        .SelectMany(static c => c.Arguments)
        .Any(static a => a.Value.Secrets().Any())
        || upstream.Operations.SelectMany(static o => o.Headers).Any(static h => h.Value.Settings().Any());

    private bool NeedsSecrets(Upstream upstream) =>
        ExposesSecrets(upstream)
        || upstream.Headers.Any(static h => h.Value.Settings().Any());

    private UpstreamClientView Client(Upstream upstream)
    {
        if (upstream.Headers.Length > 0)
        {
            traits.Shared.Use(SharedMember.DefaultHeader);
        }

        return View(upstream);
    }

    private UpstreamClientView View(Upstream upstream) => new()
    {
        Upstream = new Identifier(upstream.Name),
        Summary = Summary(upstream),
        NeedsSecrets = NeedsSecrets(upstream),
        ExposesSecrets = ExposesSecrets(upstream),
        Headers = [.. upstream.Headers.Select(h => new UpstreamClientView.Header
        {
            Name = new CSharpString(h.Name),
            Value = _secrets.Of(h.Value),
        })],
        Operations = [.. upstream.Operations.Select(static o => new CSharpString(o.Identifier))],
    };

    private static DocSummary Summary(Upstream upstream) =>
        DocSummary.Of(upstream.Description) ?? new(upstream.Server is null ? "The API" : "The MCP server", upstream.Namespace, ".");

    private UpstreamView Registration(Upstream upstream)
    {
        var credentials = traits.Credentials(upstream).Select(_secrets.Setting).ToList();
        return new()
        {
            Upstream = new Identifier(upstream.Name),
            WireName = new CSharpString(upstream.Namespace),
            Address = upstream.BaseAddress is null ? new FixedText("null") : new CSharpString(upstream.BaseAddress),
            Summary = Summary(upstream),
            IsServer = upstream.Server is not null,
            Verifies = upstream.Server is { IsVerified: true },
            Cleans = upstream.CleansResponses,
            NeedsSecrets = NeedsSecrets(upstream),
            ReadsSecrets = credentials.Count > 0 || NeedsSecrets(upstream) || upstream.Authentication is Authentication.Digest,
            NeedsNet = upstream.Authentication is Authentication.Digest,
            TokenAddress = upstream.Authentication is Authentication.ClientCredentials tokens ? new CSharpString(tokens.TokenAddress) : null,
            Handler = Handler(upstream),
            Digest = upstream.Authentication is not Authentication.Digest digest ? null : new UpstreamView.DigestCredential
            {
                User = _secrets.Of(digest.UserName),
                Password = _secrets.Of(digest.Password),
            },
            Redactor = credentials.Count == 0 ? null
                : CallLayout.Of(new($"new CredentialRedactor("), credentials, new($");"), 19).Indented(12),
            SecretQueries = [.. upstream.SecretQueries.Select(static name => new CSharpString(name))],
        };
    }

    private CSharpCode? Handler(Upstream upstream)
    {
        var name = new Identifier(upstream.Name);
        return upstream.Authentication switch
        {
            Authentication.ApiKeys keys => new($"new {name}Authentication({CSharpCode.Join(", ", keys.Keys.Select(k => _secrets.Of(k.Value)))})"),
            Authentication.Bearer bearer => new($"new {name}Authentication({_secrets.Of(bearer.Token)})"),
            Authentication.Basic basic => new($"new {name}Authentication({_secrets.Of(basic.UserName)}, {_secrets.Of(basic.Password)})"),
            Authentication.ClientCredentials flow => CallLayout.Of(
                new($"new ClientCredentialsAuthentication("),
                [
                    new CSharpCode($"options.TokenAddress!"),
                    _secrets.Of(flow.ClientId),
                    _secrets.Of(flow.ClientSecret),
                    new CSharpString(string.Join(' ', flow.Scopes)),
                    new CSharpCode($"provider.GetRequiredKeyedService<CredentialRedactor>(\"{name}\")"),
                ],
                new($")"),
                19).Indented(12),
            Authentication.None or Authentication.Digest => null,
        };
    }
}
