using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using static Naftiko.Compiler.Tests.Output.OutputFixture;

namespace Naftiko.Compiler.Tests.Output;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly GeneratedFile A = Generated("Generated/Features/A.cs", "class A;\n");
    private static readonly GeneratedFile B = Generated("Generated/Features/Deep/B.cs", "class B;\n");
    private static readonly GeneratedFile Program = Scaffold("Program.cs", "Run();\n");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_writes_every_file_byte_for_byte()
    {
        Assert.Empty(_folder.Build(A, B, Program));

        Assert.Equal("class A;\n"u8.ToArray(), File.ReadAllBytes(_folder[A.Path]));
        Assert.Equal("Run();\n", _folder.Read("Program.cs"));
        Assert.NotNull(LockFileText.Read(_folder.Read(LockFile.FileName)));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories), f => f.Contains("naftiko-tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_build_touches_nothing()
    {
        _folder.Build(A, B, Program);
        var before = _folder.Fingerprint();

        Assert.Empty(_folder.Build(A, B, Program));

        Assert.Equal(before, _folder.Fingerprint());
    }

    [Fact]
    public void A_file_no_longer_made_goes_away_with_the_folders_it_leaves_empty()
    {
        _folder.Build(A, B);

        _folder.Build(A);

        Assert.False(Directory.Exists(_folder["Generated/Features/Deep"]));
        Assert.True(File.Exists(_folder[A.Path]));
    }

    [Fact]
    public void A_folder_that_holds_a_file_of_the_users_stays()
    {
        _folder.Build(A, B);
        _folder.Write("Generated/Features/Deep/Mine.cs", "mine");

        _folder.Build(A);

        Assert.Equal("mine", _folder.Read("Generated/Features/Deep/Mine.cs"));
        Assert.False(File.Exists(_folder[B.Path]));
    }

    [Fact]
    public void One_edited_file_keeps_all_others_from_being_written()
    {
        _folder.Build(A, B);
        _folder.Write(A.Path, "edited\n");
        var before = _folder.Fingerprint();

        var findings = _folder.Build(A, B with { Content = "class B2;\n" });

        Assert.Equal("NAF6001", Assert.Single(findings).Id);
        Assert.Equal(before, _folder.Fingerprint());
    }

    [Fact]
    public void The_users_own_files_survive_every_build()
    {
        _folder.Build(A, Program);
        _folder.Write("Program.cs", "my own\n");
        _folder.Write("Generated/Features/Mine.cs", "mine");

        _folder.Build(B);

        Assert.Equal("my own\n", _folder.Read("Program.cs"));
        Assert.Equal("mine", _folder.Read("Generated/Features/Mine.cs"));
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_not_written_through()
    {
        _folder.Write("outside.txt", "outside\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[A.Path])!);
        File.CreateSymbolicLink(_folder[A.Path], _folder["outside.txt"]);

        Assert.Equal("NAF6003", Assert.Single(_folder.Build(A)).Id);
        Assert.Equal("outside\n", _folder.Read("outside.txt"));
    }

    [Fact]
    public void A_link_in_place_of_a_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder["Generated"], outside.Root);

        var finding = Assert.Single(_folder.Build(A));

        Assert.Equal(OutputDiagnostics.ParentInTheWay, finding.Descriptor);
        Assert.Contains("because Generated is not a folder", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
    }

    [Fact]
    public void Nothing_is_deleted_behind_a_link_that_replaced_a_folder()
    {
        _folder.Build(A, B);
        Directory.Move(_folder["Generated"], _folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["Generated"], _folder["elsewhere"]);

        _folder.Build(Program);

        Assert.Equal("class A;\n", _folder.Read("elsewhere/Features/A.cs"));
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_reported()
    {
        Directory.CreateDirectory(_folder[A.Path]);

        Assert.Equal("NAF6004", Assert.Single(_folder.Build(A)).Id);
    }

    [Fact]
    public void A_failure_while_preparing_leaves_the_folder_untouched()
    {
        _folder.Build(A);
        var before = _folder.Fingerprint();
        // A name longer than any file system takes stands for every refusal of the operating system: disk full, no permission …
        var impossible = Generated("Generated/" + new string('z', 300) + "/Z.cs", "class Z;\n");

        var plan = OutputPlan.Make([A with { Content = "class A2;\n" }, B, impossible], Snapshot((A.Path, A.Content)), LockFile.For(Origin, [A]), Origin, force: false);

        var finding = Assert.Single(OutputWriter.Apply(_folder.Root, plan));

        Assert.Equal("NAF6008", finding.Id);
        Assert.Contains("zzz", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Fingerprint());
    }

    [Fact]
    public void A_failure_while_renaming_takes_everything_back()
    {
        var old = Generated("Generated/Old.cs", "class Old;\n");
        _folder.Build(A, old);
        var plan = _folder.Plan(force: false, A with { Content = "class A2;\n" }, B, Generated("Generated/Z.cs", "class Z;\n"));
        // Somebody makes the file between planning and writing.
        _folder.Write("Generated/Z.cs", "theirs\n");

        Assert.Equal("NAF6008", Assert.Single(OutputWriter.Apply(_folder.Root, plan)).Id);

        Assert.Equal("class A;\n", _folder.Read(A.Path));
        Assert.Equal("class Old;\n", _folder.Read(old.Path));
        Assert.Equal("theirs\n", _folder.Read("Generated/Z.cs"));
        Assert.False(Directory.Exists(_folder["Generated/Features/Deep"]));
        Assert.Empty(_folder.Plan(force: false, A, old).Diagnostics);
    }

    [Fact]
    public void A_build_that_was_interrupted_between_files_is_completed_by_the_next()
    {
        _folder.Build(A, B);
        var newA = A with { Content = "class A2;\n" };
        var newB = B with { Content = "class B2;\n" };
        _folder.Write(newA.Path, newA.Content);

        Assert.Empty(_folder.Build(newA, newB));

        Assert.Equal("class B2;\n", _folder.Read(B.Path));
    }

    [Fact]
    public void The_output_folder_is_made_when_it_does_not_exist()
    {
        var root = _folder["new/deep"];
        var plan = OutputPlan.Make([A], FolderSnapshot.Empty, null, Origin, force: false);

        Assert.Empty(OutputWriter.Apply(root, plan));

        Assert.True(File.Exists(Path.Combine(root, A.Path)));
    }
}
