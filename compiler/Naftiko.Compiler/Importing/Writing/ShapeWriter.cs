using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Writing;

/// <summary>Writes shapes in the words of a capability document.</summary>
internal static class ShapeWriter
{
    public static YamlMap Add(YamlMap map, Shape shape, bool isRequired = false) => map
        .Add("type", shape.Type)
        .Add("required", isRequired ? true : null)
        .Add("nullable", shape.Nullable ? true : null)
        .Add("description", shape.Description)
        .Add("deprecated", shape.Deprecated ? true : null)
        .Add("enum", shape.Enum.IsEmpty ? null : shape.Enum.ToList())
        .Add("format", shape.Format)
        .Add("pattern", shape.Pattern)
        .Add("minimum", shape.Minimum is { } least ? new YamlNumber(least) : null)
        .Add("maximum", shape.Maximum is { } most ? new YamlNumber(most) : null)
        .Add("minLength", shape.MinLength)
        .Add("maxLength", shape.MaxLength)
        .Add("default", shape.Default)
        .Add("example", shape.Example)
        .Add("items", shape.Items is { } items && items != Shape.Any ? Add(new(), items) : null)
        .Add("properties", Members(shape))
        .Add("additionalProperties", shape.IsClosed ? false : shape.Values is { } values && values != Shape.Any ? Add(new(), values) : null);

    /// <summary>What an answer has, by its places.</summary>
    public static YamlMap Output(Shape shape, string? place)
    {
        YamlMap? members = shape.Members.IsEmpty ? null : new();
        foreach (var member in shape.Members)
        {
            members!.Add(member.Name, Output(member.Shape, PathOf(member.Name)));
        }

        return new YamlMap()
            .Add("type", shape.Type)
            .Add("mapping", place)
            .Add("description", shape.Description)
            .Add("items", shape.Items is { } items && items != Shape.Any ? Output(items, null) : null)
            .Add("properties", members);
    }

    private static string PathOf(string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0])
        ? "$." + name
        : $"$['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    private static YamlMap? Members(Shape shape)
    {
        if (shape.Members.IsEmpty)
        {
            return null;
        }

        var map = new YamlMap();
        foreach (var member in shape.Members)
        {
            map.Add(member.Name, Add(new(), member.Shape, member.Required));
        }

        return map;
    }
}
