using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Adds to one consumed operation what a description says of it.</summary>
internal sealed class OperationEnrichment(
    DocumentEdits edits, NodeIndex nodes, ShapeEnrichment shapes, KnownValues values, DiagnosticBag findings, bool mayRequire)
{
    public void Add(ConsumedSite site, ImportedOperation wanted)
    {
        Describe(site.Node, wanted, site.Operation.Name.Value);
        var added = new YamlMap();
        if (wanted.Source.Operation.Deprecated && site.Node.Find("deprecated") is null)
        {
            added.Add("deprecated", true);
        }

        var (missing, names) = Parameters(site, wanted);
        var body = Body(site, wanted, missing);
        if (missing.Count > 0)
        {
            Append(site.Node, missing, added);
        }

        added.Add("body", body);
        if (!added.IsEmpty)
        {
            edits.Add(site.Node, added, KeyOrder.Operation);
        }

        if (names.Count > 0)
        {
            findings.Add(new Diagnostic(
                EnrichingDiagnostics.NotOffered, site.Operation.Name.Span, site.Title, string.Join(", ", names.Select(static name => $"`{name}`")))
            {
                Subject = $"{string.Join(", ", names)} of {site.Title}",
            });
        }
    }

    /// <summary>A text that is the summary, or says no more than the name, becomes the whole description; any other is somebody's own.</summary>
    /// <param name="name">Of the operation or tool that it describes.</param>
    public void Describe(MappingNode node, ImportedOperation wanted, string name)
    {
        var summary = wanted.Source.Operation.Summary;
        if (node.Find("description") is not { } entry)
        {
            edits.Add(node, new YamlMap().Add("description", wanted.Description), KeyOrder.Exposed);
        }
        else if (entry.Value is ScalarNode { Value: var said } && !Same(said, wanted.Description)
            && (Same(said, summary) || Same(said, name) || Same(said, wanted.Source.Operation.OperationId)) && Words(wanted.Description) > Words(said))
        {
            edits.Replace(entry, node, wanted.Description);
        }
    }

    /// <returns>What callers cannot do without and the document lacks, and the names of what they can.</returns>
    private (List<YamlMap> Missing, List<string> Names) Parameters(ConsumedSite site, ImportedOperation wanted)
    {
        var missing = new List<YamlMap>();
        var names = new List<string>();
        var places = OperationMatch.Places(wanted.Path).Zip(OperationMatch.Places(site.Operation.Path.ToString())).ToList();
        var said = site.Operation.Parameters;
        foreach (var parameter in wanted.Parameters.Where(static p => p.Value is null))
        {
            // A path may call its places differently.
            var name = parameter.Place == "path" ? places.Find(pair => pair.First == parameter.Name).Second ?? parameter.Name : parameter.Name;
            var own = said.FirstOrDefault(p => Place(p.Place) == parameter.Place && p.Name.Value.Equals(
                name, parameter.Place == "header" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
            var map = InputWriter.Parameter(parameter with { Name = name, Shape = values.Complete(parameter) });
            if (own is not null && nodes.Of(own.Name.Span) is { } node)
            {
                Merge(node, map, parameter, $"{name} of {site.Title}", own);
            }
            else if (own is { IsImplicit: true })
            {
                // That there is a text in the path goes without saying.
                if (map.Entries.Any(static entry => entry.Key is not ("name" or "in" or "required") && entry is not { Key: "type", Value: "string" }))
                {
                    missing.Add(map);
                }
            }
            else if (own is null && parameter.Required)
            {
                missing.Add(map);
            }
            else if (own is null)
            {
                names.Add(name);
            }
        }

        return (missing, names);
    }

    private void Merge(MappingNode node, YamlMap wanted, ImportedParameter parameter, string what, ConsumedParameter own)
    {
        if (own.Value is not null)
        {
            return;
        }

        if (!mayRequire && parameter.Required && own.Place != ConsumedPlace.Path && own.Required is null)
        {
            findings.Add(new Diagnostic(EnrichingDiagnostics.RequiredUnsaid, own.Name.Span, what) { Subject = what });
        }

        // Every place of a path needs a value, whether the document says so or not.
        shapes.Add(node, wanted, what, mayRequire && own.Place != ConsumedPlace.Path ? ["name", "in"] : ["name", "in", "required"]);
    }

    private object? Body(ConsumedSite site, ImportedOperation wanted, List<YamlMap> missing)
    {
        if (wanted.Body is not { } body)
        {
            return null;
        }

        var own = site.Operation.Parameters.Where(static p => p.Place == ConsumedPlace.Body).ToList();
        if (own.Count == 0 && site.Operation.Body is null && site.Node.Find("body") is null)
        {
            missing.AddRange(body.Parameters.Select(InputWriter.Parameter));
            return InputWriter.Body(body);
        }

        foreach (var parameter in body.Parameters)
        {
            if (own.Find(p => p.Name.Value == parameter.Name) is { } said && nodes.Of(said.Name.Span) is { } node)
            {
                Merge(node, InputWriter.Parameter(parameter), parameter, $"{parameter.Name} of {site.Title}", said);
            }
        }

        return null;
    }

    private void Append(MappingNode node, List<YamlMap> missing, YamlMap added)
    {
        switch (node.Find("inputParameters")?.Value)
        {
            case SequenceNode { Items.IsEmpty: false } list:
                edits.Add(list, missing);
                break;
            case MappingNode { Entries.IsEmpty: false } keyed:
                var map = new YamlMap();
                foreach (var parameter in missing)
                {
                    map.Add((string)parameter.Entries[0].Value, Without("name", parameter));
                }

                edits.Add(keyed, map, []);
                break;
            case null:
                added.Add("inputParameters", missing);
                break;
        }
    }

    private static YamlMap Without(string left, YamlMap map)
    {
        var rest = new YamlMap();
        foreach (var (key, value, _) in map.Entries.Where(entry => entry.Key != left))
        {
            rest.Add(key, value);
        }

        return rest;
    }

    private static string Place(ConsumedPlace place) => place.ToString().ToLowerInvariant();

    private static bool Same(string? first, string? second) => first is not null && second is not null && NameMatch.Same(Bare(first), Bare(second));

    private static string Bare(string text) => text.Trim().TrimEnd('.', '!');

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
