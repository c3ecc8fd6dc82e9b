using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering;

/// <summary>Collects the secrets that are used, each with what it is used for.</summary>
internal sealed class SecretTable(BoundDocument document, LoweringContext context)
{
    private readonly BindTable _binds = new(document.Binds);

    /// <summary>Settings that a message of their own has told of, or that the document says are in the environment.</summary>
    private readonly HashSet<string> _announced =
    [
        .. document.LiteralSecrets.Select(static secret => secret.Key),
        .. document.Consumes.SelectMany(static api => api.Operations).SelectMany(static operation => operation.Parameters)
            .Where(static parameter => parameter.Place == ConsumedPlace.Environment)
            .Select(static parameter => parameter.Name.Value),
    ];

    private readonly Dictionary<Bind, SecretFile> _files = Files(document.Binds);
    private readonly OrderedDictionary<string, (SourceSpan Span, List<string> Uses)> _used = new(StringComparer.Ordinal);

    /// <summary>The key of the secret a placeholder means; null when no bind knows it.</summary>
    public string? FindKey(string placeholder) => _binds.FindKey(placeholder);

    /// <param name="use">For the user: "query parameter code of durable-functions".</param>
    public void Use(string key, string use, SourceSpan span)
    {
        if (!_used.TryGetValue(key, out var entry))
        {
            _used[key] = entry = (span, []);
        }

        if (!entry.Uses.Contains(use))
        {
            entry.Uses.Add(use);
        }
    }

    /// <summary>The setting that stands in for a credential the document leaves to its callers.</summary>
    public string Invent(string api, string name)
    {
        var key = $"{LiteralSecrets.Variable(api, "API")}_{LiteralSecrets.Variable(name, "SECRET")}";
        _announced.Add(key);
        return key;
    }

    /// <summary>Reads text in which every placeholder is a secret, bound or not.</summary>
    public SecretText Read(Template template, string use) => new([.. template.Parts.Select(part => part switch
    {
        TemplatePart.Placeholder placeholder => Part(placeholder, use),
        TemplatePart.Literal literal => new SecretPart(literal.Text, null),
    })]);

    /// <param name="taken">Names that stand beside the settings.</param>
    public ImmutableArray<SecretSetting> ToSettings(IEnumerable<string> taken)
    {
        var names = new NameScope(taken, "Secret");
        return [.. _used.Select(entry => Setting(entry.Key, entry.Value.Span, string.Join(", ", entry.Value.Uses), names.Claim(NameMaker.Pascal(entry.Key))))];
    }

    public void ReportLocations()
    {
        foreach (var bind in document.Binds.Where(bind => bind.Keys.Any(key => _used.ContainsKey(key.Name))))
        {
            if (bind.Location is { } location && !_files.ContainsKey(bind))
            {
                context.Report(UnsupportedDiagnostics.BindLocation, location.Span, bind.Namespace, location.Value, Help(location.Value));
            }
        }
    }

    public IEnumerable<BindKey> UnusedBinds => document.Binds.SelectMany(static bind => bind.Keys).Where(key => !_used.ContainsKey(key.Name));

    private static Dictionary<Bind, SecretFile> Files(IEnumerable<Bind> binds)
    {
        var names = new NameScope();
        var files = new Dictionary<Bind, SecretFile>(ReferenceEqualityComparer.Instance);
        foreach (var bind in binds)
        {
            if (bind.Location is { Value: var location } && BindLocation.FilePath(location) is { } path && BindLocation.Format(path) is { } format)
            {
                var name = names.Claim(NameMaker.Pascal(bind.Namespace.Length == 0 ? "secrets" : bind.Namespace));
                files.Add(bind, new(bind.Namespace, name, path, format));
            }
        }

        return files;
    }

    private static string Help(string location) =>
        BindLocation.FilePath(location) is not null ? "Name a file that ends in `.json`, `.yaml` or `.env`, with names and values that are not nested."
        : BindLocation.Provider(location) is { } provider ? $"Add {provider} to the configuration in `Program.cs` of the project, with the names `Secrets:<key>`."
        : "Set the values in the environment, or add a source of .NET configuration that reads them to `Program.cs` of the project.";

    private SecretPart Part(TemplatePart.Placeholder placeholder, string use)
    {
        var key = _binds.FindKey(placeholder.Name) ?? placeholder.Name;
        Use(key, use, placeholder.Span);
        return new(null, key);
    }

    private SecretSetting Setting(string key, SourceSpan use, string usedFor, string name)
    {
        foreach (var bind in document.Binds)
        {
            if (bind.Keys.FirstOrDefault(k => k.Name == key) is { } bound)
            {
                return new(key, bind.Location is null ? bound.Source : key, name, usedFor, bound.Span)
                {
                    File = _files.GetValueOrDefault(bind),
                    FileKey = _files.ContainsKey(bind) ? bound.Source : null,
                };
            }
        }

        // What was written in the document, or left to callers, has been reported with the setting that takes its place.
        if (!_announced.Contains(key))
        {
            var unused = UnusedBinds.Select(static bind => bind.Name);
            context.Report(LoweringDiagnostics.UnboundSecret, use, key, Suggestion.For(key, unused));
        }

        return new(key, key, name, usedFor, use);
    }
}
