using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;
using static Naftiko.Compiler.Tests.Output.OutputFixture;

namespace Naftiko.Compiler.Tests.Output;

public sealed class OutputPlanTests
{
    private static readonly GeneratedFile A = Generated("Generated/A.cs", "class A;\n");
    private static readonly GeneratedFile Program = Scaffold("Program.cs", "Run();\n");

    private static OutputPlan Make(FolderSnapshot folder, LockFile? previous, bool force = false, params GeneratedFile[] files) =>
        OutputPlan.Make(files.Length == 0 ? [A, Program] : files, folder, previous, Origin, force);

    private static LockFile LockOf(params GeneratedFile[] files) => LockFile.For(Origin, files);

    private static (string, string) On(GeneratedFile file) => (file.Path, file.Content);

    [Fact]
    public void An_empty_folder_gets_everything_and_the_lock_last() =>
        Assert.Equal(
            "Create Generated/A.cs\nCreateScaffold Program.cs\nCreate naftiko.lock.json",
            Make(FolderSnapshot.Empty, null).Show());

    [Fact]
    public void A_second_build_of_the_same_files_is_current()
    {
        var recorded = LockOf(A, Program);
        var plan = Make(Snapshot(On(A), On(Program), (LockFile.FileName, LockFileText.Write(recorded))), recorded);

        Assert.True(plan.IsCurrent);
        Assert.Equal("Keep Generated/A.cs\nKeep Program.cs\nKeep naftiko.lock.json", plan.Show());
    }

