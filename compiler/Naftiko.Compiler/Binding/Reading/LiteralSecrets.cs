using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Takes credentials that are written in the document out of it before anything is made of them: each becomes a bind of the environment,
/// so that no later stage has the text at hand.
/// </summary>
internal sealed class LiteralSecrets(BindingContext context)
{
    private readonly Dictionary<(string Wanted, string Text), string> _keys = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<SourceSpan> _places = [];
    private readonly ImmutableArray<LiteralSecret>.Builder _all = ImmutableArray.CreateBuilder<LiteralSecret>();

    /// <summary>The API being read, or the callers of an adapter: settings are named after it.</summary>
    public string Owner { get; set; } = "";

    public ImmutableArray<LiteralSecret> All => _all.ToImmutable();

    /// <summary>Text of which everything literal is secret, unless a bind is part of it.</summary>
    /// <param name="name">Of the setting, behind the API.</param>
    /// <param name="use">For the user: "bearer token".</param>
    public Template TakeCredential(Template template, string name, string use) =>
        template.Parts is [TemplatePart.Literal literal] ? new(Take(literal, name, use)) : template;

    /// <summary>Takes a value whose name or form tells that it is a credential.</summary>
    /// <param name="place">For the user: "header".</param>
    public Template TakeNamed(Template template, string name, string place) =>
        template.Parts is [TemplatePart.Literal literal] && SecretNames.IsSecret(name, literal.Text) ? new(Take(literal, name, $"{place} {name}")) : template;

    /// <summary>Takes a value that an exposed operation gives to a parameter.</summary>
    /// <returns>The key of the setting; null when the value is no credential.</returns>
    public string? TakeArgument(ScalarNode value, string name, string api)
    {
        if (!SecretNames.IsSecret(name, value.Value))
        {
            return null;
        }

        Owner = api;
        return Key(new(value.Value, value.Span), name, $"value of {name}");
    }

    /// <summary>Takes the credentials of members out of a body template.</summary>
    public ConsumedBodyNode TakeMembers(ConsumedBodyNode node) => node switch
    {
        ConsumedBodyNode.Object map => new ConsumedBodyNode.Object([.. map.Members.Select(member => (member.Name, member.Value is ConsumedBodyNode.Text text
            ? text with { Template = TakeNamed(text.Template, member.Name, "body member") }
            : TakeMembers(member.Value)))]),
        ConsumedBodyNode.Array list => new ConsumedBodyNode.Array([.. list.Items.Select(TakeMembers)]),
        ConsumedBodyNode.Constant or ConsumedBodyNode.Text or ConsumedBodyNode.Sparql => node,
    };

    /// <summary>Nothing is made of it, but it must not be shown either.</summary>
    public void Hide(string text, SourceSpan span) => _all.Add(new("", text, span));

    private ImmutableArray<TemplatePart> Take(TemplatePart.Literal literal, string name, string use)
    {
        var scheme = SecretNames.SchemeLength(literal.Text);
        var secret = literal with { Text = literal.Text[scheme..] };
        var placeholder = new TemplatePart.Placeholder("env." + Key(secret, name, use), literal.Span);
        return scheme == 0 ? [placeholder] : [literal with { Text = literal.Text[..scheme] }, placeholder];
    }

    private string Key(TemplatePart.Literal secret, string name, string use)
    {
        // Braces that were forgotten: the bind is meant, and its name is no secret.
        if (context.Binds.All.Any(bind => bind.Keys.Any(bound => bound.Name == secret.Text)))
        {
            Report(secret.Text);
            return secret.Text;
        }

        var wanted = $"{Variable(Owner, "API")}_{Variable(name, "SECRET")}";
        if (!_keys.TryGetValue((wanted, secret.Text), out var key))
        {
            key = _keys[(wanted, secret.Text)] = Claim(wanted);
        }

        // A text that says how the setting is called anyway can be shown.
        _all.Add(new(key, secret.Text == key ? "" : secret.Text, secret.Span));
        Report(key);
        return key;

        // What a resource says is read with each of its operations.
        void Report(string setting)
        {
            var place = new HiddenText(secret.Span, secret.Text).Place;
            if (_places.Add(place))
            {
                context.Report(LintDiagnostics.LiteralSecret, place, $"{use} of {Owner}", setting);
            }
        }
    }

    private string Claim(string wanted)
    {
        var key = wanted;
        for (var number = 2; context.Binds.FindKey(key) is not null || !_taken.Add(key); number++)
        {
            key = $"{wanted}_{number}";
        }

        return key;
    }

    /// <summary>A name every shell can set (IEEE Std 1003.1, section 8.1).</summary>
    public static string Variable(string text, string otherwise)
    {
        const int Longest = 40;
        var words = string.Join(
            '_',
            string.Concat(text.Take(200).Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_')).Split(
                '_', StringSplitOptions.RemoveEmptyEntries));
        var name = words.Length > Longest ? words[..Longest].TrimEnd('_') : words;
        return name.Length == 0 ? otherwise : char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}
