using System.Collections.Concurrent;
using Naftiko.Compiler.Emit.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>The templates inside the compiler: parsed when first used, then kept. Safe to use from several threads.</summary>
internal static class TemplateLibrary
{
    private const string Prefix = "templates/";
    private const string Extension = ".scriban";

    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    /// <summary>Every template's name, e.g. <c>Generated/Shared/CallLog.cs</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(TemplateLibrary).Assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(static n => n[Prefix.Length..^Extension.Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="name">The path in <c>templates/</c> without its extension.</param>
    /// <param name="common">What every template of this gateway sees.</param>
    /// <param name="view">What this file adds; null: nothing.</param>
    public static string Render(string name, IEnumerable<TemplateMembers> common, TemplateView? view) => Render(Parsed.GetOrAdd(name, Load), common, view);

    internal static string Render(Template template, IEnumerable<TemplateMembers> common, TemplateView? view)
    {
        // An empty set of built-in functions: a template that tried string surgery would not run.
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            LoopLimit = 0,
            LimitToString = 0,
            NewLine = "\n",
        };
        foreach (var members in common)
        {
            context.PushGlobal(members.Object);
        }

        var own = view is null ? null : TemplateMembers.Of(view);
        context.PushGlobal(own?.Object ?? []);
        context.PushGlobal(TemplateMembers.Of(new UsingsView { Usings = [.. (own?.Namespaces ?? []).Select(static name => new Identifier(name))] }).Object);
        return template.Render(context);
    }

    internal static Template Parse(string name, string text)
    {
        var template = Template.Parse(text, name, new ParserOptions { LiquidFunctionsToScriban = false });
        return template.HasErrors ? throw new InvalidOperationException(string.Join('\n', template.Messages)) : template;
    }

    private static Template Load(string name) => Parse(name, Text(name));

    internal static string Text(string name)
    {
        using var stream = typeof(TemplateLibrary).Assembly.GetManifestResourceStream(Prefix + name + Extension)
            ?? throw new InvalidOperationException($"There is no template {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
