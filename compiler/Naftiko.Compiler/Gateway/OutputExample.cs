namespace Naftiko.Compiler.Gateway;

/// <summary>The answer that an output makes whenever it is made: one of which the document gives every value.</summary>
internal static class OutputExample
{
    /// <summary>Null: some value comes from a caller or an API, and nobody but these can say an example of it.</summary>
    public static JsonTree? Of(OutputShape shape) => shape switch
    {
        OutputShape.Object made => made.Members.Select(static member => (member.Name, Value: Of(member.Shape))).ToList() is var members
            && members.TrueForAll(static member => member.Value is not null)
            ? new JsonTree.Object([.. members.Select(static member => new JsonMember(member.Name, member.Value!))]) : null,
        OutputShape.List list => Of(list.Item) is { } item ? new JsonTree.Array([item]) : null,
        OutputShape.Constant constant => JsonTree.Parse(constant.JsonText),
        OutputShape.Json or OutputShape.Scalar or OutputShape.Array or OutputShape.Given => null,
    };
}
