using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>What an author may write as a value, with every name in it resolved.</summary>
internal abstract record BoundValue
{
    private BoundValue()
    {
    }

    /// <summary>What the document says.</summary>
    /// <param name="Plain">What is sent where text goes.</param>
    /// <param name="Json">What is sent where JSON goes: a number or truth value that stands without quotes stays one.</param>
    public sealed record Constant(string Plain, string Json) : BoundValue
    {
        /// <summary>The JSON where the text alone does not tell: <c>"5"</c> in quotes is text.</summary>
        public string? QuotedJson => Json != Plain && JsonText.IsJson(Plain) ? Json : null;
    }

    /// <summary>A value the caller gives, by its name, or a place in it.</summary>
    public sealed record Input(string Name, ImmutableArray<JsonSelector> Path, SourceSpan Span) : BoundValue;

    /// <summary>A place in the body the caller sends.</summary>
    /// <param name="Written">As the author writes it, for messages.</param>
    public sealed record Body(ImmutableArray<JsonSelector> Path, string Written, SourceSpan Span) : BoundValue;

    /// <summary>A place in an earlier step's result, by the step's name.</summary>
    public sealed record Step(string Name, ImmutableArray<JsonSelector> Path, SourceSpan Span) : BoundValue;

    /// <summary>A bind, by its key.</summary>
    public sealed record Setting(string Key, SourceSpan Span) : BoundValue;

    /// <summary>Text made of several values.</summary>
    public sealed record Text(ImmutableArray<BoundValue> Parts) : BoundValue;

    /// <summary>What it is made of, text in text resolved: itself, where it is no text of several values.</summary>
    public IEnumerable<BoundValue> All() => this is Text text ? text.Parts.SelectMany(static part => part.All()) : [this];

    /// <summary>What was meant cannot be known, which has been reported: nothing else is to be said because of it.</summary>
    public sealed record Unknown(SourceSpan Span) : BoundValue;
}
