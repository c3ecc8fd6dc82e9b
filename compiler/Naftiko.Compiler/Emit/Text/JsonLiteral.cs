namespace Naftiko.Compiler.Emit.Text;

/// <summary>JSON in one line as a C# string: raw where it begins and ends with a bracket, so that its quotes stay readable.</summary>
/// <param name="Json">Not indented, with everything escaped that is not ASCII, so that no three quotes follow each other.</param>
internal sealed record JsonLiteral(string Json) : ITemplateText
{
    public override string ToString() => Json is ['{' or '[', ..] && Json.All(char.IsAscii) ? $"\"\"\"{Json}\"\"\"" : new CSharpString(Json).ToString();
}
