using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naftiko.Gateway.Tests.Callers;

/// <summary>An authorization server on a real socket: its metadata and keys, and tokens made by hand, right ones and wrong ones.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private readonly WebApplication application;
    private volatile Tuple<RSA, string> current = new(RSA.Create(2048), "1");
    private int keyRequests;

    private TokenIssuer(WebApplication application) => this.application = application;

    /// <summary>With a path, as realms and tenants have it.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>Where the metadata is: the well-known path, with the issuer's own path in it or before it.</summary>
    public string MetadataPath { get; set; } = "/.well-known/oauth-authorization-server/realms/shop";

    /// <summary>What the metadata says instead of the issuer.</summary>
    public string? OtherIssuer { get; set; }

    public bool IsDown { get; set; }

    public int KeyRequests => keyRequests;

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var issuer = new TokenIssuer(application);
        application.Run(issuer.AnswerAsync);
        await application.StartAsync();
        issuer.Issuer = application.Urls.Single() + "/realms/shop";
        return issuer;
    }

    /// <summary>From now on tokens are signed by another key, and only that one is published.</summary>
    public void Rotate() => current = new(RSA.Create(2048), current.Item2 + "1");

    /// <summary>A token whose claims differ from those of a good one as given; null leaves a claim out.</summary>
    public string Token(string audience, string scope, params (string Name, object? Value)[] changes)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuer, ["sub"] = "agent", ["aud"] = audience, ["scope"] = scope, ["iat"] = now, ["nbf"] = now - 1, ["exp"] = now + 300,
        };
        foreach (var (name, value) in changes)
        {
            claims[name] = value;
        }

        var (key, id) = current;
        var text = Part(new Dictionary<string, object?> { ["alg"] = "RS256", ["typ"] = "at+jwt", ["kid"] = id }) + "." + Part(claims);
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The claims of a good token under another header and signature.</summary>
    public string Forged(string audience, string algorithm)
    {
        var text = Part(new Dictionary<string, object?> { ["alg"] = algorithm, ["kid"] = current.Item2 }) + "." + Token(audience, "orders").Split('.')[1];
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(current.Item1.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(text)),
            _ => RSA.Create(2048).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static string Part(Dictionary<string, object?> members) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(members.Where(member => member.Value is not null).ToDictionary()));

    private Task AnswerAsync(HttpContext http)
    {
        if (IsDown)
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        if (http.Request.Path == MetadataPath)
        {
            return http.Response.WriteAsJsonAsync(new Dictionary<string, object?> { ["issuer"] = OtherIssuer ?? Issuer, ["jwks_uri"] = Issuer + "/keys" });
        }

        if (http.Request.Path != "/realms/shop/keys")
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref keyRequests);
        var (key, id) = current;
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return http.Response.WriteAsJsonAsync(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", kid = id, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) },
            },
        });
    }
}
