namespace Naftiko.Compiler.Importing;

/// <summary>The kinds of things that change on the way from an operation of a description to one of a document.</summary>
internal enum LossKind
{
    Cut,
    Merged,
    OneSided,
    Unfit,
    LeftOut,
    Narrowed,
    Encoding,
    Shortened,
    Renamed,
    Credential,
    Constant,
    Scheme,
    NoRoute,
}
