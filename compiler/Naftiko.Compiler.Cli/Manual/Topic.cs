using System.Collections.Immutable;

namespace Naftiko.Compiler.Cli.Manual;

/// <summary>A page of the manual.</summary>
/// <param name="Name">What is typed to read it, e.g. <c>json-body</c>.</param>
/// <param name="Words">Other words for it, e.g. <c>bodies</c>; several topics may have one.</param>
/// <param name="Page">The Markdown.</param>
internal record Topic(string Name, ImmutableArray<string> Words, string Page)
{
    /// <summary>The heading of the page.</summary>
    public string Title => Page.Split('\n', 2)[0].TrimStart('#', ' ');

    public bool IsAbout(string word) => word == Name || Words.Contains(word);
}
