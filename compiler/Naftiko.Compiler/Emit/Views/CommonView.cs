using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What every template of a gateway sees.</summary>
internal static class CommonView
{
    public static TemplateView Of(GatewayTraits traits)
    {
        var view = new TemplateView()
            .Set("root", new Identifier($"{traits.Model.Name}.Gateway"))
            .Set("name", new Identifier(traits.Model.Name))
            .Set("upstream_names", traits.Model.Upstreams.Select(static u => u.Name).Order(StringComparer.Ordinal).Select(static name => new Identifier(name)))
            .Set("has_rest", traits.HasRest)
            .Set("mcp", traits.HasMcp)
            .Set("has_tests", traits.Model.Additions.Contains(Addition.Tests))
            .Set("version", new CSharpString(traits.Version))
            .Set("list_lifetime", traits.Mcp.Any(static a => a.Cache?.Milliseconds is not null))
            .Set("list_scope", traits.Mcp.Any(static a => a.Cache?.IsPublic is not null))
            .Set("http_mcp", traits.HasHttpMcp)
            .Set("has_page", traits.HasPage)
            .Set("stdio_always", traits.AlwaysStdio)
            .Set("stdio_on_request", traits.StdioOnRequest)
            .Set("forwards", traits.Forwards)
            .Set("proxies", traits.Proxies)
            .Set("only_proxies", traits.OnlyProxies)
            .Set("proxy_credentials", traits.ProxiesWithCredentials)
            .Set("proxy_trusts", traits.Model.Operations.Any(static o => o.Behaviour is Behaviour.Proxy { TrustedHeaders.IsEmpty: false }))
            .Set("proxy_secrets", traits.Model.Operations.Any(o => o.Behaviour is Behaviour.Proxy proxy && traits.SendsSecrets(proxy.Call)))
            .Set("passes_answers", traits.PassesAnswers)
            .Set("responds", traits.Responds)
            .Set("reads_answers", traits.ReadsAnswers)
            .Set("maps", traits.Maps)
            .Set("mocks", traits.Mocks)
            .Set("stage_sizes", traits.StageSizes.Select(StageSize))
            .Set("has_flows", traits.Flows)
            .Set("health_taken", traits.Rest.Any(static a => a.Routes.Any(static r => r is { Method: "GET", Template: "/health/live" or "/health/ready" }))
                || traits.Control is { Features.Health: true })
            .Set("several_mcp", traits.MapsServers)
            .Set("callers_secrets", traits.SharesSecrets)
            .Set("callers_bearer", traits.AsksFor<CallerAuthentication.Bearer>())
            .Set("callers_basic", traits.AsksFor<CallerAuthentication.Basic>())
            .Set("callers_header", traits.CallerKeys(KeyPlacement.Header).Any())
            .Set("callers_query", traits.CallerKeys(KeyPlacement.Query).Any())
            .Set("callers_cookie", traits.CallerKeys(KeyPlacement.Cookie).Any())
            .Set("caller_queries", CSharpCode.Join(", ", traits.CallerKeys(KeyPlacement.Query).Select(static key => new CSharpString(key.Name))))
            .Set("secret_files", traits.Model.SecretFiles().Any())
            .Set("yaml_secrets", traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.Yaml))
            .Set("json_secrets", traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.Json))
            .Set("env_secrets", traits.Model.SecretFiles().Any(static f => f.Format == SecretFormat.DotEnv))
            .Set("tokens", traits.TakesTokens)
            .Set("scopes", traits.HasScopes)
            .Set("leaves_head", traits.Rest.Any(static a => a.Routes.Any(static r => r.LeavesHead)))
            .Set("no_store", traits.Rest.Any(static a => a.Routes.Any(static r => r.NoStore)))
            .Set("tool_scopes", traits.HasToolScopes)
            .Set("reads_resources", traits.ReadsResources)
            .Set("has_folders", traits.HasFolders)
            .Set("has_resources", traits.HasResources)
            .Set("has_prompts", traits.HasPrompts)
            .Set("completes_resources", traits.CompletesResources)
            .Set("completes_prompts", traits.CompletesPrompts)
            .Set("completes", traits.CompletesResources || traits.CompletesPrompts)
            .Set("has_toolless", traits.Mcp.Any(static a => a.Tools.IsEmpty))
            .Set("has_calls", traits.HasCalls)
            .Set("has_skills", traits.HasSkills)
            .Set("bounds_tools", traits.BoundsTools)
            .Set("sends_secrets", traits.Model.Operations
                .Any(o => o.Behaviour is not (Behaviour.Flow or Behaviour.Proxy) && o.Behaviour.Calls().Any(traits.SendsSecrets)))
            .Set("has_links", traits.Model.Upstreams.Any(static u => u.Links.Length > 0))
            .Set("links_routes", traits.Model.Upstreams.Any(u => u.Links.Any(link => traits.Rest.Any(adapter => adapter.Name == link.Adapter))))
            .Set("links_tools", traits.Model.Upstreams.Any(u => u.Links.Any(link => traits.Mcp.Any(adapter => adapter.Name == link.Adapter))))
            .Set("has_secret_paths", traits.HasSecretPaths)
            .Set("has_tokens", traits.Has<Authentication.ClientCredentials>())
            .Set("hosts", traits.Hosts.Select(a => AdapterEntry(traits, a)))
            .Set("has_members", traits.ReadsJsonBodies)
            .Set("reads_forms", traits.TakesForms)
            .Set("calls_tools", traits.CallsTools)
            .Set("verifies_tools", traits.VerifiesTools)
            .Set("checks_tools", traits.ChecksTools)
            .Set("has_parts", traits.Shared.UsesBetween(SharedMember.PartText, SharedMember.PartFile))
            .Set("has_constant_headers", traits.HasConstantHeaders)
            .Set("has_content_headers", traits.HasContentHeaders)
            .Set("writes_over_rest", traits.WritesOverRest)
            .Set("reads_http", traits.WritesOverRest || traits.Shared.UsesBetween(SharedMember.InputRoute, SharedMember.InputRequiredBody))
            .Set("has_text_bodies", traits.HasTextBodies)
            .Set("reads_formats", traits.Formats.Any())
            .Set("binary_answers", traits.Reads<ResponseFormat.Avro>() || traits.Reads<ResponseFormat.Protobuf>())
            .Set("reads_avro", traits.Reads<ResponseFormat.Avro>())
            .Set("reads_protobuf", traits.Reads<ResponseFormat.Protobuf>())
            .Set("reads_csv", traits.Reads<ResponseFormat.Delimited>())
            .Set("reads_html", traits.Reads<ResponseFormat.Html>())
            .Set("reads_xml", traits.Reads<ResponseFormat.Xml>())
            .Set("reads_yaml", traits.Reads<ResponseFormat.Yaml>() || traits.Reads<ResponseFormat.Markdown>())
            .Set("front_matter", traits.Reads<ResponseFormat.Markdown>())
            .Set("form_bodies", traits.Shared.UsesBetween(SharedMember.FormText, SharedMember.FormList));
        ControlViews.Set(view, traits);
        SetShared(view, traits.Shared, traits.HasMcp, traits.HasRest, traits.TakesJson);
        return view;
    }

    /// <summary>The members of the helpers that are emitted: those that are called, and those that these need in turn.</summary>
    private static void SetShared(TemplateView view, SharedMembers shared, bool hasMcp, bool hasRest, bool takesJson)
    {
        var readsJson = shared.UsesBetween(SharedMember.InputJsonText, SharedMember.InputJsonObjectOf);
        var numbers = shared.UsesAny(SharedMember.InputJsonNumber, SharedMember.ValueJsonNumber);
        var integers = shared.UsesAny(SharedMember.InputJsonInteger, SharedMember.ValueJsonInteger);
        var lists = (takesJson && shared.UsesAny(SharedMember.InputList, SharedMember.InputListOf))
            || shared.UsesAny(SharedMember.InputJsonList, SharedMember.InputJsonListOf, SharedMember.ValueJsonList);
        var objects = shared.UsesAny(SharedMember.InputJsonObject, SharedMember.InputJsonObjectOf, SharedMember.ValueJsonObject);
        var texts = shared.UsesAny(SharedMember.InputJsonText, SharedMember.ValueJsonText);
        var readsBodies = shared.UsesAny(SharedMember.InputBody, SharedMember.InputRequiredBody);
        var any = hasMcp && (readsBodies || shared.UsesAny(SharedMember.InputJsonAny));
        view
            .Set("uses", shared.View())
            .Set("reads_bodies", readsBodies)
            .Set("reads_inputs", shared.UsesBetween(SharedMember.InputRoute, SharedMember.InputJsonBody))
            .Set("reads_inputs_of_any_kind", shared.UsesBetween(SharedMember.InputString, SharedMember.InputJsonObjectOf))
            .Set(
                "reads_scalars",
                shared.UsesBetween(SharedMember.InputString, SharedMember.InputBoolean)
                    || (takesJson && shared.Uses(SharedMember.InputList))
                    || (readsJson && hasRest))
            .Set("checks_texts", shared.UsesBetween(SharedMember.InputOneOf, SharedMember.InputMaxLength))
            .Set(
                "in_body",
                takesJson
                    && (shared.UsesAny(SharedMember.InputOr, SharedMember.InputInBody, SharedMember.InputNotNull)
                        || shared.UsesBetween(SharedMember.InputOneOf, SharedMember.InputMaxLength)))
            .Set(
                "reads_numbers",
                shared.UsesAny(
                    SharedMember.InputInteger, SharedMember.InputIntegerSegment, SharedMember.InputNumber, SharedMember.InputOneNumberOf,
                    SharedMember.InputMinimum, SharedMember.InputMaximum))
            .Set("reads_json_inputs", readsJson)
            .Set(
                "reads_value_texts",
                shared.UsesAny(
                    SharedMember.ValueString, SharedMember.ValueInteger, SharedMember.ValueNumber, SharedMember.ValueBoolean, SharedMember.ValueList,
                    SharedMember.ValuesTexts))
            .Set("value_order", shared.UsesBetween(SharedMember.ValueIsLess, SharedMember.ValueIsAtLeast))
            .Set("value_compares", shared.UsesBetween(SharedMember.ValueIs, SharedMember.ValueIsAtLeast))
            .Set("uses_iregexp", shared.UsesBetween(SharedMember.IRegexpMatches, SharedMember.IRegexpFinds))
            .Set("values_spread", shared.UsesAny(
                SharedMember.ValuesItems,
                SharedMember.ValuesAll,
                SharedMember.ValuePick,
                SharedMember.ValuesPick,
                SharedMember.ValuesSlice,
                SharedMember.ValuesDescendants))
            .Set("sends_queries", shared.UsesBetween(SharedMember.QueryText, SharedMember.QueryBrackets))
            .Set("sends_headers", shared.UsesAny(SharedMember.Header, SharedMember.DefaultHeader))
            .Set("sends_bodies", shared.UsesAny(SharedMember.CallerBody, SharedMember.JsonBody, SharedMember.TextBody, SharedMember.Utf8Body))
            .Set("json_texts", texts)
            .Set("json_integers", integers)
            .Set("json_numbers", numbers || integers)
            .Set("json_booleans", shared.UsesAny(SharedMember.InputJsonBoolean, SharedMember.ValueJsonBoolean))
            .Set("json_lists", lists)
            .Set("json_objects", objects)
            .Set("json_any", any)
            .Set("json_as", numbers || integers || lists || objects || any)
            .Set("json_written", numbers || integers || lists || objects || any || (hasRest && shared.UsesAny(SharedMember.InputJsonAny)))
            .Set("json_of_text", texts || (readsJson && hasRest))
            .Set("json_quotes", texts || (readsJson && hasRest))
            .Set("takes_json", takesJson);
    }

    private static TemplateView StageSize(int size) => new TemplateView()
        .Set("answers", Enumerable.Range(0, size).Select(static index => new TemplateView().Set("index", index)));

    public static TemplateView AdapterEntry(GatewayTraits traits, Adapter adapter) => new TemplateView()
        .Set("name", new Identifier(adapter.Name))
        .Set("wire_name", new CSharpString(adapter.Namespace))
        .Set("url", new CSharpString(adapter.Url))
        .Set("port", adapter.Port)
        .Set("mcp", adapter is McpAdapter)
        .Set("host", adapter is not McpAdapter { Stdio: true })
        .Set("is_control", adapter is ControlAdapter)
        .Set("type", new FixedText(adapter switch { RestAdapter => "rest", McpAdapter => "mcp", SkillAdapter => "skill", ControlAdapter => "control" }))
        .Set("loopback_only", adapter is ControlAdapter { Authentication: CallerAuthentication.None })
        .Set("first", adapter == traits.FirstHost)
        .Set("has_credentials", traits.UsesCredentials(adapter))
        .Set("callers", CallerCode.Secrets(traits, adapter.Authentication))
        .Set("challenge", CallerCode.Challenge(adapter) is { } challenge ? new CSharpString(challenge) : null)
        .Set("place", CallerCode.Place(adapter.Authentication) is { } place ? new CSharpString(place) : null)
        .Set("tokens", CallerCode.Tokens(adapter))
        .Set("stdio", adapter != traits.StdioAdapter ? null : new FixedText(traits.AlwaysStdio ? "always" : "asked"));
}
