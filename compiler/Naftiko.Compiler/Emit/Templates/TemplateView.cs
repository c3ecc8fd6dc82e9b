using Naftiko.Compiler.Emit.Text;
using Scriban.Runtime;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>
/// What one template sees: encoded text, flags, numbers and lists of these. There is deliberately no way to put a plain string into it.
/// </summary>
internal sealed class TemplateView
{
    internal ScriptObject Members { get; } = [];

    /// <param name="text">Null: absent, which a template can test for.</param>
    public TemplateView Set(string name, ITemplateText? text) => Put(name, text?.ToString());

    public TemplateView Set(string name, bool value) => Put(name, value);

    public TemplateView Set(string name, int value) => Put(name, value);

    public TemplateView Set(string name, TemplateView? value) => Put(name, value?.Members);

    public TemplateView Set(string name, IEnumerable<ITemplateText> values) => Put(name, Array(values.Select(static v => v.ToString())));

    public TemplateView Set(string name, IEnumerable<TemplateView> values) => Put(name, Array(values.Select(static v => v.Members)));

    private static ScriptArray Array(IEnumerable<object?> items) => [.. items];

    private TemplateView Put(string name, object? value)
    {
        Members.Add(name, value);
        return this;
    }
}
