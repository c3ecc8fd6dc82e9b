using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding;

/// <summary>What a consumed operation answers with.</summary>
internal abstract record ConsumedFormat
{
    private ConsumedFormat()
    {
    }

    public sealed record Json : ConsumedFormat;

    /// <summary>It can be read as if it were JSON.</summary>
    public sealed record Readable(ResponseFormat Format) : ConsumedFormat;

    /// <summary>It can be passed on, and nothing can be read out of it.</summary>
    public sealed record Opaque(string Name) : ConsumedFormat;

    /// <summary>Bytes, which are passed on.</summary>
    /// <param name="MediaType">What they are where the API does not say; null: the document does not say, either.</param>
    /// <param name="MaxSize">In bytes; null: the document sets no bound.</param>
    public sealed record Binary(string? MediaType, long? MaxSize) : ConsumedFormat;

    /// <summary>It could be read if the file were known that says how it is encoded.</summary>
    /// <param name="Extension">How the names of such files end.</param>
    public sealed record WithoutSchema(string Name, string Extension) : ConsumedFormat;

    /// <summary>What the document says of it is wrong, which has been reported.</summary>
    public sealed record Unknown : ConsumedFormat;
}
