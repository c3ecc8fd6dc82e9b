using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Reads one input of an operation and checks it.</summary>
internal static class InputCode
{
    /// <param name="isFilter">A destructive call concerns less with it than without it.</param>
    public static CSharpCode Read(GatewayTraits traits, OperationInput input, ValueKind kind, bool isFilter)
    {
        var argument = traits.HasMcp && input.ToolKey != input.Name ? new CSharpCode($", {new CSharpString(input.ToolKey)}") : null;
        var (place, placeMember) = Place(input.Place);
        traits.Shared.Use(placeMember);
        var value = new CSharpCode($"input.{new FixedText(place)}({new CSharpString(input.Name)}{argument})");
        if (isFilter && !IsRequired(input))
        {
            traits.Shared.Use(SharedMember.InputNotEmpty);
            value = new($"{value}.NotEmpty()");
        }

        if (input.Enum.Length > 0)
        {
            traits.Shared.Use(SharedMember.InputOneOf);
            value = new($"{value}.OneOf({CSharpCode.Join(", ", input.Enum.Select(static e => new CSharpString(e)))})");
        }

        if (HasPattern(input))
        {
            traits.Shared.Use(SharedMember.InputMatching);
            value = new($"{value}.Matching({PatternName(input)})");
        }

        if (input.IsPathSegment && kind is ValueKind.Text or ValueKind.Integer)
        {
            traits.Shared.Use(kind == ValueKind.Text ? SharedMember.InputSegment : SharedMember.InputIntegerSegment);
            return new($"{value}.{new FixedText(kind == ValueKind.Text ? "Segment" : "IntegerSegment")}()");
        }

        traits.Shared.Use(Reader(kind));
        return new($"{value}.{new FixedText(kind.Reader())}({new FixedText(IsRequired(input) ? "required: true" : "")})");
    }

    public static bool IsRequired(OperationInput input) => input.Required || input.IsPathSegment;

    /// <summary>A pattern .NET cannot read is not checked here; the upstream still does.</summary>
    public static bool HasPattern(OperationInput input)
    {
        if (input.Pattern is null)
        {
            return false;
        }

        try
        {
            _ = Regex.IsMatch("", input.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return exception is RegexMatchTimeoutException;
        }
    }

    public static Identifier PatternName(OperationInput input) => new(input.PatternName!);

    private static (string Name, SharedMember Member) Place(InputPlace place) => place switch
    {
        InputPlace.Route => ("Route", SharedMember.InputRoute),
        InputPlace.Header => ("Header", SharedMember.InputHeader),
        InputPlace.Cookie => ("Cookie", SharedMember.InputCookie),
        InputPlace.BodyMember => ("Member", SharedMember.InputMember),
        InputPlace.Query => ("Query", SharedMember.InputQuery),
    };

    private static SharedMember Reader(ValueKind kind) => kind switch
    {
        ValueKind.Integer => SharedMember.InputInteger,
        ValueKind.Number => SharedMember.InputNumber,
        ValueKind.Boolean => SharedMember.InputBoolean,
        ValueKind.List => SharedMember.InputList,
        ValueKind.Json => SharedMember.InputJson,
        ValueKind.JsonText => SharedMember.InputJsonText,
        ValueKind.JsonInteger => SharedMember.InputJsonInteger,
        ValueKind.JsonNumber => SharedMember.InputJsonNumber,
        ValueKind.JsonBoolean => SharedMember.InputJsonBoolean,
        ValueKind.JsonList => SharedMember.InputJsonList,
        ValueKind.JsonObject => SharedMember.InputJsonObject,
        ValueKind.JsonAny => SharedMember.InputJsonAny,
        ValueKind.Text => SharedMember.InputString,
    };
}
