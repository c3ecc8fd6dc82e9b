using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Turns a query string at the end of a consumed path into query parameters.</summary>
internal static class PathQuery
{
    /// <param name="operation">The operation, for messages.</param>
    public static (PathTemplate Path, ImmutableArray<ConsumedParameter> Parameters) Extract(
        PathTemplate path, ImmutableArray<ConsumedParameter> declared, string operation, SourceSpan span, BindingContext context)
    {
        var index = path.Parts.ToList().FindIndex(static part => part is TemplatePart.Literal literal && literal.Text.Contains('?', StringComparison.Ordinal));
        if (index < 0)
        {
            return (path, declared);
        }

        var literal = (TemplatePart.Literal)path.Parts[index];
        var mark = literal.Text.IndexOf('?', StringComparison.Ordinal);
        var head = new PathTemplate([.. path.Parts[..index], literal with { Text = literal.Text[..mark] }]);
        var tail = new PathTemplate([literal with { Text = literal.Text[(mark + 1)..] }, .. path.Parts[(index + 1)..]]);
        foreach (var (name, value) in Take(tail, operation, span, context))
        {
            declared = Add(declared, name, value, span);
        }

        return (head, declared);
    }

    /// <summary>The query string of an address, as parameters of every operation.</summary>
    public static ImmutableArray<ConsumedParameter> OfAddress(Template query, SourceSpan span, BindingContext context)
    {
        return [.. Take(new(query.Parts), context.LiteralSecrets.Owner, span, context).Select(pair =>
            new ConsumedParameter(new(pair.Name, span), ConsumedPlace.Query, BoundShape.Nothing, null, pair.Value, IsImplicit: false, span))];
    }

    /// <summary>Reads the pairs, takes credentials out of them, and reports what is left to be seen.</summary>
    private static List<(string Name, Template Value)> Take(PathTemplate query, string owner, SourceSpan span, BindingContext context)
    {
        var written = Pairs(query).ToList();
        var taken = written.ConvertAll(pair => (pair.Name, Value: context.LiteralSecrets.TakeNamed(pair.Value, pair.Name, "query parameter")));
        var isClean = written.Zip(taken).All(static pair => ReferenceEquals(pair.First.Value, pair.Second.Value));
        var shown = isClean ? query.ToString() : string.Join('&', taken.Select(static pair => $"{pair.Name}={new PathTemplate(pair.Value.Parts)}"));

        // What has no value is left out everywhere: an empty filter means "all" to many APIs.
        var empty = taken.Where(static pair => pair.Value.Parts.IsEmpty).Select(static pair => $"`{pair.Name}`").ToList();
        context.Report(BindingDiagnostics.QueryInPath, span, owner, shown, empty.Count == 0 ? "" : $", but for {string.Join(" and ", empty)}, without a value");
        return [.. taken.Where(static pair => !pair.Value.Parts.IsEmpty)];
    }

    /// <summary>A declared parameter stays the caller's; its placeholder only says under which name it travels.</summary>
    private static ImmutableArray<ConsumedParameter> Add(ImmutableArray<ConsumedParameter> declared, string name, Template value, SourceSpan span)
    {
        var source = value.Single is { } single ? declared.FirstOrDefault(p => NameMatch.Same(p.Name.Value, single.Name)) : null;
        var parameter = new ConsumedParameter(
            new(name, span), ConsumedPlace.Query, source?.Shape ?? BoundShape.Nothing, source?.Required,
            source?.Name.Value == name ? null : value, IsImplicit: false, span);
        return [.. declared.Where(p => p != source && (p.Name.Value != name || p.Place != ConsumedPlace.Query)), parameter];
    }

    private static IEnumerable<(string Name, Template Value)> Pairs(PathTemplate query)
    {
        var name = "";
        var value = ImmutableArray.CreateBuilder<TemplatePart>();
        var isName = true;
        foreach (var part in query.Parts)
        {
            if (part is not TemplatePart.Literal literal)
            {
                value.Add(part);
                continue;
            }

            var start = 0;
            for (var i = 0; i <= literal.Text.Length; i++)
            {
                var end = i == literal.Text.Length;
                if (!end && literal.Text[i] != '&' && !(isName && literal.Text[i] == '='))
                {
                    continue;
                }

                var text = Uri.UnescapeDataString(literal.Text[start..i]);
                start = i + 1;
                if (isName)
                {
                    name += text;
                }
                else if (text.Length > 0)
                {
                    value.Add(literal with { Text = text });
                }

                if (end)
                {
                    break;
                }

                if (literal.Text[i] == '=')
                {
                    isName = false;
                    continue;
                }

                if (name.Length > 0)
                {
                    yield return (name, new(value.ToImmutable()));
                }

                (name, isName) = ("", true);
                value.Clear();
            }
        }

        if (name.Length > 0)
        {
            yield return (name, new(value.ToImmutable()));
        }
    }
}
