using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>A gateway for people: adapters with their routes and tools, upstreams, settings.</summary>
internal sealed class InspectText
{
    private readonly TextOutput _output;
    private readonly GatewayModel _model;
    private readonly CallText _calls;
    private readonly Dictionary<string, Operation> _operations;

    private InspectText(TextOutput output, GatewayModel model)
    {
        _output = output;
        _model = model;
        _calls = new(model);
        _operations = model.Operations.ToDictionary(static o => o.Identifier, StringComparer.Ordinal);
    }

    public static void Write(TextOutput output, GatewayModel model) => new InspectText(output, model).Write();

    private void Write()
    {
        Line($"{_model.Name}.Gateway", $"  {_model.Title}");
        foreach (var adapter in _model.Adapters)
        {
            _output.Line();
            WriteAdapter(adapter);
        }

        foreach (var upstream in _model.Upstreams)
        {
            _output.Line();
            var verified = upstream.Server is { IsVerified: true } ? "  tools are verified" : "";
            Line(
                $"{(upstream.Server is null ? "upstream" : "MCP server")} {upstream.Namespace}",
                $"  {upstream.BaseAddress ?? "(address must be configured)"}  {AuthenticationText.Of(upstream.Authentication)}{verified}");
        }

        _output.Line();
        Line("settings", "");
        foreach (var setting in SettingList.Of(_model))
        {
            _output.Write($"  {Safe(setting.Name)}", Tone.Strong);
            var value = setting.Required ? "required" : $"default {setting.Default}";
            _output.Line(Safe($"  {value}; {setting.Purpose}"));
        }
    }

    private void WriteAdapter(Adapter adapter)
    {
        var isStdio = adapter is McpAdapter { Stdio: true };
        var kind = adapter switch { RestAdapter => "REST", McpAdapter => "MCP", SkillAdapter => "skills", ControlAdapter => "control" };
        Line(
            $"{kind} {adapter.Namespace}",
            $"  {(isStdio ? "stdio" : adapter.Url)}  {Callers(adapter.Authentication)}");
        switch (adapter)
        {
            case RestAdapter rest:
                foreach (var route in rest.Routes)
                {
                    var method = CallText.Methods(route, _operations[route.Operation]);
                    WriteEntry($"{method,-7} {route.Template}{Scopes(route.Scopes)}", _operations[route.Operation], forTool: false);
                }

                break;
            case SkillAdapter skills:
                foreach (var skill in skills.Skills)
                {
                    _output.Line("  " + Safe(skill.Name), Tone.Info);
                    _output.Line(Safe($"      {skill.Files.Length} files{string.Concat(skill.Tools.Select(static tool => $", {SkillTools.Text(tool)}"))}"));
                }

                break;
            case McpAdapter mcp:
                if (mcp.Cache is { } cache)
                {
                    var time = cache.Milliseconds is { } milliseconds ? $" for {milliseconds} ms" : "";
                    var scope = cache.IsPublic switch { true => " and shared", false => " and not shared", null => "" };
                    _output.Line($"  the list of tools may be kept{time}{scope}");
                }

                foreach (var tool in mcp.Tools)
                {
                    var shown = tool.Ui?.ResourceUri is { } ui ? $"  shown by {ui}" : "";
                    WriteEntry(tool.Name + shown + Scopes(tool.Scopes), _operations[tool.Operation], forTool: true);
                }

                WriteResources(mcp);

                break;
            case ControlAdapter control:
                foreach (var endpoint in ControlEndpoint.Of(control.Features))
                {
                    _output.Line($"  {endpoint.Method,-7} {endpoint.Path}", Tone.Info);
                    _output.Line($"      {endpoint.Description}");
                }

                break;
        }
    }

