namespace Naftiko.Gateway.Tests.Answers;

/// <summary>How the bytes of an answer travel, and how its connection ends.</summary>
internal enum Delivery
{
    Whole,
    Chunked,
    ChunkedByTheByte,
    UntilClosed,
    InPieces,

    /// <summary>In small pieces that take longer than a call may.</summary>
    TooSlow,

    BodyReset,
    BodyCutShort,
    ChunksCutShort,
    ChunksOfNonsense,
    StallsInBody,
    StallsBeforeHeaders,
    ClosesAtOnce,
    ResetsAtOnce,
}
