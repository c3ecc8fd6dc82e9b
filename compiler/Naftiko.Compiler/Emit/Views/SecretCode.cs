using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The C# expression of a text with secrets in it, where the settings are at hand.</summary>
/// <param name="secrets">The expression of the settings; null: a variable.</param>
internal sealed class SecretCode(GatewayTraits traits, CSharpCode? secrets = null)
{
    public CSharpCode Of(SecretText text)
    {
        if (text.Parts is [{ Setting: { } setting }])
        {
            return Setting(setting);
        }

        if (text.Parts.All(static p => p.Setting is null))
        {
            return new($"{new CSharpString(string.Concat(text.Parts.Select(static p => p.Literal)))}");
        }

        var parts = CSharpCode.Join(
            "", text.Parts.Select(p => p.Setting is { } key ? (ITemplateText)new CSharpCode($"{{{Setting(key)}}}") : new InterpolatedText(p.Literal!)));
        return new($"$\"{parts}\"");
    }

    public CSharpCode Setting(string key) => new($"{secrets ?? new CSharpCode($"secrets")}.{new Identifier(traits.Secret(key).Name)}");
}
