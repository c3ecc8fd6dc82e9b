namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF31xx: expressions inside scalars (JSONPath, templates, path templates), read while binding.</summary>
public static class ExpressionDiagnostics
{
    public static readonly DiagnosticDescriptor PathSyntax = new(
        "NAF3101",
        "JSONPath cannot be read",
        Severity.Error,
        "The JSONPath `{0}` cannot be read: {1}.",
        "{2}.");

    public static readonly DiagnosticDescriptor PathFunction = new(
        "NAF3102",
        "JSONPath function does not exist",
        Severity.Error,
        "JSONPath does not have {0}.",
        "{1}.");

    public static readonly DiagnosticDescriptor PathWithoutRoot = new(
        "NAF3103",
        "JSONPath does not start with $",
        Severity.Warning,
        "The JSONPath `{0}` does not start with `$`; it is read as `{1}`.",
        "Write `{1}`.")
    {
        GroupMessage = "{0} JSONPaths do not start with `$` and are read as if they did: {1}.",
        IsDeviation = true,
    };

    public static readonly DiagnosticDescriptor PathTypes = new(
        "NAF3104",
        "JSONPath filter uses a value as what it is not",
        Severity.Error,
        "`{0}` {1}.",
        "{2}.");

    public static readonly DiagnosticDescriptor PathPattern = new(
        "NAF3105",
        "Pattern of a JSONPath cannot be read",
        Severity.Error,
        "The pattern cannot be read: {0}.",
        "{1}.");

    public static readonly DiagnosticDescriptor TemplateNotClosed = new(
        "NAF3111",
        "Template placeholder is not closed",
        Severity.Error,
        "The placeholder that begins with `{0}` is never closed.",
        "Close it with `{1}`.");

    public static readonly DiagnosticDescriptor TemplateEmpty = new(
        "NAF3112",
        "Template placeholder names nothing",
        Severity.Error,
        "The placeholder `{0}` names no value.",
        "Put the name of an input, a step's result or a bind between the braces, or remove the placeholder.");

    public static readonly DiagnosticDescriptor TemplateNotSupported = new(
        "NAF3113",
        "Template construct is not supported yet",
        Severity.Error,
        "`{0}` is {1}, which naftikoc does not support yet.",
        "Use plain placeholders such as `{{{{name}}}}`; a value that is absent drops its member or parameter by itself.");

    public static readonly DiagnosticDescriptor PathTemplateBraces = new(
        "NAF3121",
        "Braces of a path do not match",
        Severity.Error,
        "The path `{0}` has {1}.",
        "Write each placeholder as `{{name}}`: one opening and one closing brace around a name.");
}
