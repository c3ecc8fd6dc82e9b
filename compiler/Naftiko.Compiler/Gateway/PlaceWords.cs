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
