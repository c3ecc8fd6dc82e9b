namespace Naftiko.Compiler.Importing.Writing;

/// <summary>A mapping to be written, in order. What is null is left out.</summary>
internal sealed class YamlMap
{
    private readonly List<(string Key, object Value, string? Comment)> _entries = [];

    public IReadOnlyList<(string Key, object Value, string? Comment)> Entries => _entries;

    public bool IsEmpty => _entries.Count == 0;

    /// <param name="comment">Above the key.</param>
    public YamlMap Add(string key, object? value, string? comment = null)
    {
        if (value is not null)
        {
            _entries.Add((key, value, comment));
        }

        return this;
    }
}

/// <summary>A text that stays on one line, however long it is.</summary>
internal sealed record YamlLine(string Text);

/// <summary>A number as it is written in JSON.</summary>
internal sealed record YamlNumber(string Text);
