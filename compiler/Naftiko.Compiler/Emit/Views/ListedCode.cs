using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The C# that says what arguments may be.</summary>
internal static class ListedCode
{
    /// <returns>Null where nothing is listed.</returns>
    public static CSharpCode? Of(IReadOnlyCollection<ListedValues> lists) => lists.Count == 0 ? null : new(
        $"new() {{ {CSharpCode.Join(", ", lists.Select(Of))} }}");

    private static CSharpCode Of(ListedValues list) => new(
        $"[{new CSharpString(list.Name)}] = [{CSharpCode.Join(", ", list.Values.Select(static value => new CSharpString(value)))}]");
}
