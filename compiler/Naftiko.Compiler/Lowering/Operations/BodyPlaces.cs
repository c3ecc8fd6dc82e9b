using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>The places of the caller's body that inputs are taken from, which have to fit into one body.</summary>
internal static class BodyPlaces
{
    /// <summary>The input for a place that a value names: <c>rest.body.user.id</c>.</summary>
    /// <param name="name">What has that value, for messages.</param>
    /// <returns>Null when it was reported as an error.</returns>
    public static InputDraft? Find(BoundValue.Body place, string name, InputSet inputs, LoweringContext context)
    {
        if (!BodyPlace.IsOne(place.Path))
        {
            inputs.IsPoisoned = true;
            context.Report(BindingDiagnostics.PlacesInBody, place.Span, name, place.Written);
            return null;
        }

        if (inputs.All.FirstOrDefault(input => input.Place == InputPlace.BodyMember && Of(input.Name, input.BodyPath).SequenceEqual(place.Path)) is { } known)
        {
            return known;
        }

        var added = inputs.Add(BodyPlace.Text(place.Path), InputPlace.BodyMember, place.Span);
        added.BodyPath = place.Path;
        return added;
    }

    public static void Report(ImmutableArray<PlannedInput> inputs, BodyInput? body, ExposedOperation exposed, LoweringContext context)
    {
        if (exposed.Route is null)
        {
            return;
        }

        var members = inputs.Where(static input => input.Place == InputPlace.BodyMember).ToList();
        if (body is { IsChecked: false } && members is [var first, ..])
        {
            context.Report(LoweringDiagnostics.BodyAndPlaces, first.Span, exposed.Name.Value, first.Name);
        }

        for (var i = 0; i < members.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                Report(members[k], members[i], context);
            }
        }
    }

    private static void Report(PlannedInput one, PlannedInput other, LoweringContext context)
    {
        var (mine, theirs) = (Of(one.Name, one.BodyPath), Of(other.Name, other.BodyPath));
        var shared = mine.Zip(theirs).TakeWhile(static pair => pair.First.Equals(pair.Second)).Count();
        var (needed, found) = (Needed(one, mine, shared), Needed(other, theirs, shared));

        // What is beneath any JSON value is said nothing about.
        var isOpen = needed == JsonType.Any || found == JsonType.Any;
        if (needed != found && !isOpen)
        {
            context.Report(
                LoweringDiagnostics.PlacesContradict,
                other.Span,
                other.Name,
                one.Name,
                shared == 0 ? "the request body" : $"`{BodyPlace.Text(mine[..shared])}`",
                found.WithArticle(),
                needed.WithArticle());
        }
    }

    /// <summary>What the place after some steps has to be so that the input is there, or what the input itself is.</summary>
    private static JsonType Needed(PlannedInput input, ImmutableArray<JsonSelector> path, int steps) =>
        steps == path.Length ? input.Schema.Type : path[steps] is JsonSelector.Member ? JsonType.Object : JsonType.Array;

    private static ImmutableArray<JsonSelector> Of(string name, ImmutableArray<JsonSelector> path) => path.IsEmpty ? [new JsonSelector.Member(name)] : path;
}
