namespace Naftiko.Compiler.Gateway;

/// <summary>What an upstream answers with, where that is not JSON but can be read as if it were.</summary>
public abstract record ResponseFormat
{
    private ResponseFormat()
    {
    }

    /// <summary>As <c>outputRawFormat</c> names it.</summary>
    public string Key => this switch
    {
        Xml => "xml",
        Yaml => "yaml",
        Delimited delimited => delimited.Separator switch
        {
            Separator.Comma => "csv",
            Separator.Tab => "tsv",
            Separator.Pipe => "psv",
        },
        Html => "html",
        Markdown => "markdown",
        Avro => "avro",
        Protobuf => "protobuf",
    };

    public sealed record Xml : ResponseFormat;

    public sealed record Yaml : ResponseFormat;

    /// <summary>Rows of text, the first of which names the columns (RFC 4180).</summary>
    public sealed record Delimited(Separator Separator) : ResponseFormat;

    /// <summary>The tables of a page.</summary>
    /// <param name="Selector">A CSS selector of the tables, or of what they are in; null: all.</param>
    public sealed record Html(string? Selector) : ResponseFormat;

    /// <summary>Front matter, tables and sections.</summary>
    /// <param name="Heading">How the headings of the sections begin that are wanted; null: all.</param>
    public sealed record Markdown(string? Heading) : ResponseFormat;

    /// <summary>A file of values in binary encoding that holds its schema, or one value without one.</summary>
    /// <param name="Schema">Of a value without one; null: such values cannot be read.</param>
    public sealed record Avro(SchemaFile? Schema) : ResponseFormat;

    /// <summary>One message.</summary>
    /// <param name="Message">The C# name of its type, the first of the file.</param>
    public sealed record Protobuf(SchemaFile Schema, string Message) : ResponseFormat;
}

/// <summary>What stands between two columns.</summary>
public enum Separator
{
    Comma,
    Tab,
    Pipe,
}

/// <summary>A file beside the document that says how answers are encoded.</summary>
/// <param name="Name">What it is called in C#, unique among those of an upstream.</param>
/// <param name="Text">What goes into the project: JSON for Avro, the file itself for Protobuf.</param>
public sealed record SchemaFile(string Name, string Text);
