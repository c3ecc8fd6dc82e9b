using Naftiko.Compiler.Output;
using static Naftiko.Compiler.Tests.Output.OutputFixture;

namespace Naftiko.Compiler.Tests.Output;

public sealed class UpToDateTests : IDisposable
{
    private const string Document = "naftiko: 1.0\n";
    private static readonly GeneratedFile A = Generated("Generated/A.cs", "class A;\n");

    private readonly TemporaryFolder _folder = new();

    public UpToDateTests()
    {
        var origin = Origin with { Inputs = Origin.Inputs.SetItem("orders.yaml", ContentHash.OfDocument(Document)) };
        OutputWriter.Apply(_folder.Root, OutputPlan.Make([A], FolderSnapshot.Empty, null, origin, force: false));
        BuildStamp.Write(_folder.Root, _folder.Read(LockFile.FileName), "");
    }

    public void Dispose() => _folder.Dispose();

    private bool Holds(string document = Document, string choices = "")
    {
        var text = _folder.Read(LockFile.FileName);
        return UpToDate.Holds(_folder.Root, text, LockFileText.Read(text)!, choices, path => path == "orders.yaml" ? document : "");
    }

    [Fact]
    public void It_holds_after_a_build() => Assert.True(Holds());

    [Fact]
    public void It_holds_for_a_document_with_other_line_endings() => Assert.True(Holds("naftiko: 1.0\r\n"));

    [Fact]
    public void It_ends_when_the_document_changes() => Assert.False(Holds("naftiko: 1.1\n"));

    [Fact]
    public void It_ends_when_the_document_is_to_be_judged_differently() => Assert.False(Holds(choices: "keep-going"));

    [Fact]
    public void It_ends_when_an_input_cannot_be_read() => Assert.False(Holds(""));

    [Fact]
    public void It_ends_when_a_generated_file_changes()
    {
        _folder.Write(A.Path, "edited");

        Assert.False(Holds());
    }

    [Fact]
    public void It_ends_when_a_generated_file_is_gone()
    {
        File.Delete(_folder[A.Path]);

        Assert.False(Holds());
    }

    [Fact]
    public void It_does_not_hold_without_the_stamp_of_this_compiler()
    {
        _folder.Write(BuildStamp.FileName, "another\n");

        Assert.False(Holds());
    }
}
