using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>A REST operation that calls one consumed operation.</summary>
internal sealed record CallingRoute(ExposedRoute Route, ExposedOperation Exposed, BoundCall Call)
{
    /// <summary>The placeholder of the route that a parameter gets its value from: what <c>with</c> says, else the one of its name.</summary>
    public TemplatePart.Placeholder? PlaceholderOf(string parameter)
    {
        var given = NameMatch.Find(Call.With, static argument => argument.Key.Value, parameter);
        return given is null ? Find(parameter) : given.Value is BoundValue.Input { Path.IsEmpty: true } input ? Find(input.Name) : null;
    }

    /// <summary>The values of the route that the consumed operation takes nowhere, each with the name that it has for the consumed side.</summary>
    public IEnumerable<(TemplatePart.Placeholder Placeholder, SpannedText Name)> Unplaced()
    {
        foreach (var placeholder in Route.Path.Placeholders.DistinctBy(static p => p.Name))
        {
            var takers = Call.With.Where(argument => Mentions(argument.Value, placeholder.Name)).ToList();
            if (takers.Find(argument => ValuePlaces.Takes(Call.Operation, argument.Key.Value)) is not null)
            {
                continue;
            }

            if (takers is [var only, ..])
            {
                yield return (placeholder, only.Key);
            }
            else if (!ValuePlaces.Takes(Call.Operation, placeholder.Name))
            {
                yield return (placeholder, new(placeholder.Name, placeholder.Span));
            }
        }
    }

    private TemplatePart.Placeholder? Find(string name) => NameMatch.Find(Route.Path.Placeholders, static p => p.Name, name);

    private static bool Mentions(BoundValue value, string name) => value switch
    {
        BoundValue.Input input => NameMatch.Same(input.Name, name),
        BoundValue.Text text => text.Parts.Any(part => Mentions(part, name)),
        BoundValue.Constant or BoundValue.Body or BoundValue.Step or BoundValue.Setting or BoundValue.Unknown => false,
    };
}
