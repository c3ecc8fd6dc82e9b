using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Adapter}Files.cs</c>: the files that are resources of an adapter.</summary>
internal sealed record ResourceFilesView : TemplateView
{
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<File> Files { get; init; }

    internal sealed record File : TemplateView
    {
        public required CSharpString Place { get; init; }
        public required bool IsBase64 { get; init; }
        public required JsonText Definition { get; init; }
    }
}
