using YamlDotNet.RepresentationModel;

namespace Naftiko.Corpus.Reading;

/// <summary>A consumed operation as the document states it.</summary>
/// <param name="Api">The consumed namespace.</param>
/// <param name="Path">Below the base address, with placeholders as written and without a query.</param>
/// <param name="FixedQuery">What the written path holds behind its question mark.</param>
/// <param name="Parameters">Name and place of each declared input.</param>
/// <param name="Body">The body template, or null.</param>
/// <param name="Authentication">The node of the API.</param>
internal sealed record WrittenOperation(
    string Api,
    string Name,
    string Method,
    string Path,
    IReadOnlyList<string> FixedQuery,
    IReadOnlyList<WrittenParameter> Parameters,
    YamlNode? Body,
    YamlNode? Authentication)
{
    /// <summary>What a <c>call</c> to it says.</summary>
    public string Call => $"{Api}.{Name}";
}

internal sealed record WrittenParameter(string Name, string Place, string? Type, bool Required, string? Constant);
