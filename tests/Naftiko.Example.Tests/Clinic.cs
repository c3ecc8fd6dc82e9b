namespace Naftiko.Example.Tests;

/// <summary>The clinic with its stand-in, which issues the tokens.</summary>
public sealed class Clinic() : ReadmeRun(
    "clinic",
    new() { ["ASPNETCORE_URLS"] = "http://localhost:5083" },
    new()
    {
        ["Upstreams__Clinic__BaseAddress"] = "http://localhost:5083/clinic",
        ["Adapters__ClinicRest__Url"] = "http://127.0.0.1:8083",
        ["Adapters__ClinicRest__Issuer"] = "http://localhost:5083",
        ["Adapters__ClinicTools__Url"] = "http://127.0.0.1:9093",
        ["Adapters__ClinicTools__Issuer"] = "http://localhost:5083",
    });
