using Naftiko.Compiler.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>
/// Pairs unknown keys with missing ones: <c>tokenn</c> where <c>token</c> is required is one mistake, not two.
/// </summary>
internal sealed class MisspeltKeys
{
    private readonly HashSet<(JToken Owner, string Key)> _missing = [];
    private readonly HashSet<JToken> _unknown = [];

    public static MisspeltKeys Of(List<ValidationError> errors)
    {
        var pairs = new MisspeltKeys();
        var missing = errors
            .Where(static e => e.Kind == ValidationErrorKind.PropertyRequired)
            .ToLookup(static e => e.Token!, static e => e.Property!, ReferenceEqualityComparer.Instance);
        foreach (var error in errors)
        {
            if (error is { Kind: ValidationErrorKind.NoAdditionalPropertiesAllowed, Token: JProperty { Parent: { } owner } property }
                && SpellChecker.Suggest(property.Name, error.Schema.ActualProperties.Keys) is { } near
                && missing[owner].Contains(near))
            {
                pairs._missing.Add((owner, near));
                pairs._unknown.Add(property);
            }
        }

        return pairs;
    }

    /// <summary>Is the missing key there under another spelling?</summary>
    public bool Explains(ValidationError missing) => _missing.Contains((missing.Token!, missing.Property!));

    /// <summary>Is the unknown key another spelling of one that is missing?</summary>
    public bool Replaces(ValidationError unknown) => _unknown.Contains(unknown.Token!);
}
