namespace Naftiko.Compiler.Gateway;

/// <summary>What messages and comments call the places of a request.</summary>
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
}
