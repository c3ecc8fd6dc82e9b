using System.Globalization;

namespace Naftiko.Compiler.Tests.Importing;

/// <summary>
/// Whatever a description says, its document has no error. <c>NAFTIKO_DESCRIPTIONS</c> says how many, <c>NAFTIKO_DESCRIPTIONS_SEED</c> which.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class AnyDescriptionTests
{
    [Fact]
    public void Every_document_that_is_made_compiles()
    {
        var (count, seed) = (Setting("NAFTIKO_DESCRIPTIONS", 300), Setting("NAFTIKO_DESCRIPTIONS_SEED", 0));
        var made = 0;
        Parallel.For(0, count, number =>
        {
            var description = Descriptions.Generate(seed + number);
            try
            {
                var imported = Imported.From(description);
                Assert.DoesNotContain(
                    imported.Result.Diagnostics,
                    static d => d.Id is "NAF5010" or "NAF5011" or "NAF5012" or "NAF5013" || d.Id.StartsWith("NAF1", StringComparison.Ordinal));
                Interlocked.Add(ref made, imported.Result.Text is null ? 0 : 1);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"description {seed + number}: {e.Message}\n{description}", e);
            }
        });

        Assert.True(made > count * 3 / 4, $"only {made} of {count} descriptions became a document");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
