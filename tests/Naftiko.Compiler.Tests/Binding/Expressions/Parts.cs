using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

internal static class Parts
{
    public static string Show(IEnumerable<TemplatePart> parts) => string.Join(' ', parts.Select(static part => part switch
    {
        TemplatePart.Literal literal => $"'{literal.Text}'",
        TemplatePart.Placeholder placeholder => $"<{placeholder.Name}>",
        _ => "?",
    }));
}