    private void WriteResources(McpAdapter adapter)
    {
        foreach (var resource in adapter.Resources)
        {
            switch (resource)
            {
                case McpResource.Dynamic read:
                    WriteEntry($"{read.Name}  {read.Uri}{Scopes(read.Scopes)}", _operations[read.Operation], forTool: true);
                    break;
                case McpResource.Folder folder:
                    _output.Line("  " + Safe($"{folder.Name}  {folder.Uri}/…"), Tone.Info);
                    _output.Line(Safe($"      files {string.Join(", ", folder.Files.Select(static file => file.Path))}"));
                    break;
            }
        }

        foreach (var prompt in adapter.Prompts)
        {
            _output.Line("  " + Safe($"prompt {prompt.Name}"), Tone.Info);
            if (!prompt.Arguments.IsEmpty)
            {
                _output.Line(Safe($"      takes {string.Join(", ", prompt.Arguments.Select(static a => a.Required ? a.Name : a.Name + "?"))}"));
            }
        }
    }

    private static string Callers(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => "open to everybody who can reach it",
        CallerAuthentication.ApiKeys keys => $"callers send {keys.Keys.Words()}",
        CallerAuthentication.Bearer => "callers send a bearer token",
        CallerAuthentication.Basic => "callers send a user name and a password",
        CallerAuthentication.Tokens tokens => $"callers send a token of {tokens.Issuer}"
            + (tokens.Scopes.IsEmpty ? "" : $" with the scope {string.Join(", ", tokens.Scopes)}"),
    };

    private static string Scopes(ImmutableArray<string> scopes) => scopes.IsEmpty ? "" : $"  needs {string.Join(", ", scopes)}";

    private void WriteEntry(string title, Operation operation, bool forTool)
    {
        _output.Line("  " + Safe(title), Tone.Info);
        var inputs = operation.Inputs.Select(i => $"{(forTool ? i.ToolKey : i.Name)}{(i.Required ? "" : "?")}").ToList();
        if (operation.Body is { } body)
        {
            inputs.Add($"{(forTool ? body.ToolKey : "body")}{(body.Required ? "" : "?")}");
        }

        if (inputs.Count > 0)
        {
            _output.Line(Safe($"      takes {string.Join(", ", inputs)}"));
        }

        switch (operation.Behaviour)
        {
            case Behaviour.Forward forward:
                WriteCall(forward.Call, operation, "");
                break;
            case Behaviour.Map map:
                WriteCall(map.Call, operation, "");
                break;
            case Behaviour.Flow flow:
                WriteSteps(flow, operation);
                break;
            case Behaviour.Proxy proxy:
                _output.Line(Safe($"      forwards to {_calls.Upstream(proxy.Call).Namespace}{CallText.Trust(proxy)}"));
                foreach (var value in _calls.Values(proxy.Call, operation))
                {
                    _output.Line(Safe($"            {value}"), Tone.Faint);
                }

                break;
            case Behaviour.Mock:
                _output.Line("      makes its answer up");
                break;
        }
    }

    private void WriteSteps(Behaviour.Flow flow, Operation operation)
    {
        var stage = 0;
        foreach (var step in flow.Steps)
        {
            if (step is FlowStep.Call call)
            {
                WriteCall(call.Request, operation, call.Stage == stage ? ", at the same time" : "");
                stage = call.Stage;
            }
            else
            {
                _output.Line(Safe($"      {CallText.Step(step, operation)}"));
            }
        }
    }

    /// <param name="note">What else there is to say of it.</param>
    private void WriteCall(UpstreamCall call, Operation operation, string note)
    {
        _output.Line(Safe($"      calls {_calls.Target(call)}{(_calls.Format(call) is { } format ? $", which answers in {format}" : "")}{note}"));
        foreach (var value in _calls.Values(call, operation))
        {
            _output.Line(Safe($"            {value}"), Tone.Faint);
        }
    }

    private void Line(string strong, string rest)
    {
        _output.Write(Safe(strong), Tone.Strong);
        _output.Line(Safe(rest));
    }

    private static string Safe(string text) => SafeText.OneLine(text);
}
