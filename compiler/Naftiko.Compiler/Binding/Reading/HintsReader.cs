namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>hints</c>, of a tool that is exposed or consumed.</summary>
internal static class HintsReader
{
    public static ExposedHints Read(Fields fields, BindingContext context)
    {
        if (fields.Mapping("hints") is not { } node)
        {
            return ExposedHints.None;
        }

        var hints = context.Read(node);
        return new(
            hints.Flag("readOnly"), hints.Flag("destructive"), hints.Flag("idempotent"), hints.Flag("openWorld"),
            hints.Has("readOnly") ? hints.KeySpan("readOnly") : fields.KeySpan("hints"));
    }
}
