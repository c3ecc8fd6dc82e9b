namespace Naftiko.Compiler.Emit.Text;

/// <summary>
/// Text that is safe where its type says it goes: <see cref="object.ToString"/> gives the encoded form. A template sees nothing else of a
/// document, so no description or name can end a literal, a comment or a tag and go on as code.
/// </summary>
internal interface ITemplateText
{
    string ToString();

    /// <summary>The namespaces a C# file must import for it, besides those every file sees.</summary>
    IEnumerable<string> Namespaces => [];
}
