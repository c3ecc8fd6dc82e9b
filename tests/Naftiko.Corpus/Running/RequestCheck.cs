using System.Text;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Running;

/// <summary>Compares the request that reached the upstream with what the document says.</summary>
internal sealed class RequestCheck(WrittenCall call, string basePath, Arguments arguments, ReceivedRequest request)
{
    private readonly WrittenOperation _operation = call.Operation;
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems()
    {
        Expect("method", _operation.Method, request.Method);
        CheckPath();
        var keys = CheckAuthentication();
        CheckQuery(keys);
        CheckHeaders(keys);
        CheckBody();
        return _problems;
    }

    private void CheckPath()
    {
        var template = basePath + _operation.Path;
        var match = Placeholders.ToRegex(template).Match(request.Path);
        if (!match.Success)
        {
            _problems.Add($"path: expected {template}, got {request.Path}");
            return;
        }

        foreach (var (name, index) in Placeholders.Names(template).Select(static (name, index) => (name, index)))
        {
            CheckValue("placeholder", name, [match.Groups[index + 1].Value]);
        }
    }

    private void CheckQuery(HashSet<string> keys)
    {
        var left = request.Query.Where(pair => !keys.Contains(pair.Key)).ToList();
        foreach (var pair in _operation.FixedQuery)
        {
            Require($"query {pair}", left.RemoveAll(p => $"{p.Key}={p.Value}" == pair) > 0);
        }

        foreach (var parameter in Of("query").Where(p => !keys.Contains(p.Name)))
        {
            var values = left.Where(p => p.Key == parameter.Name).Select(static p => p.Value).ToArray();
            left.RemoveAll(p => p.Key == parameter.Name);
            CheckParameter(parameter, values);
        }

        foreach (var (name, value) in left)
        {
            _problems.Add($"query: {name}={value} is declared nowhere");
        }
    }

    private void CheckHeaders(HashSet<string> keys)
    {
        foreach (var parameter in Of("header").Where(p => !keys.Contains(p.Name) && !Owned(p.Name)))
        {
            CheckParameter(parameter, request.Headers.TryGetValue(parameter.Name, out var value) ? [value] : []);
        }
    }

    // The gateway's own: the type of the body it sends.
    private static bool Owned(string header) => header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private void CheckParameter(WrittenParameter parameter, string[] values)
    {
        if (values.Length > 0)
        {
            CheckValue(parameter.Place, parameter.Name, values);
            return;
        }

        Require($"{parameter.Place} {parameter.Name}", !parameter.Required && !arguments.Given.ContainsKey(Placeholders.Key(Source(parameter.Name))));
    }

    private void CheckValue(string what, string name, string[] values)
    {
        var source = Source(name);
        if (arguments.Given.TryGetValue(Placeholders.Key(source), out var given))
        {
            // Lists: a key for each value, but one key with commas where the name begins with a dollar sign.
            var separator = what == "query" && !name.StartsWith('$') ? "&" : ",";
            Expect($"{what} {name}", string.Join(separator, given), string.Join('&', values));
        }
        else
        {
            var constant = call.With.GetValueOrDefault(name) ?? _operation.Parameters.FirstOrDefault(p => p.Name == name)?.Constant;
            Require($"{what} {name} = {string.Join(',', values)}", constant is not null && values is [var only] && (constant == only || constant.Contains("{{", StringComparison.Ordinal)));
        }
    }

    /// <summary>The caller's name for a consumed input: what <c>with</c> says, or the name itself.</summary>
    private string Source(string name)
    {
        if ((call.With.GetValueOrDefault(name) ?? call.With.FirstOrDefault(w => Placeholders.Key(w.Key) == Placeholders.Key(name)).Value) is not { } text)
        {
            return name;
        }

        text = text.Trim('{', '}', ' ');
        var roots = new[] { "rest.", "tools.", "mcp.", $"{call.Adapter}.", $"$this.{call.Adapter}." };
        return roots.FirstOrDefault(root => text.StartsWith(root, StringComparison.Ordinal)) is { } root ? text[root.Length..] : $"= {name}";
    }

    /// <returns>The names the credential uses, which no parameter may.</returns>
    private HashSet<string> CheckAuthentication()
    {
        var node = _operation.Authentication;
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        switch (node.Text("type"))
        {
            case "bearer":
                Header("Authorization", "Bearer " + Secret(node.Text("token")));
                break;
            case "basic":
                Header("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Secret(node.Text("username"))}:{Secret(node.Text("password"))}")));
                break;
            case "apikey" when node.Get("headers") is YamlMappingNode headers:
                foreach (var (name, value) in headers.Entries())
                {
                    Header(name, Secret(((YamlScalarNode)value).Value));
                }

                break;
            case "apikey":
                var key = (node.Text("key") ?? node.Text("name"))!;
                var secret = Secret(node.Text("value"));
                if ((node.Text("placement") ?? node.Text("in")) == "query")
                {
                    keys.Add(key);
                    Expect($"query {key}", secret, string.Join(',', request.Query.Where(p => p.Key == key).Select(static p => p.Value)));
                }
                else
                {
                    Header(key, secret);
                }

                break;
        }

        return keys;

        void Header(string name, string value)
        {
            keys.Add(name);
            Expect($"header {name}", value, request.Headers.GetValueOrDefault(name, "(absent)"));
        }
    }

    private void CheckBody()
    {
        if (_operation.Body is { } body && Strings(body.Get("data") ?? (body is YamlScalarNode ? body : null)).ToList() is { Count: > 0 } template)
        {
            Require("a body", request.Body.Length > 0);
            foreach (var name in template.Where(static t => t.Contains("{{", StringComparison.Ordinal)).SelectMany(Placeholders.Names))
            {
                var given = arguments.Given.GetValueOrDefault(Placeholders.Key(name[(name.LastIndexOf('.') + 1)..]));
                Require($"the value of {name} in the body {request.Body}", given?.All(value => Uri.UnescapeDataString(request.Body).Contains(value, StringComparison.Ordinal)) == true);
            }
        }
        else if (_operation.Method is "POST" or "PUT" or "PATCH" || Of("body").Any())
        {
            Require($"the caller's body, not '{request.Body}'", request.Body.Contains("vbody", StringComparison.Ordinal));
        }
        else
        {
            Expect("body", "", request.Body);
        }
    }

    private static IEnumerable<string> Strings(YamlNode? node) => node is null ? [] : node.AllNodes.OfType<YamlScalarNode>().Select(static n => n.Value ?? "");

    private IEnumerable<WrittenParameter> Of(string place) => _operation.Parameters.Where(p => p.Place == place);

    /// <summary>The text with its secrets filled in, as <see cref="Secrets"/> sets them.</summary>
    private static string Secret(string? text) => Secrets.Fill(text ?? "");

    private void Expect(string what, string expected, string got) => Require($"{what}: expected {expected}, got {got}", expected == got);

    private void Require(string what, bool holds)
    {
        if (!holds)
        {
            _problems.Add(what.Contains("expected", StringComparison.Ordinal) ? what : $"expected {what}");
        }
    }
}
