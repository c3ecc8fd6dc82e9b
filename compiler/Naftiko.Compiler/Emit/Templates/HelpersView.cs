namespace Naftiko.Compiler.Emit.Templates;

/// <summary>What every template sees of the members of the helpers that are emitted.</summary>
internal sealed record HelpersView : TemplateView
{
    public required ITemplateFlags Uses { get; init; }
    public required bool ReadsBodies { get; init; }
    public required bool ReadsInputs { get; init; }
    public required bool ReadsInputsOfAnyKind { get; init; }
    public required bool ReadsScalars { get; init; }
    public required bool ChecksTexts { get; init; }
    public required bool InBody { get; init; }
    public required bool ReadsNumbers { get; init; }
    public required bool ReadsJsonInputs { get; init; }
    public required bool ReadsValueTexts { get; init; }
    public required bool ValueOrder { get; init; }
    public required bool ValueCompares { get; init; }
    public required bool UsesIregexp { get; init; }
    public required bool ValuesSpread { get; init; }
    public required bool SendsQueries { get; init; }
    public required bool SendsHeaders { get; init; }
    public required bool SendsBodies { get; init; }
    public required bool JsonTexts { get; init; }
    public required bool JsonIntegers { get; init; }
    public required bool JsonNumbers { get; init; }
    public required bool JsonBooleans { get; init; }
    public required bool JsonLists { get; init; }
    public required bool JsonObjects { get; init; }
    public required bool JsonAny { get; init; }
    public required bool JsonAs { get; init; }
    public required bool JsonWritten { get; init; }
    public required bool JsonOfText { get; init; }
    public required bool JsonQuotes { get; init; }
    public required bool TakesJson { get; init; }
}
