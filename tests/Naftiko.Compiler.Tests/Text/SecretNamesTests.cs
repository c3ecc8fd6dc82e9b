using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Text;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("X-Api-Key", "abc")]
    [InlineData("api_key", "abc")]
    [InlineData("Ocp-Apim-Subscription-Key", "abc")]
    [InlineData("Authorization", "Bearer abc")]
    [InlineData("client_secret", "abc")]
    [InlineData("token", "abc")]
    [InlineData("accessToken", "abc")]
    [InlineData("password", "abc")]
    [InlineData("code", "Zm9vYmFyMTIzNDU2Nzg5")]
    [InlineData("key", "a1b2c3d4e5f6a7b8")]
    [InlineData("X-Whatever", "ghp_0123456789abcdefghijABCDEFGHIJ")]
    [InlineData("note", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sig")]
    public void Credentials_are_found(string name, string value) => Assert.True(SecretNames.IsSecret(name, value));

    [Theory]
    [InlineData("code", "US")]
    [InlineData("key", "orders")]
    [InlineData("pageToken", "abc")]
    [InlineData("x-ms-continuation-token", "abc")]
    [InlineData("X-CSRF-Token", "Fetch")]
    [InlineData("token_type", "bearer")]
    [InlineData("grant_type", "client_credentials")]
    [InlineData("token", "{{env.TOKEN}}")]
    [InlineData("token", "rest.token")]
    [InlineData("token", "login.access_token")]
    [InlineData("token", "$.access_token")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("password", "")]
    [InlineData("secret", "true")]
    [InlineData("X-Tenant", "3f2a91b2c3d4e5f60718")]
    public void Other_values_are_not(string name, string value) => Assert.False(SecretNames.IsSecret(name, value));

    [Theory]
    [InlineData("  token: abc", "  token: •••")]
    [InlineData("{password: 'abc', user: me}", "{password: '•••', user: me}")]
    [InlineData("baseUri: https://me:abc@host/x", "baseUri: https://me:•••@host/x")]
    [InlineData("path: /x?api_key=abc&n=1", "path: /x?api_key=•••&n=1")]
    [InlineData("SHOP_TOKEN: SHOP_TOKEN", "SHOP_TOKEN: SHOP_TOKEN")]
    [InlineData("token: '{{TOKEN}}'", "token: '{{TOKEN}}'")]
    [InlineData("tokenUri: https://id.example.com", "tokenUri: https://id.example.com")]
    [InlineData("password: {type: string}", "password: {type: string}")]
    [InlineData("no secret here", "no secret here")]
    public void A_line_is_shown_without_them(string line, string shown) => Assert.Equal(shown, SecretNames.Blot(line));
}
