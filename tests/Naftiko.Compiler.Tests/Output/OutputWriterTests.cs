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
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories), f => f.Contains("naftiko-tmp", StringComparison.Ordinal));
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

        var plan = _folder.Plan(force: false, A with { Content = "class A2;\n" }, B, impossible) with { Diagnostics = [] };
        plan = plan with
        {
            Actions = [.. plan.Actions.Where(a => a.Path != impossible.Path), new(OutputActionKind.Create, impossible.Path, null, impossible.Content)],
        };

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
        // The second file of a name is refused by the operating system, as any rename can be.
        plan = plan with { Actions = plan.Actions.Add(plan.Actions.Single(static a => a.Path == "Generated/Z.cs")) };

        Assert.Equal("NAF6008", Assert.Single(OutputWriter.Apply(_folder.Root, plan)).Id);

        Assert.Equal("class A;\n", _folder.Read(A.Path));
        Assert.Equal("class Old;\n", _folder.Read(old.Path));
        Assert.False(File.Exists(_folder["Generated/Z.cs"]));
        Assert.False(Directory.Exists(_folder["Generated/Features/Deep"]));
        Assert.Empty(_folder.Plan(force: false, A, old).Diagnostics);
    }

    [Theory]
    [InlineData("Generated/Z.cs", "theirs\n")]
    [InlineData("Generated/Features/A.cs", "edited\n")]
    [InlineData("naftiko.lock.json", "{}\n")]
    public void What_somebody_else_changes_between_planning_and_writing_is_not_overwritten(string path, string content)
    {
        _folder.Build(A);
        var plan = _folder.Plan(force: true, A with { Content = "class A2;\n" }, Generated("Generated/Z.cs", "class Z;\n"));
        _folder.Write(path, content);
        var before = _folder.Fingerprint();

        var finding = Assert.Single(OutputWriter.Apply(_folder.Root, plan));

        Assert.Equal(OutputDiagnostics.ChangedMeanwhile, finding.Descriptor);
        Assert.StartsWith(path, finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Fingerprint());
    }

    [Fact]
    public void Two_builds_do_not_write_one_folder_at_once()
    {
        _folder.Build(A);
        var plan = _folder.Plan(force: false, A, B);
        using (WritingMark.Take(_folder.Root))
        {
            var before = Directory.EnumerateFiles(_folder.Root, "*.cs", SearchOption.AllDirectories).ToList();

            Assert.Equal(OutputDiagnostics.AnotherBuild, Assert.Single(OutputWriter.Apply(_folder.Root, plan)).Descriptor);

            Assert.Equal(before, Directory.EnumerateFiles(_folder.Root, "*.cs", SearchOption.AllDirectories));
        }

        Assert.Empty(OutputWriter.Apply(_folder.Root, plan));
        Assert.False(Directory.Exists(_folder["obj"]));
    }

    [Fact]
    public void What_a_killed_build_left_is_removed_by_the_next_and_nothing_else()
    {
        _folder.Build(A, Program);
        string[] leftOver = [".abcd1234.x0z.naftiko-tmp", "Generated/Gone/.abcd1234.x0z.naftiko-tmp", "Properties/.abcd1234.x0z.naftiko-tmp"];
        string[] theirs = ["notes.naftiko-tmp", "Generated/.notes.naftiko-tmp", "src/.abcd1234.x0z.naftiko-tmp", "Generated/.abcd1234.x0z.naftiko-tmp.bak"];
        using var outside = new TemporaryFolder();
        outside.Write(".abcd1234.x0z.naftiko-tmp", "outside");
        Directory.CreateSymbolicLink(_folder["Generated/link"], outside.Root);
        foreach (var path in leftOver.Concat(theirs))
        {
            _folder.Write(path, "x");
        }

        Assert.Empty(_folder.Build(A, B, Program, Scaffold("Properties/launchSettings.json", "{}\n")));

        Assert.All(leftOver, path => Assert.False(File.Exists(_folder[path]), path));
        Assert.All(theirs, path => Assert.True(File.Exists(_folder[path]), path));
        Assert.True(File.Exists(outside[".abcd1234.x0z.naftiko-tmp"]));
    }

    [Fact]
    public void A_killed_build_is_cleaned_up_even_when_there_is_nothing_to_write()
    {
        _folder.Build(A);
        _folder.Write(WritingMark.FileName, "");
        _folder.Write("Generated/.abcd1234.x0z.naftiko-tmp", "x");
        var text = _folder.Read(LockFile.FileName);
        BuildStamp.Write(_folder.Root, text, "");
        Assert.False(UpToDate.Holds(_folder.Root, text, LockFileText.Read(text)!, "", static _ => ""));

        Assert.Empty(_folder.Build(A));

        Assert.False(File.Exists(_folder["Generated/.abcd1234.x0z.naftiko-tmp"]));
        Assert.False(File.Exists(_folder[WritingMark.FileName]));
    }

    [Theory]
    [InlineData(WritingMark.FileName)]
    [InlineData(BuildStamp.FileName)]
    public void A_link_among_the_intermediate_files_is_not_written_through(string path)
    {
        _folder.Write("outside.txt", "outside\n");
        Directory.CreateDirectory(_folder["obj"]);
        File.CreateSymbolicLink(_folder[path], _folder["outside.txt"]);

        Assert.Empty(_folder.Build(A));
        BuildStamp.Write(_folder.Root, _folder.Read(LockFile.FileName), "");

        Assert.Equal("outside\n", _folder.Read("outside.txt"));
    }

    [Fact]
    public void Even_when_forced_no_build_deletes_what_only_the_lock_calls_the_compilers()
    {
        _folder.Write("Generated/Mine.cs", "class Mine;\n");
        _folder.Write("Generated/Old.cs", "// <auto-generated/>\nclass Edited;\n");
        _folder.Build(A);
        _folder.Write(
            LockFile.FileName, LockFileText.Write(LockFile.For(Origin, [A, Generated("Generated/Mine.cs", "x"), Generated("Generated/Old.cs", "x")])));

        Assert.Empty(OutputWriter.Apply(_folder.Root, _folder.Plan(force: true, A)));

        Assert.Equal("class Mine;\n", _folder.Read("Generated/Mine.cs"));
        Assert.False(File.Exists(_folder["Generated/Old.cs"]));
        Assert.DoesNotContain("Mine", _folder.Read(LockFile.FileName), StringComparison.Ordinal);
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
