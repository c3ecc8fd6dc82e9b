namespace Naftiko.Compiler.Diagnostics;

/// <summary>
/// One kind of diagnostic. Descriptors are declared in one table per stage; an id is never reused and every id has a page
/// (<c>Pages/NAF3004.md</c>, shown by <c>naftikoc explain NAF3004</c>).
/// </summary>
/// <param name="Id"><c>NAF</c> and four digits; the first digit tells the stage.</param>
/// <param name="Title">What it is about, in a few words, without arguments: the heading of its page.</param>
/// <param name="Severity">The severity unless <c>--strict</c> or a lint setting changes it.</param>
/// <param name="Message">A composite format string: one sentence that names the thing.</param>
/// <param name="Help">A composite format string over the same arguments: what to type. Empty only where nothing can be typed.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, Severity Severity, string Message, string Help)
{
    /// <summary>
    /// The sentence used when several places of one document share this diagnostic: <c>{0}</c> is the number of places, <c>{1}</c> the
    /// first few things named. Null: the diagnostic is always reported place by place.
    /// </summary>
    public string? GroupMessage { get; init; }

    /// <summary>A deviation from the specification that is read leniently: <c>--strict</c> turns it into an error.</summary>
    public bool IsDeviation { get; init; }

    /// <summary>
    /// A statement about something that nothing needs or that had to be added. Where something has failed before, it follows from that
    /// and would be wrong advice, so it is not made.
    /// </summary>
    public bool FollowsFailure { get; init; }
}
