using System.Text.RegularExpressions;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// Tells documents from the other YAML files that a pattern or a shell comes up with: files of other programs, and files that exist to be
/// imported. Only a file with errors is looked at: what compiles is a document.
/// </summary>
internal sealed partial class DocumentSieve(Batch batch, ToolHost host)
{
    private readonly Lazy<ImportedFiles> _imported = new(() => ImportedFiles.Of(batch.Items, host));

    /// <returns>Why it is passed over; null when it is a document.</returns>
    public string? WhyPassedOver(BatchItem item, Document document, CompiledDocument compiled)
    {
        if (!compiled.HasErrors || item.IsNamed)
        {
            return null;
        }

        var text = document.Source.Text;
        return !SaysItIsADocument().IsMatch(text) ? "not a capability document"
            : !(SaysItExposes().IsMatch(text) && SaysItIsWhole().IsMatch(text)) && _imported.Value.Contains(document.FullPath)
                ? "exposes nothing itself, is imported by others"
            : null;
    }

    /// <summary>Keys of the root: at the beginning of a line, or of a document in braces.</summary>
    [GeneratedRegex("""^[{\s]{0,2}["']?(naftiko|ikanos|capability)["']?\s*:""", RegexOptions.Multiline)]
    private static partial Regex SaysItIsADocument();

    /// <summary>What files that others import have at their roots stands below <c>capability</c> in a document.</summary>
    [GeneratedRegex("""^[{\s]{0,2}["']?(naftiko|capability)["']?\s*:""", RegexOptions.Multiline)]
    private static partial Regex SaysItIsWhole();

    [GeneratedRegex("""["'{,\s]exposes["']?\s*:""")]
    private static partial Regex SaysItExposes();
}
