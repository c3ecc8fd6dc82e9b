using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>A gateway for programs. No value of a secret is in the model, so none can be here.</summary>
internal static class InspectJson
{
    public static void Write(Utf8JsonWriter json, GatewayModel model)
    {
        json.WriteStartObject("gateway");
        json.WriteString("name", model.Name);
        json.WriteString("title", model.Title);
        Array(json, "adapters", model.Adapters, adapter => WriteAdapter(json, adapter));
        Array(json, "operations", model.Operations, operation => WriteOperation(json, operation, new CallText(model)));
        Array(json, "upstreams", model.Upstreams, upstream =>
        {
            json.WriteString("namespace", upstream.Namespace);
            json.WriteString("baseAddress", upstream.BaseAddress);
            json.WriteString("authentication", AuthenticationText.Of(upstream.Authentication));
            if (upstream.Server is { } server)
            {
                json.WriteString("protocol", "mcp");
                json.WriteBoolean("verified", server.IsVerified);
            }
        });
        Array(json, "settings", SettingList.Of(model), setting =>
        {
            json.WriteString("name", setting.Name);
            json.WriteBoolean("required", setting.Required);
            json.WriteString("default", setting.Required ? null : setting.Default);
            json.WriteString("purpose", setting.Purpose);
        });
        json.WriteEndObject();
    }

    private static void WriteAdapter(Utf8JsonWriter json, Adapter adapter)
    {
        json.WriteString("namespace", adapter.Namespace);
        json.WriteString("kind", adapter switch { RestAdapter => "rest", McpAdapter => "mcp", SkillAdapter => "skill", ControlAdapter => "control" });
        json.WriteString("url", adapter.Url);
        json.WriteBoolean("open", adapter.Authentication is CallerAuthentication.None);
        json.WriteString("authentication", adapter.Authentication switch
        {
            CallerAuthentication.None => null,
            CallerAuthentication.ApiKeys => "apikey",
            CallerAuthentication.Bearer => "bearer",
            CallerAuthentication.Basic => "basic",
            CallerAuthentication.Tokens => "oauth2",
        });
        if (adapter.Authentication is CallerAuthentication.Tokens tokens)
        {
            json.WriteString("issuer", tokens.Issuer);
            Texts(json, "scopes", tokens.Scopes);
        }

        if (adapter is RestAdapter rest)
        {
            Array(json, "routes", rest.Routes, route =>
            {
                json.WriteString("method", route.Method);
                json.WriteString("path", route.Template);
                json.WriteString("operation", route.Operation);
                Texts(json, "scopes", route.Scopes);
                json.WriteNumber("line", route.Span.Start.Line);
            });
        }

        if (adapter is ControlAdapter control)
        {
            WriteControl(json, control.Features);
        }

        if (adapter is SkillAdapter skills)
        {
            Array(json, "skills", skills.Skills, skill =>
            {
                json.WriteString("name", skill.Name);
                Texts(json, "files", skill.Files.Select(static file => file.Path));
                Texts(json, "tools", skill.Tools.Select(SkillTools.Text));
                json.WriteNumber("line", skill.Span.Start.Line);
            });
        }

        if (adapter is McpAdapter mcp)
        {
            if (mcp.Cache?.Milliseconds is { } time)
            {
                json.WriteNumber("ttlMs", time);
            }

            if (mcp.Cache?.IsPublic is { } isPublic)
            {
                json.WriteString("cacheScope", isPublic ? "public" : "private");
            }

            Array(json, "tools", mcp.Tools, tool =>
            {
                json.WriteString("name", tool.Name);
                json.WriteString("operation", tool.Operation);
                Texts(json, "scopes", tool.Scopes);
                json.WriteNumber("line", tool.Span.Start.Line);
            });
            WriteResources(json, mcp);
        }
    }

    /// <summary>Only where there are some.</summary>
    private static void WriteResources(Utf8JsonWriter json, McpAdapter adapter)
    {
        if (!adapter.Resources.IsEmpty)
        {
            Array(json, "resources", adapter.Resources, resource =>
            {
                json.WriteString("name", resource.Name);
                json.WriteString("uri", resource.Uri);
                switch (resource)
                {
                    case McpResource.Dynamic read:
                        json.WriteString("operation", read.Operation);
                        Texts(json, "scopes", read.Scopes);
                        break;
                    case McpResource.Folder folder:
                        Texts(json, "files", folder.Files.Select(static file => file.Path));
                        break;
                }

                json.WriteNumber("line", resource.Span.Start.Line);
            });
        }

        if (!adapter.Prompts.IsEmpty)
        {
            Array(json, "prompts", adapter.Prompts, prompt =>
            {
                json.WriteString("name", prompt.Name);
                Array(json, "arguments", prompt.Arguments, argument =>
                {
                    json.WriteString("name", argument.Name);
                    json.WriteBoolean("required", argument.Required);
                });
                json.WriteNumber("line", prompt.Span.Start.Line);
            });
        }
    }

    private static void WriteControl(Utf8JsonWriter json, ControlFeatures features)
    {
        Array(json, "endpoints", ControlEndpoint.Of(features), endpoint =>
        {
            json.WriteString("method", endpoint.Method);
            json.WriteString("path", endpoint.Path);
        });
        json.WriteStartObject("observability");
        json.WriteNumber("sampling", features.Sampling ?? 1);
        json.WriteString("propagation", Word(features.Propagation));
        json.WriteString("collector", features.Collector);
        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, Operation operation, CallText calls)
    {
        json.WriteString("operation", operation.Identifier);
        Array(json, "inputs", operation.Inputs, input =>
        {
            json.WriteString("name", input.Name);
            json.WriteString("toolKey", input.ToolKey);
            json.WriteString("in", input.Place == InputPlace.BodyMember ? "body" : Word(input.Place));
            json.WriteString("type", input.Type.Word());
            json.WriteBoolean("required", input.Required);
        });
        if (operation.Body is { } body)
        {
            json.WriteStartObject("body");
            json.WriteString("toolKey", body.ToolKey);
            json.WriteBoolean("required", body.Required);
            json.WriteEndObject();
        }

        Array(json, "calls", operation.Behaviour.Calls(), call =>
        {
            json.WriteString("upstream", calls.Upstream(call).Namespace);
            json.WriteString("request", calls.Target(call));
            if (calls.Format(call) is { } format)
            {
                json.WriteString("format", format);
            }

            Texts(json, "values", calls.Values(call, operation));
        });
        if (operation.Behaviour is Behaviour.Flow flow)
        {
            Array(json, "steps", flow.Steps, step =>
            {
                json.WriteString("name", step.Name);
                json.WriteString("kind", CallText.Kind(step));
                if (CallText.Step(step, operation) is { } text)
                {
                    json.WriteString("does", text);
                }
            });
        }

        if (operation.Behaviour is Behaviour.Proxy proxy)
        {
            json.WriteStartObject("forward");
            json.WriteString("upstream", calls.Upstream(proxy.Call).Namespace);
            Texts(json, "trustedHeaders", proxy.TrustedHeaders);
            Texts(json, "methods", proxy.Methods);
            json.WriteEndObject();
        }

        json.WriteBoolean("mock", operation.Behaviour is Behaviour.Mock);
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
