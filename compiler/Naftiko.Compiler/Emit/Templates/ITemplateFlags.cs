namespace Naftiko.Compiler.Emit.Templates;

/// <summary>Flags by name that a template tests like the properties of a view.</summary>
internal interface ITemplateFlags
{
    IEnumerable<KeyValuePair<string, bool>> Flags { get; }
}
