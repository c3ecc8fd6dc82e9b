using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Values;

namespace Naftiko.Compiler.Lowering;

/// <summary>
/// Templates of consumed operations name values of whoever calls them, with or without the root a caller's own values would have:
/// <c>{{tools.title}}</c>, <c>{{rest.title}}</c> and <c>{{title}}</c> are the same there.
/// </summary>
internal static class CallerName
{
    public static string Of(string placeholder, BoundDocument document)
    {
        var name = placeholder.StartsWith("$this.", StringComparison.Ordinal) ? placeholder["$this.".Length..] : placeholder;
        foreach (var root in document.Exposes.Select(static adapter => adapter.Namespace.Value).Concat(ValueScope.CallerAliases))
        {
            if (name.Length > root.Length + 1 && name[root.Length] == '.' && name.StartsWith(root, StringComparison.Ordinal))
            {
                return name[(root.Length + 1)..];
            }
        }

        return name;
    }
}
