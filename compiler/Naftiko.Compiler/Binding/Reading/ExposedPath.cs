using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>The path of a consumed operation as callers of the gateway see it.</summary>
internal static class ExposedPath
{
    /// <returns>Without the segments whose placeholder no caller fills: binds and constants are the gateway's own.</returns>
    public static string Of(ConsumedOperation operation, BindTable binds)
    {
        var shown = PathSegments.Split(operation.Path)
            .Where(segment => segment.OfType<TemplatePart.Placeholder>().All(placeholder => IsFilledByCallers(placeholder, operation, binds)));
        return PathSegments.Join(shown, operation.Span).ToString() is { Length: > 0 } path ? path : "/";
    }

    private static bool IsFilledByCallers(TemplatePart.Placeholder placeholder, ConsumedOperation operation, BindTable binds) =>
        binds.FindKey(placeholder.Name) is null
        && operation.Parameters.FirstOrDefault(p => p.Place == ConsumedPlace.Path && NameMatch.Same(p.Name.Value, placeholder.Name)) is not { Value: not null };
}
