namespace Naftiko.Compiler.Output;

/// <summary>The lines by which git sets off what it could not merge.</summary>
internal enum ConflictMarker
{
    /// <summary><c>&lt;&lt;&lt;&lt;&lt;&lt;&lt; ours</c></summary>
    Start,

    /// <summary><c>||||||| base</c>, in the styles diff3 and zdiff3.</summary>
    Base,

    /// <summary><c>=======</c></summary>
    Middle,

    /// <summary><c>&gt;&gt;&gt;&gt;&gt;&gt;&gt; theirs</c></summary>
    End,
}
