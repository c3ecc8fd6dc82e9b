namespace Naftiko.Compiler.Golden;

/// <summary>The committed examples are what the compiler makes of their documents, byte for byte.</summary>
public sealed class ExampleTests
{
    // As it is made; then it belongs to its owner. In the examples nobody has changed anything.
    public static TheoryData<string, string> Examples => new()
    {
        { "capability.naftiko.yaml", "examples/durable-functions" },
        { "examples/crew-manifest/capability.naftiko.yaml", "examples/crew-manifest" },
        { "examples/clinic/capability.naftiko.yaml", "examples/clinic/Clinic.Gateway" },
        { "examples/library-desk/capability.naftiko.yaml", "examples/library-desk/LibraryDesk.Gateway" },
        { "examples/parcel-shop/capability.naftiko.yaml", "examples/parcel-shop/ParcelShop.Gateway" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_committed_example_is_what_its_document_makes(string document, string folder)
    {
        var result = Compile(document);

        Assert.False(result.HasErrors);
        var differences = result.Files.Select(f => GoldenFile.Compare(Path.Combine(Repository.Root, folder, f.Path), f.Content)).OfType<string>();
        Assert.Equal("", string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_committed_example_holds_no_generated_file_the_document_does_not_make(string document, string folder)
    {
        var result = Compile(document);

        var generated = Path.Combine(Repository.Root, folder, "Generated");
        var committed = Directory.EnumerateFiles(generated, "*", SearchOption.AllDirectories)
            .Where(static p => !p.Contains(".received.", StringComparison.Ordinal))
            .Select(p => "Generated/" + Path.GetRelativePath(generated, p).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(result.Files.Select(static f => f.Path).Where(static p => p.StartsWith("Generated/", StringComparison.Ordinal)), committed);
    }

    private static CompilationResult Compile(string document) =>
        GoldenCase.CompileAt(Path.Combine(Repository.Root, document), "capability.naftiko.yaml");
}
