using Naftiko.Compiler.Importing.Parts;

namespace Naftiko.Compiler.Importing.Writing;

/// <summary>Writes what an operation is given.</summary>
internal static class InputWriter
{
    public static YamlMap Parameter(ImportedParameter parameter) => ShapeWriter.Add(
        new YamlMap()
            .Add("name", parameter.Name)
            .Add("in", parameter.Place)
            .Add("value", parameter.Value)
            .Add("style", parameter.Style)
            .Add("explode", parameter.Explode),
        parameter.Shape,
        parameter.Value is null && parameter.Required);

    /// <returns>Null where the parameters say it all.</returns>
    public static object? Body(ImportedBody body)
    {
        if (body.IsNone)
        {
            return "none";
        }

        if (body.Format is null)
        {
            return null;
        }

        object data = body.Whole is { } whole ? $"{{{{{whole}}}}}"
            : body.Data.Aggregate(new YamlMap(), static (map, pair) => map.Add(pair.Wire, $"{{{{{pair.Parameter}}}}}"));
        return new YamlMap().Add("type", body.Format).Add("data", data);
    }
}
