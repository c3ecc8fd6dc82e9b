namespace Naftiko.Example.Tests;

/// <summary>The parcel shop with its stand-in.</summary>
public sealed class ParcelShop() : ReadmeRun(
    "parcel-shop",
    new() { ["ASPNETCORE_URLS"] = "http://localhost:5082" },
    new()
    {
        ["Upstreams__Shop__BaseAddress"] = "http://localhost:5082/shop",
        ["Upstreams__Carrier__BaseAddress"] = "http://localhost:5082/carrier",
        ["Adapters__ParcelShopRest__Url"] = "http://127.0.0.1:8082",
        ["Adapters__ParcelShopTools__Url"] = "http://127.0.0.1:9092",
        ["Adapters__ParcelShopSkills__Url"] = "http://127.0.0.1:9192",
    });