    [Fact]
    public void A_changed_generated_file_is_rewritten()
    {
        var plan = Make(Snapshot(On(A)), LockOf(A), files: A with { Content = "class A { }\n" });

        Assert.Equal(OutputActionKind.Rewrite, plan.Actions[0].Kind);
        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public void A_file_the_document_no_longer_makes_is_deleted()
    {
        var old = Generated("Generated/Old.cs", "class Old;\n");

        var plan = Make(Snapshot(On(A), On(old)), LockOf(A, old), files: A);

        Assert.Equal("Keep Generated/A.cs\nDelete Generated/Old.cs\nCreate naftiko.lock.json", plan.Show());
    }

    [Fact]
    public void A_file_that_is_not_in_the_lock_is_never_deleted() =>
        Assert.DoesNotContain(Make(Snapshot(("Generated/Mine.cs", "mine")), LockOf(A)).Actions, a => a.Path == "Generated/Mine.cs");

    [Fact]
    public void A_deleted_generated_file_is_made_again() =>
        Assert.Equal(OutputActionKind.Create, Make(FolderSnapshot.Empty, LockOf(A, Program)).Actions[0].Kind);

    [Fact]
    public void An_edited_generated_file_is_a_conflict()
    {
        var plan = Make(Snapshot((A.Path, "class A { int mine; }\n")), LockOf(A));

        Assert.Equal(OutputDiagnostics.EditedByHand, Assert.Single(plan.Diagnostics).Descriptor);
        Assert.Equal(OutputActionKind.Conflict, plan.Actions[0].Kind);
        Assert.False(plan.IsCurrent);
    }

    [Fact]
    public void Force_overwrites_an_edited_generated_file() =>
        Assert.Equal(OutputActionKind.Rewrite, Make(Snapshot((A.Path, "edited\n")), LockOf(A), force: true).Actions[0].Kind);

    [Fact]
    public void An_edited_file_that_is_to_be_deleted_is_a_conflict()
    {
        var old = Generated("Generated/Old.cs", "class Old;\n");

        var plan = Make(Snapshot((old.Path, "edited\n")), LockOf(A, old), files: A);

        Assert.Equal(OutputDiagnostics.EditedByHand, Assert.Single(plan.Diagnostics).Descriptor);
    }

    [Fact]
    public void A_file_edited_to_exactly_what_is_wanted_is_kept()
    {
        var wanted = A with { Content = "class A { }\n" };

        var plan = Make(Snapshot(On(wanted)), LockOf(A), files: wanted);

        Assert.Equal(OutputActionKind.Keep, plan.Actions[0].Kind);
    }

    [Fact]
    public void A_checkout_with_crlf_is_neither_edited_nor_rewritten()
    {
        var recorded = LockOf(A);
        var checkout = Snapshot((A.Path, "class A;\r\n"), (LockFile.FileName, LockFileText.Write(recorded).ReplaceLineEndings("\r\n")));

        Assert.True(Make(checkout, recorded, files: A).IsCurrent);
    }

    [Fact]
    public void A_crlf_checkout_of_an_outdated_file_is_rewritten() =>
        Assert.Equal(
            OutputActionKind.Rewrite,
            Make(Snapshot((A.Path, "class A;\r\n")), LockOf(A), files: A with { Content = "class A2;\n" }).Actions[0].Kind);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Somebody_elses_file_is_a_conflict_even_when_forced(bool force)
    {
        var plan = Make(Snapshot((A.Path, "theirs\n")), null, force);

        Assert.Equal(OutputDiagnostics.SomebodyElsesFile, Assert.Single(plan.Diagnostics).Descriptor);
    }

    [Fact]
    public void A_lost_lock_does_not_matter_where_the_content_is_right() =>
        Assert.Equal("Keep Generated/A.cs\nKeep Program.cs\nCreate naftiko.lock.json", Make(Snapshot(On(A), On(Program)), null).Show());

    [Fact]
    public void A_scaffold_file_is_never_rewritten()
    {
        var plan = Make(Snapshot(On(A), (Program.Path, "mine\n")), LockOf(A, Program), force: true);

        Assert.Equal(OutputActionKind.Keep, plan.Actions.Single(a => a.Path == Program.Path).Kind);
    }

    [Fact]
    public void A_scaffold_file_the_user_removed_stays_away_unless_forced()
    {
        Assert.Equal(OutputActionKind.LeaveAway, Make(Snapshot(On(A)), LockOf(A, Program)).Actions[1].Kind);
        Assert.Equal(OutputActionKind.CreateScaffold, Make(Snapshot(On(A)), LockOf(A, Program), force: true).Actions[1].Kind);
    }

    [Fact]
    public void A_new_scaffold_file_of_a_later_version_is_created() =>
        Assert.Equal(OutputActionKind.CreateScaffold, Make(Snapshot(On(A)), LockOf(A)).Actions[1].Kind);

    [Fact]
    public void A_recorded_file_with_conflict_markers_is_made_anew()
    {
        var plan = Make(Snapshot((A.Path, Conflicted)), LockOf(A), files: A);

        Assert.Equal(OutputActionKind.Rewrite, plan.Actions[0].Kind);
        Assert.Empty(plan.Diagnostics);
        Assert.Equal(OutputDiagnostics.Merged, Assert.Single(plan.Notes).Descriptor);
    }

    [Fact]
    public void A_recorded_file_with_conflict_markers_that_is_no_longer_made_is_deleted()
    {
        var old = Generated("Generated/Old.cs", "class Old;\n");

        var plan = Make(Snapshot((old.Path, Conflicted)), LockOf(A, old), files: A);

        Assert.Equal(OutputActionKind.Delete, plan.Actions[1].Kind);
        Assert.Empty(plan.Diagnostics);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\nclass A;\n")]
    [InlineData("class A; // <<<<<<< HEAD\n// =======\n// >>>>>>> feature\n")]
    [InlineData(">>>>>>> feature\n=======\n<<<<<<< HEAD\n")]
    [InlineData("class A;\n=======\n")]
    public void What_only_looks_a_little_like_conflict_markers_is_an_edit(string content) =>
        Assert.Equal(OutputDiagnostics.EditedByHand, Assert.Single(Make(Snapshot((A.Path, content)), LockOf(A), files: A).Diagnostics).Descriptor);

    [Fact]
    public void Conflict_markers_make_nobody_elses_file_the_compilers() =>
        Assert.Equal(OutputDiagnostics.SomebodyElsesFile, Assert.Single(Make(Snapshot((A.Path, Conflicted)), null, files: A).Diagnostics).Descriptor);

    [Fact]
    public void A_file_of_which_both_branches_have_a_record_is_made_anew()
    {
        var plan = Make(Snapshot((A.Path, "class A; class B;\n")), Merged(A, A with { Content = "class B;\n" }), files: A);

        Assert.Equal(OutputActionKind.Rewrite, plan.Actions[0].Kind);
        Assert.Contains("naftiko.lock.json, Generated/A.cs;", Assert.Single(plan.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_as_one_of_the_branches_wrote_it_is_rewritten_like_any_other()
    {
        var theirs = A with { Content = "class B;\n" };

        var plan = Make(Snapshot((A.Path, theirs.Content)), Merged(A, theirs), files: A);

        Assert.Equal(OutputActionKind.Rewrite, plan.Actions[0].Kind);
        Assert.Contains("of naftiko.lock.json;", Assert.Single(plan.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_by_hand_stops_a_build_after_a_merge_too()
    {
        var b = Generated("Generated/B.cs", "class B;\n");
        var both = Merged(A, A with { Content = "class A2;\n" });
        both = both with { Files = both.Files.Add(b.Path, [ContentHash.Of(b.Content)]) };

        var plan = Make(Snapshot(On(A), (b.Path, "class Mine;\n")), both, files: [A, b]);

        Assert.Equal(OutputDiagnostics.EditedByHand, Assert.Single(plan.Diagnostics).Descriptor);
    }

    [Fact]
    public void Without_a_merge_there_is_nothing_to_say() => Assert.Empty(Make(Snapshot(On(A)), LockOf(A)).Notes);

    private const string Conflicted = "<<<<<<< HEAD\nclass A1;\n=======\nclass A2;\n>>>>>>> feature\n";

    private static LockFile Merged(GeneratedFile ours, GeneratedFile theirs) => LockOf(ours) is var file
        ? file with { IsMerged = true, Files = file.Files.SetItem(ours.Path, [ContentHash.Of(ours.Content), ContentHash.Of(theirs.Content)]) }
        : null!;
}
