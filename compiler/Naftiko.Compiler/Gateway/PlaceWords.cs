namespace Naftiko.Compiler.Gateway;

/// <summary>What documents, messages and comments call the places of a request.</summary>
public static class PlaceWords
{
    public static string Word(this KeyPlacement placement) => placement switch
    {
        KeyPlacement.Query => "query parameter",
        KeyPlacement.Header => "header",
        KeyPlacement.Cookie => "cookie",
    };

    public static string Word(this ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path parameter",
        ParameterPlace.Query => "query parameter",
        ParameterPlace.Header => "header",
        ParameterPlace.Cookie => "cookie",
        ParameterPlace.Body => "body value",
    };

    public static string Word(this InputPlace place) => place switch
    {
        InputPlace.Route => "path value",
        InputPlace.Query => "query parameter",
        InputPlace.Header => "header",
        InputPlace.Cookie => "cookie",
        InputPlace.BodyMember => "body value",
    };

    /// <summary>As an OpenAPI document spells it after <c>in:</c>.</summary>
    public static string Key(this KeyPlacement placement) => placement switch
    {
        KeyPlacement.Query => "query",
        KeyPlacement.Header => "header",
        KeyPlacement.Cookie => "cookie",
    };

    /// <summary>"the header X-Key and the cookie session"</summary>
    public static string Words(this IEnumerable<ApiKey> keys) => string.Join(" and ", keys.Select(static key => $"the {key.Placement.Word()} {key.Name}"));

    /// <summary>As a document, ours or an OpenAPI one, spells it after <c>in:</c>.</summary>
    public static string Key(this ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Query => "query",
        ParameterPlace.Header => "header",
        ParameterPlace.Cookie => "cookie",
        ParameterPlace.Body => "body",
    };

    /// <summary>As a document, ours or an OpenAPI one, spells it after <c>in:</c>.</summary>
    public static string Key(this InputPlace place) => place switch
    {
        InputPlace.Route => "path",
        InputPlace.Query => "query",
        InputPlace.Header => "header",
        InputPlace.Cookie => "cookie",
        InputPlace.BodyMember => "body",
    };
}
