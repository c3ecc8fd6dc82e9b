namespace Naftiko.Compiler.Emit.Text;

/// <summary>A Protobuf file whose messages become classes of a namespace. Only the compiler of that language reads it.</summary>
internal sealed record ProtoText(string Text, CSharpCode Namespace) : ITemplateText
{
    public override string ToString() => $"{Text}\noption csharp_namespace = \"{Namespace}\";";
}
