using System.Text;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Running;

/// <summary>Compares the request that reached the upstream with what the document says.</summary>
internal sealed class RequestCheck(WrittenCall call, string basePath, Arguments arguments, ReceivedRequest request)
{
    /// <summary>Headers a client sends of its own accord.</summary>
    private static readonly string[] Usual = ["Host", "Accept", "Accept-Encoding", "User-Agent", "Content-Type", "Content-Length", "Transfer-Encoding", "traceparent"];

    /// <summary>Headers that belong to the body or to HTTP itself, whatever a document says of them.</summary>
    private static readonly string[] Owned =
        ["Content-Type", "Content-Length", "Transfer-Encoding", "Host", "Connection", "Upgrade", "TE", "Trailer", "Expect"];

    private readonly WrittenOperation _operation = call.Operation;
    private readonly HashSet<GivenValue> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems()
    {
        Expect("method", _operation.Method, request.Method);
        CheckPath();
        var keys = CheckAuthentication();
        CheckQuery(keys);
        CheckHeaders(keys);
        new BodyCheck(call, arguments, request, Use, _problems.Add).Run();
        CheckNecessity();
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
            var sent = match.Groups[index + 1].Value;
            CheckValue("path", name, [Uri.UnescapeDataString(sent)]);
            Expect($"encoding of {name}", Uri.EscapeDataString(Uri.UnescapeDataString(sent)), sent);
        }
    }

    private void CheckQuery(HashSet<string> keys)
    {
        var left = request.Query.Where(pair => !keys.Contains(pair.Key)).ToList();
        foreach (var pair in _operation.FixedQuery.Where(static pair => !pair.Contains('{', StringComparison.Ordinal)))
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
        var declared = Of("header").Where(p => !keys.Contains(p.Name) && !Contains(Owned, p.Name)).ToList();
        foreach (var parameter in declared)
        {
            // The gateway has values of its own for these, where the caller gives none.
            var isDefault = Contains(["Accept", "User-Agent"], parameter.Name) && Find(parameter.Name, "header").Count == 0;
            CheckParameter(parameter, !isDefault && request.Headers.TryGetValue(parameter.Name, out var value) ? [value] : []);
        }

        foreach (var (name, value) in request.Headers.Where(h => !keys.Contains(h.Key) && !Contains(Usual, h.Key)
            && !declared.Exists(p => p.Name.Equals(h.Key, StringComparison.OrdinalIgnoreCase))))
        {
            var isContinuation = name.EndsWith("-continuation-token", StringComparison.OrdinalIgnoreCase);
            Require($"no header {name}: {value}", (name == "Cookie" && Of("cookie").Any()) || isContinuation);
        }

        foreach (var parameter in Of("cookie").Where(p => !keys.Contains(p.Name)))
        {
            var cookies = request.Headers.GetValueOrDefault("Cookie", "").Split("; ").Select(static c => c.Split('=', 2)).Where(c => c[0] == parameter.Name);
            CheckParameter(parameter, [.. cookies.Select(static c => c[^1])]);
        }
    }

    private void CheckParameter(WrittenParameter parameter, string[] values)
    {
        if (values.Length > 0)
        {
            CheckValue(parameter.Place, parameter.Name, values);
            return;
        }

        Require($"{parameter.Place} {parameter.Name}", !parameter.Required && Find(parameter.Name, parameter.Place).TrueForAll(_used.Contains));
    }

    private void CheckValue(string place, string name, string[] values)
    {
        var candidates = Find(name, place);
        if (candidates.Count == 0 && Secrets.IsSecret(name))
        {
            Expect($"{place} {name}", Secret($"{{{{{name}}}}}"), string.Join(',', values));
            return;
        }

        if (candidates.Count == 0)
        {
            // The key of an argument has to be changed where models take no such name.
            if (arguments.Given.FirstOrDefault(given => given.Place is null && !_used.Contains(given) && given.Name != name && string.Join(place == "query" ? "&" : ",", given.Texts) == string.Join('&', values)) is { } renamed)
            {
                _used.Add(renamed);
                return;
            }

            var constant = call.With.GetValueOrDefault(name) ?? _operation.Parameters.FirstOrDefault(p => p.Name == name)?.Constant;
            Require(
                $"{place} {name} not to be {string.Join(',', values)}",
                constant is not null && values is [var only] && (constant == only || constant.Contains("{{", StringComparison.Ordinal)));
            return;
        }

        // Lists: a key for each value, but one key with commas where the name begins with a dollar sign.
        var separator = place == "query" && !name.StartsWith('$') ? "&" : ",";
        var got = string.Join(separator, values);
        var match = candidates.FirstOrDefault(given => Same(string.Join(separator, given.Texts), got));
        if (match is null)
        {
            Expect($"{place} {name}", string.Join(" or ", candidates.Select(given => string.Join(separator, given.Texts))), got);
        }
        else
        {
            _used.Add(match);
        }
    }

    /// <summary>
    /// The values that may stand for a consumed input, best first: those of its name, those whose name means the same, and those that got
    /// another name because theirs was taken or not allowed.
    /// </summary>
    private List<GivenValue> Find(string name, string place)
    {
        var source = call.Source(name);
        var key = Placeholders.Key(source);
        return
        [
            .. arguments.Given
                .Where(given => given.Name == source
                    || (Placeholders.Key(given.Name).StartsWith(key, StringComparison.Ordinal) && !IsNameOfAnother(given.Name, name)))
                .OrderBy(given => _used.Contains(given))
                .ThenBy(given => given.Name != source)
                .ThenBy(given => given.Place is not null && given.Place != place)
                .ThenBy(given => Placeholders.Key(given.Name) != key)
                .TakeWhile(IsBest()),
        ];

        // A name that means the same beats one that only begins like it.
        Func<GivenValue, bool> IsBest()
        {
            var all = arguments.Given.Where(given => given.Name == source || Placeholders.Key(given.Name) == key).ToList();
            return given => all.Contains(given) || all.Count == 0 || all.TrueForAll(_used.Contains);
        }
    }

    private GivenValue? Use(string name, string place)
    {
        var found = Find(name, place).FirstOrDefault();
        if (found is not null)
        {
            _used.Add(found);
        }

        return found;
    }

    private bool IsNameOfAnother(string given, string name) =>
        given != name && _operation.Parameters.Any(p => p.Name != name && call.Source(p.Name) == given);

    /// <returns>The names the credential uses, which no parameter may.</returns>
    private HashSet<string> CheckAuthentication()
    {
        var node = _operation.Authentication;
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        switch (node.Text("type")?.ToLowerInvariant())
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
                Key((node.Text("key") ?? node.Text("name"))!, node.Text("placement") ?? node.Text("in") ?? "header", Secret(node.Text("value")));
                break;
        }

        return keys;

        void Key(string key, string place, string secret)
        {
            switch (place)
            {
                case "query":
                    keys.Add(key);
                    Expect($"query {key}", secret, string.Join(',', request.Query.Where(p => p.Key == key).Select(static p => p.Value)));
                    break;
                case "cookie":
                    keys.Add("Cookie");
                    keys.Add(key);
                    Require($"the cookie {key}={secret}", request.Headers.GetValueOrDefault("Cookie", "").Split("; ").Contains($"{key}={secret}"));
                    break;
                default:
                    Header(key, secret);
                    break;
            }
        }

        void Header(string name, string value)
        {
            keys.Add(name);
            Expect($"header {name}", value, request.Headers.GetValueOrDefault(name, "(absent)"));
        }
    }

    /// <summary>What a caller cannot leave out is a placeholder, or required by the document, and reaches the upstream.</summary>
    private void CheckNecessity()
    {
        if (!arguments.OnlyRequired)
        {
            return;
        }

        var unused = arguments.Given.Where(given => !_used.Contains(given)).ToList();
        var unread = unused.Where(static given => given.Place == "path").Skip(call.Repeated);
        foreach (var given in unused.Where(static given => given.Place != "path").Concat(unread))
        {
            _problems.Add($"{given.Name} is required, but nothing was made of it");
        }

        foreach (var parameter in _operation.Parameters.Where(p => !p.Required && p.Place is "query" or "header" or "cookie"))
        {
            var needless = Find(parameter.Name, parameter.Place).Where(given => given.Name == call.Source(parameter.Name) && given.Place == parameter.Place);
            Require($"{parameter.Name} to be optional", parameter.Required || !needless.Any() || call.Inputs.Contains(parameter.Name, StringComparer.Ordinal));
        }
    }

    private IEnumerable<WrittenParameter> Of(string place) => _operation.Parameters.Where(p => p.Place == place);

    /// <summary>Objects are written in more than one way.</summary>
    private static bool Same(string expected, string got) =>
        expected == got || (expected.StartsWith('{') && got.StartsWith('{') && JsonNode.DeepEquals(BodyCheck.Parse(expected), BodyCheck.Parse(got)));

    private static bool Contains(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

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
