using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads one operation of a consumed API.</summary>
internal static class ConsumedOperationReader
{
    /// <param name="path">The whole path of the operation.</param>
    /// <param name="outer">Parameters of the resource and of the API, nearest first.</param>
    /// <param name="maxBinarySize">What the API says of all its operations.</param>
    public static ConsumedOperation? Read(
        NamedFields item, PathTemplate path, SourceSpan pathSpan, ImmutableArray<ConsumedParameter> outer, long? maxBinarySize, BindingContext context)
    {
        var fields = item.Fields;
        if ((item.Name ?? fields.Needed("name", "The consumed operation")) is not { } name)
        {
            return null;
        }

        var method = MethodReader.ReadConsumed(fields, context);
        var declared = ConsumedParameterReader.Read(fields, DefaultPlace(method, path), context);
        (path, declared) = PathQuery.Extract(path, declared, name.Value, pathSpan, context);

        // The first declaration of a name in a place counts; those of the operation come before those around it.
        ImmutableArray<ConsumedParameter> parameters =
            [.. declared.AddRange(outer).DistinctBy(static p => (p.Name.Value, p.Place)).Where(p => IsInPath(p, path) ?? true)];
        return new(
            name,
            method,
            path,
            fields.Prose("description"),
            parameters.AddRange(Undeclared(name.Value, path, parameters, context)),
            BodyReader.Read(fields, parameters, name.Value, context) ?? WholeBody(parameters),
            FormatReader.Read(fields, name.Value, maxBinarySize, context),
            OutputReader.Read(fields, name.Value, context),
            pathSpan)
        {
            Tags = fields.Texts("tags"),
            Deprecated = fields.Flag("deprecated") == true,
            LostValues = [.. declared.Where(p => IsInPath(p, path) == false)],
        };
    }

    private static Func<string, ConsumedPlace> DefaultPlace(string method, PathTemplate path) => name =>
        path.Holds(name) ? ConsumedPlace.Path
        : method is "GET" or "HEAD" or "DELETE" or "OPTIONS" ? ConsumedPlace.Query
        : ConsumedPlace.Body;

    private static ConsumedBody.Whole? WholeBody(ImmutableArray<ConsumedParameter> parameters) =>
        parameters.Where(static p => p.Place == ConsumedPlace.Body && p.Value is null).ToList() is [var only] ? new(only, only.Span) : null;

    /// <summary>Null for a parameter of another place.</summary>
    private static bool? IsInPath(ConsumedParameter parameter, PathTemplate path) =>
        parameter.Place == ConsumedPlace.Path ? path.Holds(parameter.Name.Value) : null;

    private static IEnumerable<ConsumedParameter> Undeclared(
        string operation, PathTemplate path, ImmutableArray<ConsumedParameter> declared, BindingContext context)
    {
        foreach (var placeholder in path.Placeholders.DistinctBy(static p => p.Name))
        {
            // A value of the environment is none of the caller's.
            if (declared.Any(p => p.Place == ConsumedPlace.Path && NameMatch.Same(p.Name.Value, placeholder.Name))
                || context.Binds.FindKey(placeholder.Name) is not null)
            {
                continue;
            }

            context.Report(BindingDiagnostics.UndeclaredPlaceholder, placeholder.Span, placeholder.Name, operation);
            yield return new(
                new(placeholder.Name, placeholder.Span), ConsumedPlace.Path, BoundShape.Nothing, true, null, IsImplicit: true, placeholder.Span);
        }
    }
}
