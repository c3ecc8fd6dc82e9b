namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>The check that finds escaped text finds it: each of these is what a broken encoder would write.</summary>
public sealed class EscapeCheckTests
{
    private const string M = Mutator.Marker;

    [Theory]
    [InlineData("A.cs", $"class A {{ string B = \"\"; int {M}; }}")]
    [InlineData("A.cs", $"class A {{ string B = \"x\" + {M}(); }}")]
    [InlineData("A.cs", $"class A {{ string B = $\"{{{M}}}\"; }}")]
    [InlineData("A.cs", $"class A {{ char B = '{M}'; }}")]
    [InlineData("A.cs", $"class A {{ string B = \"\"\"a\"\"\" {M} \"\"\"\"; }}")]
    [InlineData("A.cs", $"/// <summary>a</summary> {M} <para>\nclass A;")]
    [InlineData("A.cs", $"/// <{M}>a</{M}>\nclass A;")]
    [InlineData("A.cs", $"/* a */ {M} /* b */ class A;")]
    [InlineData("A.cs", $"/* {M} */ class A;")]
    [InlineData("A.cs", $"#if false\n{M}\n#endif\nclass A;")]
    [InlineData("A.cs", $"// a\n{M}\nclass A;")]
    [InlineData("A.cs", "class A { string B = \"a\nb\"; }")]
    [InlineData("appsettings.json", $"{{ \"a\": \"b\" {M} \"\" }}")]
    [InlineData("Generated/OpenApi/a.json", "{ \"a\": \"b\nc\" }")]
    [InlineData("Properties/launchSettings.json", $"{{ // {M}\n }}")]
    [InlineData("A.csproj", $"<Project><{M}/></Project>")]
    [InlineData("A.g.props", $"<Project><!-- {M} --></Project>")]
    [InlineData("A.g.props", $"<Project><A B=\"\"{M}\"\"/></Project>")]
    [InlineData("Dockerfile", $"RUN {M}")]
    [InlineData(".editorconfig", $"[{M}]")]
    [InlineData("README.md", $"a <b>{M}</b>")]
    [InlineData("README.md", $"a <!-- {M} -->")]
    [InlineData("README.md", $"``` {M}\n```")]
    [InlineData("README.md", $"```sh\nexport A=${M}\n```")]
    [InlineData("README.md", $"```sh\ncurl 'a'; {M}; 'b'\n```")]
    [InlineData("README.md", "```sh\ncurl a\n")]
    public void Escaped_text_is_found(string path, string content) => Assert.NotNull(Check(path, content));

    [Theory]
    [InlineData("A.cs", $"/// <summary>{M}</summary>\nclass A {{ string B = \"{M}\" + $\"{M}{{1}}\"; }} // {M}")]
    [InlineData("A.cs", $"class A {{ string B = \"\"\"\n    {M}\n    \"\"\"; }}")]
    [InlineData("appsettings.json", $"{{ \"{M}\": \"{M}\" }}")]
    [InlineData("A.csproj", $"<Project><A>{M}</A></Project>")]
    [InlineData("README.md", $"{M} \\<b> `<{M}>`\n```sh\ncurl '{M}'\n```")]
    public void Text_in_its_place_is_not(string path, string content) => Assert.Null(Check(path, content));

    private static string? Check(string path, string content) => EscapeCheck.Problem(new(path, content, FileOwnership.Generated));
}
