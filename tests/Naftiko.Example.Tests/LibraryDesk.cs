namespace Naftiko.Example.Tests;

/// <summary>The library desk with its stand-in.</summary>
public sealed class LibraryDesk() : ReadmeRun(
    "library-desk",
    new() { ["ASPNETCORE_URLS"] = "http://localhost:5085" },
    new()
    {
        ["Adapters__LibraryDeskRest__Url"] = "http://127.0.0.1:8085",
        ["Adapters__LibraryDeskControl__Url"] = "http://127.0.0.1:9195",
    });
