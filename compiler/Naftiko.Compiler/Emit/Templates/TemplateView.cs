namespace Naftiko.Compiler.Emit.Templates;

/// <summary>
/// What one template, or one round of a loop in it, sees. The public properties of a view are its names in the template, in the template's
/// spelling (<c>WireName</c> is <c>wire_name</c>): encoded text, flags, numbers, other views and lists of these. None is a plain string, so that
/// nothing of a document reaches a file without being encoded for its place.
/// </summary>
internal abstract record TemplateView;
