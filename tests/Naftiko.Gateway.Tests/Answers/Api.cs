namespace Naftiko.Gateway.Tests.Answers;

/// <summary>One of the consumed APIs of the document, and the credential it takes.</summary>
/// <param name="Credential">Null for an API without one.</param>
internal sealed record Api(string Namespace, string Setting, string? Secret, string? Credential)
{
    public static Api Cleaned { get; } = new("cleaned", "Cleaned", "CLEANED_KEY", "kE7=qZ&r9+Wm/41TbQ8xLdß5pG==");

    public static Api Bearer { get; } = new("bearer", "Bearer", "BEARER_TOKEN", "tN3/wY+6=hC2vRs8jF0uKaXe7mD==");

    public static Api Open { get; } = new("open", "Open", null, null);

    public static IReadOnlyList<Api> All { get; } = [Cleaned, Bearer, Open];

    public override string ToString() => Namespace;
}
